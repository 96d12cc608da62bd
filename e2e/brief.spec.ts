import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { test } from './test.ts'

/** One place with so many values that no two pages hold them all: 40 indicators in three years. */
const TABLE = [
  '地区,指标,计量单位,2023年,2024年,2025年',
  ...Array.from({ length: 40 }, (_, i) => `东湖镇,第${i + 1}项会员人数,人,${100 + i},${110 + i},${120 + i}`),
  '',
].join('\n')

const pagesOf = async (page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> => {
  const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1')
  return [...pdf.matchAll(/\/MediaBox/gu)].length
}

/** What each printed page of Letter, the shorter paper, says. */
async function textsOfPages(page: Page): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ format: 'Letter', preferCSSPageSize: true }))
  const file = await getDocument({ data }).promise
  const pages = Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1))
  return await Promise.all(
    pages.map(async (one) => {
      const { items } = await (await one).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
}

test('the notes of a brief stand below values, and have no page to themselves', async ({ page }) => {
  for (const [place, lang, name, known, pages] of [
    ['changqing', 'zh', '长庆油田', '打印简报', 1],
    ['lanshan', 'en', 'Lanshan District', 'Print as a brief', 1],
    ['xpcc-13', 'en', 'XPCC 13th Division, Xinxing', 'Print as a brief', 1],
    ['changqing', 'en', 'Changqing Oilfield', 'Print as a brief', 2],
  ] as const) {
    await page.goto(`#/locality/${place}?lang=${lang}`)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await expect(page.getByRole('button', { name: known })).toBeVisible()
    const texts = await textsOfPages(page)
    expect(texts, `${place} in ${lang}`).toHaveLength(pages)
    // The values that are derived from others stand above the notes that say how.
    expect(texts.at(-1)).toMatch(/(?:Other values.*Notes: |其他数值.*说明：)/su)
  }
})

for (const lang of ['zh', 'en'])
  test(`a locality prints as a brief of two pages at most (${lang})`, async ({ page }) => {
    await page.goto(`#/locality/changqing?lang=${lang}`)
    await expect(page.getByRole('article').first()).toBeVisible()
    for (const paper of ['A4', 'Letter'] as const) expect(await pagesOf(page, paper)).toBeLessThanOrEqual(2)
  })

test('the brief says each value once, its source once, and what made it when', async ({ page }) => {
  await page.goto('#/locality/lanshan?lang=en')
  await expect(page.getByRole('button', { name: 'Print as a brief' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const main = page.getByRole('main')
  await expect(main.getByText(/^Union Metrics .* · printed on \d{4}-\d\d-\d\d$/u)).toBeVisible()
  await expect(main.getByText(/^Source: /u).filter({ visible: true })).toHaveCount(1)
  await expect(main.getByText(/\b49\b/u).filter({ visible: true })).toHaveCount(1)
  for (const button of await page.getByRole('button', { name: /image|Excel|Print/u }).all())
    await expect(button).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(page.getByRole('button', { name: 'Print as a brief' })).toBeVisible()
})

test('what two pages do not hold is counted', async ({ page }) => {
  await page.goto('#/import?lang=zh')
  await page
    .getByLabel(/^选择文件/u)
    .setInputFiles([{ name: '东湖.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }])
  await page.getByRole('button', { name: '导入120个数值', exact: true }).click()
  await expect(page.getByRole('link', { name: /数据表中/u })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('东湖镇')
  await expect(page.getByRole('option').first()).toContainText('东湖镇')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '东湖镇' })).toBeVisible()
  expect(await pagesOf(page)).toBe(2)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByText(/^另有\d+个数值，见网页上的表格。$/u)).toBeVisible()
})
