import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ROWS } from './bundled.ts'
import { test } from './test.ts'

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = (page: Page) => page.locator(':focus')
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

test('an analyst without a mouse', async ({ page, context }) => {
  const begin = async () => {
    await page.goto('#/table?lang=en')
    await expect(said(page, `${ROWS} rows`)).toBeVisible()
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).focus()
  }

  await test.step('walks over every line of grouped rows in any column, and folds groups with the arrows', async () => {
    await begin()
    await page.goto('#/table?lang=en&group=theme')
    const grid = page.getByRole('treegrid')
    await expect(grid).toHaveAttribute('aria-rowcount', /\d+/u)
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).focus()
    // The third column, from the first row of the first group to the first of the second, over the head between them.
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight')
    await expect(focused(page)).toHaveText('Time to agree a plan at a session · as a rule')
    for (let line = 0; line < 6; line += 1) await press(page, 'ArrowDown')
    const care = page.getByRole('button', { name: /^Theme\s*Care for workers/u })
    await expect(care).toBeFocused()
    await press(page, 'ArrowDown')
    await expect(focused(page)).toHaveText('Outdoor workers served')
    await press(page, 'ArrowUp', 'ArrowLeft')
    await expect(care).toBeFocused()
    await expect(care).toHaveAttribute('aria-expanded', 'false')
    await press(page, 'ArrowDown')
    await expect(page.getByRole('button', { name: /^Theme\s*Culture and venues/u })).toBeFocused()
    await press(page, 'ArrowUp', 'ArrowRight', 'ArrowRight')
    await expect(focused(page)).toHaveText('Outdoor workers served')
  })

  await test.step('selects rows with the space bar and with Shift, and hears how many', async () => {
    await begin()
    await press(page, 'ArrowDown', 'Space')
    await expect(said(page, '1 selected')).toBeVisible()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown')
    await expect(said(page, '3 selected')).toBeVisible()
    await expect(page.getByRole('row', { selected: true })).toHaveCount(3)
    await press(page, 'Shift+ArrowUp')
    await expect(said(page, '2 selected')).toBeVisible()
    // On the number itself, where the space bar alone opens the evidence.
    await press(page, 'End', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await press(page, 'Shift+Space')
    await expect(said(page, '3 selected')).toBeVisible()
    await press(page, 'Control+a')
    await expect(said(page, `${ROWS} selected`)).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Select all rows shown' })).toBeChecked()
    await page.getByRole('button', { name: 'Clear selection' }).click()
    await expect(page.getByRole('row', { selected: true })).toHaveCount(0)
  })

  await test.step('copies the selected rows with the usual keys, and hears it', async () => {
    await begin()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await press(page, 'ArrowDown', 'ArrowRight', 'Space', 'Control+c')
    await expect(said(page, 'Copied 1 row')).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Xiangcheng County\tUnion instructors\t7 people\t7\t')
    expect(copied).not.toContain('Time to agree a plan')
  })

  await test.step('folds all groups at once and opens one', async () => {
    await begin()
    await page.goto('#/table?lang=en&group=status,theme')
    await page.getByRole('button', { name: /^Group/u }).click()
    await page.getByRole('button', { name: 'Fold all', exact: true }).click()
    await expect(page.getByRole('treegrid').getByRole('row')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).focus()
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight')
    await expect(focused(page)).toHaveText(/^Theme/u)
    await expect(focused(page)).toHaveAttribute('aria-expanded', 'false')
  })

  await test.step('sorts by two columns from their headings and hears the order', async () => {
    await begin()
    await press(page, 'ArrowRight', 'Enter')
    await expect(said(page, 'Sorted by: Locality (ascending)')).toBeAttached()
    await press(page, 'ArrowRight', 'ArrowRight', 'Shift+Enter', 'Shift+Enter')
    await expect(said(page, 'Sorted by: Locality (ascending), Value (descending)')).toBeAttached()
    await expect(page).toHaveURL(/sort=locality\.asc,value\.desc/u)
    await expect(page.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'descending')
    await expect(focused(page)).toHaveText(/^Value/u)
  })

  await test.step('filters a column, opens the evidence of a row, and comes back to where they were', async () => {
    await begin()
    await press(page, 'ArrowRight', 'Alt+ArrowDown')
    await page.getByRole('checkbox', { name: 'Gaotai County' }).focus()
    await press(page, 'Space')
    await expect(said(page, `3 of ${ROWS} rows`)).toBeVisible()
    await press(page, 'Escape')
    await expect(page.getByRole('button', { name: 'Filter: Locality (in use)' })).toBeFocused()
    await press(page, 'ArrowDown', 'ArrowRight')
    await expect(focused(page)).toHaveText('Investment in the workers’ cultural palace')
    await press(page, 'F2')
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('396万元')
    await press(page, 'Escape')
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeHidden()
    await expect(page.getByRole('row').nth(1).locator(':focus')).toHaveCount(1)
  })
})

test.describe('an analyst selects rows', () => {
  test('by a press and one with Shift, and a filter then hides some without losing them', async ({
    page,
  }) => {
    await page.goto('#/table?lang=en')
    const boxes = page.getByRole('row').getByRole('checkbox')
    await boxes.nth(1).check()
    await boxes.nth(4).click({ modifiers: ['Shift'] })
    await expect(said(page, '4 selected')).toBeVisible()
    await page.getByRole('searchbox').fill('gaotai')
    await expect(said(page, '4 selected, 0 of them shown')).toBeVisible()
    const all = page.getByRole('checkbox', { name: 'Select all rows shown' })
    await expect(all).not.toBeChecked()
    await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeVisible()
    await all.check()
    await expect(said(page, '7 selected, 3 of them shown')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy selected' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear selection' }).click()
    await expect(page.getByRole('row', { selected: true })).toHaveCount(0)
  })
})

test('an analyst arranges columns', async ({ page }) => {
  await test.step('moves one by keys as far as it goes, and keeps the focus', async () => {
    await page.goto('#/table?lang=en&pin=locality,value')
    await page.getByRole('button', { name: 'Columns' }).click()
    const earlier = page.getByRole('button', { name: 'Move Value earlier' })
    await earlier.focus()
    await press(page, 'Enter')
    await expect(page.getByRole('columnheader').nth(1)).toHaveText(/^Value/u)
    await expect(earlier).toBeFocused()
    await expect(earlier).toHaveAttribute('aria-disabled', 'true')
    await press(page, 'Enter')
    await expect(earlier).toBeFocused()
    await page.reload()
    await expect(page.getByRole('columnheader').nth(1)).toHaveText(/^Value/u)
  })

  await test.step('pins more than a telephone has room for, and still reaches the rest', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('#/table?lang=en&pin=locality,indicator,value')
    await expect(page.locator('th[data-pinned]')).toHaveCount(1)
    const last = page.getByRole('columnheader', { name: 'As printed' })
    await last.scrollIntoViewIfNeeded()
    const pinned = await page.locator('th[data-pinned="last"]').boundingBox()
    const box = await last.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual((pinned?.x ?? 0) + (pinned?.width ?? 0))
  })
})
