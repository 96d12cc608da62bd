import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const FACTORIES = 300

/** Takes in as many places, so that the list and the cross-table scroll by themselves. */
async function takeIn(page: Page) {
  const rows = Array.from({ length: FACTORIES }, (_, at) => `第${at + 1}厂\t${10_000 + at}\n`)
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
