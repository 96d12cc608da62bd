import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const YEARS = [
  '地区,指标,时期,数值',
  '襄城县,会员数,2024年,43100人',
  '襄城县,会员数,2025年,44000人',
  '长葛市,会员数,2024年,60000人',
  '长葛市,会员数,2025年,63000人',
  '禹州市,会员数,2025年,20000人以上',
  '鄢陵县,建会率,2025年,91%',
  '襄城县,建会率,2025年,92%',
  '襄城县,新建工会数,2025年,26个',
]
/** The same place, indicator and year as in the other file, with another value. */
const OTHER = ['地区,指标,时期,数值', '鄢陵县,会员数,2025年,31875人', '鄢陵县,建会率,2025年,95%']

async function takeIn(page: Page, name: string, lines: readonly string[], inConflict = false) {
  await page.goto('#/import?lang=en')
  await page.getByLabel(/^Choose files/u).setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${lines.join('\n')}\n`),
  })
  if (inConflict) {
    await page.getByLabel('Keep both as a conflict').check()
  }
  const button = page.getByRole('button', { name: /^Import [\d,]+ values?$/u })
  await button.click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
}

const cell = (page: Page, line: string, column: string) =>
  page.getByRole('grid').getByRole('row', { name: line }).getByRole('gridcell').nth(Number(column))

test('an analyst works with a cross-table', async ({ page }) => {
  await page.addInitScript(() => {
    const { setData } = DataTransfer.prototype
    DataTransfer.prototype.setData = function (format: string, data: string) {
      if (format === 'text/plain') document.documentElement.dataset.copied = data
      setData.call(this, format, data)
    }
  })
  await takeIn(page, '2025.csv', YEARS)
  await test.step('an analyst lays the list out as a cross-table, sorts it, and finds a total with its bound', async () => {
    await page.goto('#/table?lang=en&f.status=imported')
    await page.getByRole('radio', { name: 'Cross-table' }).check()
    await expect(page).toHaveURL(/cross=indicators/u)
    const grid = page.getByRole('grid', { name: 'Cross-table' })
    await expect(grid.getByRole('columnheader')).toHaveText([/^Locality/u, /^Members/u, /union/u, /^Unions/u])
    await page.getByLabel('Period', { exact: true }).selectOption({ label: '2025' })
    await expect(page).toHaveURL(/at=2025-01-01/u)
    await expect(grid.getByRole('columnheader', { name: /^Members people · 2025$/u })).toBeVisible()

    // 44,000 and 63,000 and at least 20,000, of four places.
    await expect(cell(page, 'Total', '0')).toContainText('at least 127,000')
    await expect(cell(page, 'Total', '0')).toContainText('sum of 3 localities with a value; 1 without')
    await expect(cell(page, 'Total', '1')).toHaveText('rates do not add up')
    await cell(page, 'Total', '0').getByRole('button').click()
    const behind = page.getByRole('dialog', { name: 'All values' })
    await expect(behind).toContainText('Without a value: Yanling County.')
    await expect(behind.getByRole('listitem')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(behind).toBeHidden()

    const names = grid.getByRole('rowheader')
    await grid
      .getByRole('columnheader', { name: /^Members/u })
      .getByRole('button')
      .click()
    await expect(grid.getByRole('columnheader', { name: /^Members/u })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await expect(names).toHaveText(['Yuzhou', 'Xiangcheng County', 'Changge', 'Yanling County', 'Total'])
    await grid
      .getByRole('columnheader', { name: /^Members/u })
      .getByRole('button')
      .click()
    await expect(names).toHaveText(['Changge', 'Xiangcheng County', 'Yuzhou', 'Yanling County', 'Total'])

    await page.getByLabel('Swap rows and columns').check()
    await expect(grid.getByRole('columnheader').last()).toHaveText('Total')
    await expect(grid.getByRole('rowheader').first()).toContainText('Members')
    await page.getByRole('radio', { name: 'List' }).check()
    await expect(page).not.toHaveURL(/cross=/u)
    await expect(page.getByRole('grid', { name: 'Table of observations' })).toBeVisible()
  })

  await test.step('changes and ranks stand beside values, as ranges where a bound leaves them open', async () => {
    await page.goto('#/table?lang=en&f.status=imported&cross=indicators&at=2025-01-01/2025-12-31')
    await page.getByLabel('Change on the year before').check()
    await page.getByLabel('Rank', { exact: true }).check()
    await expect(page).toHaveURL(/with=change(?:,|%2C)rank/u)
    const grid = page.getByRole('grid', { name: 'Cross-table' })
    await expect(
      grid.getByRole('columnheader', { name: /^Members Change on the year before %$/u }),
    ).toBeVisible()
    // 63,000 on 60,000.
    await expect(cell(page, 'Changge', '1')).toHaveText('+5')
    await cell(page, 'Changge', '1').getByRole('button').click()
    await expect(page.getByRole('dialog', { name: 'All values' })).toContainText('60,000 people')
    await page.keyboard.press('Escape')
    await expect(cell(page, 'Yuzhou', '1')).toHaveText('no value of the year before among the rows shown')
    // At least 20,000 may be above both others.
    await expect(cell(page, 'Changge', '2')).toHaveText('1–2')
    await expect(cell(page, 'Yuzhou', '2')).toHaveText('1–3')
    await expect(cell(page, 'Yanling County', '2')).toHaveText('no value')

    await page.getByRole('radio', { name: 'Periods' }).check()
    await expect(page).toHaveURL(/cross=periods/u)
    await expect(page.getByLabel('Indicator', { exact: true })).toHaveValue(/members/u)
    await expect(grid.getByRole('columnheader').nth(1)).toContainText('2024')
  })

  await test.step('the keyboard moves, opens evidence and copies cells', async () => {
    const copied = (text: string | RegExp) =>
      expect(page.locator('html')).toHaveAttribute('data-copied', text)
    await page.goto('#/table?lang=en&f.status=imported&cross=indicators')
    const grid = page.getByRole('grid', { name: 'Cross-table' })
    await grid
      .getByRole('columnheader', { name: /^Locality/u })
      .getByRole('button')
      .focus()
    await page.keyboard.press('ArrowDown')
    await expect(grid.getByRole('rowheader', { name: 'Xiangcheng County' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(cell(page, 'Xiangcheng County', '0')).toBeFocused()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    await copied('44,000\t92')
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+c')
    await copied('Xiangcheng County')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('2025.csv')
    await page.keyboard.press('Escape')
    await expect(cell(page, 'Xiangcheng County', '0')).toBeFocused()
    // 2024 stands behind the latest value.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'All values' })).toContainText('43,100 people')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Copy' }).click()
    await copied(/^Locality\t/u)
  })

  await test.step('a cross-table is saved as a file, and as a view', async () => {
    await page.goto('#/table?lang=en&f.status=imported&cross=indicators&at=2025-01-01/2025-12-31')
    await page.getByRole('button', { name: 'Export' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^CSV/u }).click(),
    ])
    const lines = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/u, '').split('\r\n')
    expect(lines[0]).toMatch(/^Locality,2025: Members \(people\),/u)
    expect(lines.find((line) => line.startsWith('Xiangcheng County'))).toMatch(
      /^Xiangcheng County,44000,92,26,/u,
    )
    expect(lines.find((line) => line.startsWith('Total'))).toMatch(/^Total,"at least 127,000",,,/u)
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('textbox').last().fill('Counties')
    await page.getByRole('button', { name: 'Save this view' }).click()
    await expect(page.getByRole('status').filter({ hasText: '“Counties” is saved.' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('radio', { name: 'List' }).check()
    await expect(page).not.toHaveURL(/cross=/u)
    await page.getByRole('button', { name: /^Views/u }).click()
    await page.getByRole('button', { name: /^Counties/u }).click()
    await expect(page.getByRole('grid', { name: 'Cross-table' })).toBeVisible()
    await expect(page).toHaveURL(/at=2025-01-01/u)
  })

  await test.step('values in conflict stay several, and are marked', async () => {
    await takeIn(page, 'county.csv', OTHER, true)
    await page.goto('#/table?lang=en&f.status=imported&cross=indicators')
    const several = cell(page, 'Yanling County', '1')
    await expect(several).toContainText('2 values')
    await expect(several).toContainText('in conflict')
    await several.getByRole('button').click()
    const behind = page.getByRole('dialog', { name: 'All values' })
    await expect(behind).toContainText('91%')
    await expect(behind).toContainText('95%')
  })
})

test('a name stands in one line on paper, beside seven columns with long headings', async ({ page }) => {
  const headings = Array.from({ length: 7 }, (_, at) => `专项工作第${at + 1}项新就业形态劳动者入会人数（人）`)
  const values = headings.map(() => '153681')
  await takeIn(page, 'wide.csv', [
    ['地区', '时期', ...headings].join(','),
    ['正定县', '2025年', ...values].join(','),
    ['襄城县', '2025年', ...values].join(','),
  ])
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.goto('#/table?lang=zh&f.status=imported&cross=indicators')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  for (const name of ['正定县', '襄城县']) {
    const cellOfName = page.getByRole('rowheader', { name, exact: true }).filter({ visible: true })
    await expect(cellOfName).toBeVisible()
    const lines = await cellOfName.evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
    })
    expect(lines).toBe(1)
  }
})

test('the name of an indicator takes few lines on a phone where indicators are the lines', async ({
  page,
}) => {
  const indicator = '参加区域性行业性集体合同覆盖企业职工技能竞赛人数'
  await takeIn(page, 'narrow.csv', [`地区,时期,${indicator}（人）`, '正定县,2025年,153681'])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('#/table?lang=zh&f.status=imported&cross=indicators&swap=1')
  const name = page.getByRole('rowheader').getByText(indicator)
  await expect(name).toBeVisible()
  const lines = await name.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  expect(lines).toBeLessThanOrEqual(3)
})

for (const language of ['en', 'zh'])
  test(`the headings of changes and ranks say of which indicator they are, in whole: ${language}`, async ({
    page,
  }) => {
    await page.goto(`#/table?lang=${language}&cross=indicators&with=change,rank`)
    const headings = page.getByRole('columnheader')
    await expect(headings.nth(6)).toBeVisible()
    const cut = await headings.locator('button span, button bdi').evaluateAll((parts) =>
      parts.flatMap((part) => {
        const { clientHeight, scrollHeight, textContent } = part
        const isClamped = getComputedStyle(part).webkitLineClamp !== 'none'
        return isClamped && scrollHeight > clientHeight + 2 ? [textContent] : []
      }),
    )
    expect(cut).toEqual([])
  })

