import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const FACTORIES = 300

/** Takes in as many places, so that the list and the cross-table scroll by themselves. */
async function takeIn(page: Page, first = '第1厂') {
  const rows = Array.from(
    { length: FACTORIES },
    (_, at) => `${at === 0 ? first : `第${at + 1}厂`}\t${10_000 + at}\n`,
  )
  await page.goto('#/import?lang=en')
  await page.getByLabel('Or paste cells').fill(`地区\t2025年慰问金（元）\n${rows.join('')}`)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: `Import ${FACTORIES} values` }).click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
}

const lineOfFocus = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')))

/** The lines that are wholly in sight between the headings and the lower edge: the first and the last. */
const linesInSight = (grid: Locator) =>
  grid.evaluate((table) => {
    const region = table.parentElement
    const head = table.querySelector('thead th')
    if (region === null || head === null) throw new Error('the grid stands in no region')
    const top = head.getBoundingClientRect().bottom
    const bottom = region.getBoundingClientRect().top + region.clientTop + region.clientHeight
    const seen = [...table.querySelectorAll('tbody tr[aria-rowindex]')].filter((line) => {
      const box = line.getBoundingClientRect()
      return box.top >= top - 1 && box.bottom <= Math.min(bottom, window.innerHeight) + 1
    })
    return [seen.at(0), seen.at(-1)].map((line) => Number(line?.getAttribute('aria-rowindex')))
  })

/** Goes down from the first line by two pages, and back up. */
async function turnPages(page: Page, address: string, name: string) {
  await page.goto(`#/table?lang=en${address}`)
  const grid = page.getByRole('grid', { name })
  await expect(grid.getByRole('row').nth(5)).toBeVisible()
  // The page begins at its top, wherever the one before was scrolled to.
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await grid.getByRole('columnheader').getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => lineOfFocus(page)).toBe(2)
  let line = 2
  for (const [key, sign] of [
    ['PageDown', 1],
    ['PageDown', 1],
    ['PageUp', -1],
  ] as const) {
    const [first = 0, last = 0] = await linesInSight(grid)
    expect(last - first, address).toBeGreaterThan(2)
    await page.keyboard.press(key)
    // One line fewer than are in sight.
    line += sign * (last - first)
    await expect.poll(() => lineOfFocus(page), `${address} ${key}`).toBe(line)
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.9 })
  }
}

test('an analyst without a mouse goes through tables by what is in sight', async ({ page }) => {
  await test.step('where each line is as high as it needs', () => turnPages(page, '', 'Observations'))
  await takeIn(page)
  for (const [address, name] of [
    ['', 'Observations'],
    ['&density=compact', 'Observations'],
    ['&cross=indicators', 'Cross-table'],
    ['&cross=indicators&density=compact', 'Cross-table'],
  ] as const)
    await test.step(`a long one ${address}`, () => turnPages(page, address, name))
})

test('an analyst draws a range of cells beyond what is in sight, with the mouse at rest', async ({
  page,
}) => {
  await takeIn(page)
  await page.setViewportSize({ width: 1000, height: 700 })
  const edges = async (grid: Locator) => {
    const box = await grid.locator('xpath=..').boundingBox()
    if (box === null) throw new Error('the grid is not on the page')
    return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
  }
  const picked = async (grid: Locator) => grid.locator('[data-picked]').count()

  await test.step('to the last line of the list, and not on once the button is released', async () => {
    await page.goto('#/table?lang=en&columns=locality,indicator,value,printed,theme,period,report&pin=-')
    const grid = page.getByRole('grid', { name: 'Observations' })
    const from = grid.locator('td[data-line="1"][data-column="2"]')
    const { bottom } = await edges(grid)
    const { x = 0 } = (await from.boundingBox()) ?? {}
    await from.hover()
    await page.mouse.down()
    await page.mouse.move(x + 30, bottom + 20)
    // More than were in sight when the mouse came to rest; by the time one looks it may be far more.
    const lastPicked = () =>
      grid
        .locator('[data-picked]')
        .evaluateAll((cells) => Math.max(-1, ...cells.map((cell) => Number(cell.getAttribute('data-line')))))
    await expect.poll(lastPicked).toBeGreaterThanOrEqual(40)
    await page.mouse.up()
    const scrolled = () => grid.evaluate((table) => table.parentElement?.scrollTop)
    const there = await scrolled()
    await page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        ),
    )
    expect(await scrolled()).toBe(there)
  })

  await test.step('to its first line and its last column, where it stops', async () => {
    await page.keyboard.press('Control+End')
    const grid = page.getByRole('grid', { name: 'Observations' })
    await expect.poll(() => lineOfFocus(page)).toBeGreaterThan(FACTORIES)
    const { left, top, right, bottom } = await edges(grid)
    await page.mouse.move((left + right) / 2, bottom - 100)
    await page.mouse.down()
    await page.mouse.move(right + 10, top - 250)
    const corner = grid.locator('td[data-line="0"][data-column="7"]')
    await expect(corner).toHaveAttribute('data-picked')
    await expect(corner).toBeInViewport()
    await page.mouse.up()
    await expect.poll(() => grid.evaluate((table) => table.parentElement?.scrollTop)).toBe(0)
  })

  await test.step('in a cross-table too', async () => {
    await page.goto('#/table?lang=en&cross=indicators')
    const grid = page.getByRole('grid', { name: 'Cross-table' })
    const { bottom, right } = await edges(grid)
    await grid.locator('[data-line="2"][data-column="1"]').hover()
    await page.mouse.down()
    await page.mouse.move(right - 60, bottom + 30)
    // To the last line, where it stops.
    const last = grid.getByRole('row').filter({ hasText: `第${FACTORIES}厂` })
    await expect(last.locator('[data-picked]').first()).toBeAttached({ timeout: 60_000 })
    await page.mouse.up()
    expect(await picked(grid)).toBeGreaterThan(0)
  })
})

