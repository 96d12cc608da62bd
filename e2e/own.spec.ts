import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const TOWNS = ['城关镇', '颍阳镇', '王洛镇']
const INDICATORS = ['会员人数（人）', '建会率（%）', '帮扶困难职工资金（万元）', '困难职工帮扶资金（万元）']

/** A year of towns as an office lays it out: a title that does not say of which county they are, units in headings, a total. */
const table = (year: number): string =>
  [
    `${year}年度乡镇工会主要指标,,,,`,
    `乡镇,${INDICATORS.join(',')}`,
    ...TOWNS.map((town, at) => `${town},${1000 + at + year},9${at}.5,${3 + at}.5,`),
    `合计,${3003 + 3 * year},,13.5,`,
  ].join('\n')

async function takeIn(page: Page) {
  await page.goto('#/import?lang=en')
  await page.getByLabel(/^Choose files/u).setInputFiles(
    [2024, 2025].map((year) => ({
      name: `${year}年.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(year === 2025 ? table(year).replace(/,(\d)\.5,$/gmu, ',,$1.5') : table(year)),
    })),
  )
  await page.getByRole('button', { name: 'Import 18 values', exact: true }).click()
  await expect(page.getByText('18 values imported.')).toBeVisible()
}

/** Opens what is folded away, by the keyboard. */
async function unfold(page: Page, name: string | RegExp) {
  const summary = page.locator('summary').filter({ hasText: name })
  await summary.focus()
  await page.keyboard.press('Enter')
}

test('an office says by keyboard where its towns lie, what its indicators are, and which are one', async ({
  page,
}) => {
  await takeIn(page)
  await page.getByRole('link', { name: 'Check indicators and localities' }).focus()
  await page.keyboard.press('Enter')

  const places = page.getByRole('region', { name: 'Localities' })
  await unfold(page, 'Say where 3 localities lie, all at once')
  await page.getByLabel('Find an area (hanzi or pinyin)').first().focus()
  await page.keyboard.type('xiangchengxian')
  await places.getByRole('button', { name: 'They all lie in 襄城县' }).focus()
  await page.keyboard.press('Enter')
  await expect(places.getByText('Xiangcheng County')).toHaveCount(3)
  await expect(places.locator(':focus')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(places.getByText('Xiangcheng County')).toHaveCount(0)
  await unfold(page, 'Say where 3 localities lie, all at once')
  await page.getByLabel('Find an area (hanzi or pinyin)').first().fill('411025')
  await places.getByRole('button', { name: 'They all lie in 襄城县' }).click()
  await expect(places.getByText('Xiangcheng County')).toHaveCount(3)

  // What it is taken for is seen without opening it.
  const indicators = page.getByRole('region', { name: 'Indicators' })
  const aid = indicators.getByRole('listitem').filter({ hasText: '帮扶困难职工资金' })
  await expect(aid).toContainText('flow (inferred) · not stated whether it adds up')
  await unfold(page, '帮扶困难职工资金')
  await aid.getByLabel('Values of localities may be added up').focus()
  await page.keyboard.press('Space')
  await aid.getByLabel('Better direction').selectOption('Higher is better')
  await aid.getByLabel('Name (English)').fill('Aid to workers in need')
  await page.keyboard.press('Enter')
  await expect(indicators).toContainText('Aid to workers in need')
  await expect(indicators.getByRole('listitem').filter({ hasText: 'Aid to workers in need' })).toContainText(
    'adds up',
  )

  // Who goes by keyboard stays where they were.
  await expect(indicators.locator(':focus')).toHaveCount(1)

  await unfold(page, '困难职工帮扶资金')
  const other = indicators
    .getByRole('listitem')
    .filter({ has: page.locator('summary').filter({ hasText: '困难职工帮扶资金' }) })
  await other.getByLabel('Same as').selectOption('Aid to workers in need')
  await other.getByRole('button', { name: 'Merge' }).focus()
  await page.keyboard.press('Enter')
  await expect(indicators).toContainText('“困难职工帮扶资金” counts as “Aid to workers in need”')

  await page.goto('#/table?lang=en&q=Aid+to+workers')
  await expect(page.getByRole('status').filter({ hasText: '6 of 93 rows' })).toBeVisible()
  await page.goto('#/own?lang=en')
  await page.getByRole('button', { name: 'Undo the merge 困难职工帮扶资金' }).click()
  await page.goto('#/table?lang=en&q=Aid+to+workers')
  await expect(page.getByRole('status').filter({ hasText: '3 of 93 rows' })).toBeVisible()
})

test('a long name takes few lines, and is read whole by whoever stands on it and on paper', async ({
  page,
}) => {
  const place = '某某县某某镇某某村工业园区分公司工会'.repeat(10)
  const file = `${'某某县会员统计'.repeat(24)}.csv`
  await page.goto('#/import?lang=en')
  const buffer = Buffer.from(`地区,指标,数值,单位,时期\n${place},会员人数,1200,人,2025年\n`)
  await page.getByLabel(/^Choose files/u).setInputFiles([{ name: file, mimeType: 'text/csv', buffer }])
  // So narrow that the name needs more lines than it is given.
  await page.setViewportSize({ width: 390, height: 844 })
  const hidden = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((name) => name.scrollHeight - name.clientHeight)
  await page.getByRole('button', { name: 'Import 1 value', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible()
  await expect.poll(() => hidden(file)).toBeGreaterThan(20)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('#/table?lang=en&f.status=imported')
  const cell = page.getByRole('gridcell', { name: place })
  await expect(cell).toBeVisible()
  await expect.poll(() => hidden(place)).toBeGreaterThan(20)
  await cell.focus()
  await expect.poll(() => hidden(place)).toBeLessThan(2)
  await page.getByRole('searchbox').focus()
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => hidden(place)).toBeLessThan(2)
})