const LONG_NAME = '市新就业形态劳动者和平台企业货车司机网约车司机快递员外卖配送员工会联合会'
const LONG_INDICATOR = 'Number of members of enterprises in'

/** More lines than are drawn at once, more columns than are in sight, and an earlier value behind each number. */
const MANY = [
  '地区,指标,时期,数值',
  ...Array.from({ length: 230 }, (_, at) => `${at % 2 === 0 ? LONG_NAME : '单位'}${at}`).flatMap(
    (place, at) =>
      Array.from({ length: 30 }, (_, column) =>
        [2024, 2025].map(
          (year) =>
            `${place},${column === 0 ? `${LONG_INDICATOR} parks` : column === 1 ? `${LONG_INDICATOR} towns` : `指标${column}`},${year}年,${at * 40 + column + year}人`,
        ),
      ).flat(),
  ),
]

test('a cross-table of many lines keeps its place and shows what is cut', async ({ page }) => {
  await takeIn(page, 'many.csv', MANY)
  await page.getByRole('link', { name: 'See them in the table' }).click()
  await page.getByRole('radio', { name: 'Cross-table' }).check()
  const grid = page.getByRole('grid', { name: 'Cross-table' })
  const region = page.getByRole('region', { name: 'Cross-table' })
  const scrolled = () => region.evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft])

  await test.step('long and short names have lines of one height, and a tooltip with the whole', async () => {
    const names = grid.getByRole('rowheader')
    await expect(names.nth(8)).toBeVisible()
    const heights = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect().height))
    expect(new Set(heights)).toEqual(new Set([64]))
    const titles = await names.evaluateAll((all) => all.map((name) => name.getAttribute('title')))
    expect(titles.slice(0, 2)).toEqual([`${LONG_NAME}0`, '单位1'])
  })

  await test.step('headings that differ in their last word show it', async () => {
    for (const last of ['parks', 'towns']) {
      const heading = grid.getByRole('columnheader', { name: `${LONG_INDICATOR} ${last}` })
      const overUnit = await heading.getByText(last).evaluate((element) => {
        const words = document.createRange()
        words.selectNodeContents(element)
        const unit = element.parentElement?.nextElementSibling?.getBoundingClientRect().top ?? 0
        return words.getBoundingClientRect().bottom - unit
      })
      expect(overUnit).toBeLessThanOrEqual(1)
    }
  })

  await test.step('whoever follows a number and comes back finds the table as it was', async () => {
    const machine = await page.context().newCDPSession(page)
    for (const place of [
      [1500, 150],
      [0, 0],
    ]) {
      await region.evaluate((element, [top, left]) => element.scrollTo(left ?? 0, top ?? 0), place)
      // A column that is partly beyond the edge: pressed, it must not move.
      const { x, y, width } = (await region.boundingBox()) ?? { x: 0, y: 0, width: 0 }
      // The lines are drawn with the next frame.
      const found = await page.waitForFunction(
        ([right = 0, top = 0]) => {
          const numbers = [...document.querySelectorAll<HTMLElement>('main td button[id*="/"]')]
          const seen = numbers.map((number) => ({ id: number.id, box: number.getBoundingClientRect() }))
          const below = seen.filter(({ box }) => box.top > top + 150 && box.left + 8 < right)
          return below.toSorted((a, b) => a.box.top - b.box.top || b.box.left - a.box.left)[0]?.id ?? ''
        },
        [x + width, y],
      )
      const id = await found.jsonValue()
      const value = id.slice(id.indexOf('/'))
      const number = grid.locator(`button[id$="${value}"]`)
      // By its place on the screen: Playwright would bring the whole number into sight first.
      const box = (await number.boundingBox()) ?? { x: 0, y: 0 }
      await page.mouse.click(box.x + 4, box.y + 8)
      const card = page.getByRole('dialog')
      await card.getByRole('link', { name: /^(?:指标\d+|Number of)/u }).click()
      await expect(page).toHaveURL(/#\/indicator\//u)
      await expect(grid).toBeHidden()
      // On a slow machine the lines are still being laid out when the page is there.
      await machine.send('Emulation.setCPUThrottlingRate', { rate: 10 })
      await page.goBack()
      await expect(number).toBeFocused()
      await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await expect.poll(scrolled).toEqual(place)
    }
  })
})