test('a name that begins at the right is cut at its own end in a line that holds no more', async ({
  page,
}) => {
  const name = 'مؤسسة النفط والغاز للمنطقة الشرقية والجنوبية فرع المدينة القديمة'
  await takeIn(page, name)
  await page.goto(
    '#/table?lang=en&f.status=imported&sort=value.asc&columns=locality,value&width=locality.160',
  )
  const cell = page.getByRole('grid').getByRole('gridcell').filter({ hasText: name }).first()
  await expect(cell).toBeVisible()
  const isSeen = (at: number) =>
    cell.evaluate((box, letter) => {
      const words = document.createTreeWalker(box, NodeFilter.SHOW_TEXT).nextNode()
      if (words === null) throw new Error('the cell has no name')
      const range = document.createRange()
      range.setStart(words, letter)
      range.setEnd(words, letter + 1)
      const [there, edges] = [range.getBoundingClientRect(), box.getBoundingClientRect()]
      return there.left >= edges.left && there.right <= edges.right
    }, at)
  expect([await isSeen(0), await isSeen(name.length - 1)]).toEqual([true, false])
  // All of it is read where the mouse rests.
  await cell.hover()
  await expect(cell).toHaveAttribute('title', name)
})

test('the name of a group that begins at the right shows its beginning on a phone', async ({ page }) => {
  const name = 'مؤسسة النفط والغاز للمنطقة الشرقية والجنوبية فرع المدينة القديمة'
  await takeIn(page, name)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('#/table?lang=en&f.status=imported&group=locality')
  const group = page.getByRole('treegrid').getByRole('button', { name })
  await expect(group).toBeVisible()
  const isBeginningSeen = await group.evaluate((button) => {
    const words = [...button.querySelectorAll('bdi')].at(0)?.firstChild
    const region = button.closest('section')
    if (words === null || words === undefined || region === null) throw new Error('the group has no name')
    const range = document.createRange()
    range.setStart(words, 0)
    range.setEnd(words, 1)
    return range.getBoundingClientRect().right <= region.getBoundingClientRect().right
  })
  expect(isBeginningSeen).toBe(true)
})

test('an analyst who comes back to a long list stands where they left it, however long its rows take to be found', async ({
  page,
}) => {
  await takeIn(page)
  await page.goto('#/table?lang=en&sort=value.desc')
  const region = page.getByRole('region', { name: 'Table of observations' })
  const scrolled = () => region.evaluate(({ scrollTop }) => scrollTop)
  await expect(page.getByRole('gridcell', { name: '第300厂' })).toBeVisible()
  await region.evaluate((element) => element.scrollTo(0, 3000))
  await expect.poll(scrolled).toBe(3000)
  await page.getByRole('link', { name: 'Overview' }).first().click()
  await expect(region).toBeHidden()
  // Each look at the clock takes longer than the page may wait for rows.
  await page.evaluate(() => {
    const now = performance.now.bind(performance)
    let late = 0
    performance.now = () => {
      late += 50
      return now() + late
    }
  })
  await page.goBack()
  await expect(region).toBeVisible()
  await expect.poll(scrolled).toBe(3000)
})
