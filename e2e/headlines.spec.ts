import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { keepDiskBusy } from './slow-disk.ts'
import { test } from './test.ts'

const chosen = (page: Page) => page.getByRole('listitem').filter({ has: page.locator('[data-handle]') })
const section = (page: Page) => page.getByRole('region', { name: 'Headline numbers' })
const leading = (page: Page) => section(page).getByRole('article').getByRole('heading')

/** Where an element ends on the right, in pixels. */
async function endOf(locator: Locator): Promise<number> {
  const box = await locator.boundingBox()
  return box === null ? Number.NaN : box.x + box.width
}

for (const language of ['zh', 'en']) {
  test(`all headline numbers stand on the first screen of a small laptop, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`#/?lang=${language}`)
    const tiles = page.getByRole('region', { name: /Headline numbers|关键数据/ }).getByRole('article')
    await expect(tiles).toHaveCount(12)
    // The change on a tile and the buttons above come with the rest of the app.
    await expect(page.getByRole('button', { name: /Choose headline numbers|自选关键数据/ })).toBeVisible()
    // Of the last line, which is clipped where a dot would stand before it.
    for (const tile of await tiles.all())
      await expect(tile.getByRole('paragraph').last()).toBeInViewport({ ratio: 0.9 })
  })
}

test('an official chooses which numbers lead the overview, by keyboard and by pointer, and goes back', async ({
  page,
}) => {
  await page.goto('#/?lang=en')
  const opens = page.getByRole('button', { name: 'Choose headline numbers' })
  const place = await opens.boundingBox()
  // The actions end where the section does: what is there to be spoken takes no room.
  expect(await endOf(opens)).toBeCloseTo(await endOf(section(page)), 0)
  await opens.press('Enter')
  await expect(chosen(page).first()).toBeVisible()
  await expect.poll(() => opens.boundingBox()).toEqual(place)
  const down = page.getByRole('button', {
    name: 'Move Xiangcheng County, Collective-contract coverage down',
  })
  await down.press('Enter')
  await expect(chosen(page).first()).toContainText('Grievance resolution rate')
  await expect(leading(page).nth(1)).toHaveText('Collective-contract coverage')
  // The button goes with its line.
  await expect(down).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chosen(page).nth(2)).toContainText('Collective-contract coverage')

  await page.getByRole('button', { name: '+ Add a number' }).press('Enter')
  const search = page.getByRole('combobox', { name: 'Choose a headline number' })
  // The subsidy of 2024 would give way to that of 2025 at once, so that it is not offered.
  await search.fill('loan-interest subsidy')
  await expect(page.getByRole('option').filter({ hasText: '¥1.163M' })).toHaveCount(1)
  await expect(page.getByRole('option').filter({ hasText: '¥650K' })).toHaveCount(0)
  await search.fill('patents filed')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(leading(page).last()).toHaveText('Patents filed')

  const [from, to] = [chosen(page).nth(3).locator('[data-handle]'), chosen(page).first()]
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (start === null || end === null) throw new Error('the list is not drawn')
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x, end.y + end.height)
  await page.mouse.move(start.x, end.y + 2)
  await page.mouse.up()
  await expect(leading(page).first()).toHaveText('Loan-interest subsidy')

  await page.reload()
  await expect(leading(page)).toHaveCount(13)
  await expect(leading(page).first()).toHaveText('Loan-interest subsidy')
  await expect(leading(page).nth(1)).toHaveText('Grievance resolution rate')
  await page.getByRole('button', { name: 'Choose headline numbers' }).press('Enter')
  await page.getByRole('button', { name: 'As shipped' }).press('Enter')
  await expect(leading(page)).toHaveCount(12)
  await expect(leading(page).first()).toHaveText('Collective-contract coverage')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(leading(page)).toHaveCount(13)
})

test('a headline that is moved faster than a disk writes goes as far as it was moved', async ({ page }) => {
  await page.goto('#/?lang=en')
  await page.getByRole('button', { name: 'Choose headline numbers' }).press('Enter')
  await expect(chosen(page).first()).toContainText('Collective-contract coverage')
  const letGo = await keepDiskBusy(page)
  const down = page.getByRole('button', {
    name: 'Move Xiangcheng County, Collective-contract coverage down',
  })
  await down.press('Enter')
  await expect(chosen(page).nth(1)).toContainText('Collective-contract coverage')
  await down.press('Enter')
  await letGo()
  await expect(leading(page).nth(2)).toHaveText('Collective-contract coverage')
})

/** The lines of a text as the browser breaks them. */
const linesOf = (text: Locator): Promise<string[]> =>
  text.evaluate((element) => {
    const lines: string[] = []
    let last = Number.NEGATIVE_INFINITY
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const [at, char] of [...(node.textContent ?? '')].entries()) {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const { bottom } = range.getBoundingClientRect()
        if (bottom > last + 4) lines.push('')
        last = Math.max(last, bottom)
        lines.push(`${lines.pop() ?? ''}${char}`)
      }
    }
    return lines
  })

test('a finding keeps a number with its unit and its verb, on cards and below the name of a place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('#/locality/xpcc-13?lang=zh')
  const main = page.getByRole('main')
  const lead = await linesOf(main.getByText('第十三师新星市：贷款贴息比上年增长78.94%').first())
  expect(lead.length).toBeGreaterThan(1)
  expect(lead.filter((line) => line.includes('增长78.94%'))).toHaveLength(1)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('#/?lang=zh')
  const card = await linesOf(main.getByText(/^高台：396万元升级/u))
  expect(card.length).toBeGreaterThan(1)
  expect(card.filter((line) => line.includes('90余场（次）'))).toHaveLength(1)
})

test('numbers of one row share a baseline, whatever their names and their size', async ({ page }) => {
  await page.goto('#/import?lang=en')
  await page
    .getByLabel('Or paste cells')
    .fill(
      [
        '地区\t2025年慰问金（元）\t2025年参加区域性行业性集体合同覆盖企业职工技能竞赛人数（人）\t2025年劳动争议调解成功率（%）',
        '东河区\t23.5万\t约15000\t92.5\n',
      ].join('\n'),
    )
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: 'Import 3 values' }).click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('#/locality/own-150202?lang=en')
    const tiles = page.getByRole('region', { name: 'Key numbers' }).getByRole('article')
    await expect(tiles).toHaveCount(3)
    const lines = await tiles.evaluateAll((articles) =>
      articles.map((article) => {
        const number = article.querySelector('p button')
        if (number === null) throw new Error('a tile without a number')
        // An inline block without a line of its own stands on the baseline.
        const foot = document.createElement('span')
        foot.style.display = 'inline-block'
        number.append(foot)
        const baseline = foot.getBoundingClientRect().bottom
        foot.remove()
        return { top: Math.round(article.getBoundingClientRect().top), baseline: Math.round(baseline) }
      }),
    )
    for (const { top } of lines) {
      const baselines = lines.filter((line) => line.top === top).map(({ baseline }) => baseline)
      expect(new Set(baselines).size, `${width}: ${baselines}`).toBe(1)
    }
  }
})
