import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { DERIVED, ROWS } from './bundled.ts'
import { test } from './test.ts'

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })
const filter = (page: Page, column: string) => page.getByRole('button', { name: `Filter: ${column}` })

test('an analyst filters the table', async ({ page }) => {
  await test.step('by choosing values and by leaving some out, and sends the link', async () => {
    await page.goto('#/table?lang=en')
    await filter(page, 'Status').click()
    const panel = page.getByRole('dialog', { name: 'Filter: Status' })
    await panel.getByRole('checkbox', { name: /^derived/u }).check()
    await expect(said(page, `${DERIVED} of ${ROWS} rows`)).toBeVisible()
    await panel.getByRole('radio', { name: 'all but these' }).check()
    await expect(said(page, `${ROWS - DERIVED} of ${ROWS} rows`)).toBeVisible()
    await expect(page).toHaveURL(/f\.status=(!|%21)derived/u)
    await page.reload()
    await expect(said(page, `${ROWS - DERIVED} of ${ROWS} rows`)).toBeVisible()
    await page.getByRole('button', { name: 'Remove the filter “Status: other than derived”' }).click()
    await expect(said(page, `${ROWS} rows`)).toBeVisible()
  })

  await test.step('by a range, and is told how many rows only may lie in it', async () => {
    await page.goto('#/table?lang=en&f.unit=ming')
    await filter(page, 'Value').press('Enter')
    const panel = page.getByRole('dialog', { name: 'Filter: Value' })
    await expect(panel.getByRole('spinbutton', { name: 'From' })).toBeFocused()
    await page.keyboard.type('250')
    // 30+, 100+ and two of 200+ may be 250; six values surely are no less.
    await expect(said(page, `10 of ${ROWS} rows`)).toBeVisible()
    await expect(panel.getByRole('radio', { name: 'shown where they may lie in it 10' })).toBeChecked()
    await expect(page.getByRole('grid')).toContainText('200+')
    await panel.getByRole('radio', { name: 'only where they surely do 6' }).check()
    await expect(page.getByRole('grid')).not.toContainText('200+')
    await expect(
      page.getByRole('button', { name: 'Remove the filter “Value: surely from 250”' }),
    ).toBeVisible()
    await panel.getByRole('spinbutton', { name: 'To' }).fill('100')
    await expect(panel).toContainText('The range ends before it begins')
    await expect(said(page, `0 of ${ROWS} rows`)).toBeVisible()
  })

  await test.step('by words, of which each key stands where it was typed', async () => {
    await page.goto('#/table?lang=en')
    await filter(page, 'As printed').click()
    const field = page.getByRole('dialog', { name: 'Filter: As printed' }).getByLabel('Contains')
    await field.pressSequentially('余名')
    await field.press('Home')
    await page.keyboard.type('300')
    await expect(field).toHaveValue('300余名')
    await expect(page.getByRole('grid')).toContainText('300余名')
  })

  await test.step('by too much, sees which condition leaves nothing, and takes it back', async () => {
    await page.goto('#/table?lang=en&f.locality=gaotai&f.status=derived')
    await expect(page.getByText('No row matches.')).toBeVisible()
    await page.getByRole('button', { name: 'Without “Status: derived”' }).click()
    await expect(said(page, `3 of ${ROWS} rows`)).toBeVisible()
    await expect(page).not.toHaveURL(/f\.status/u)
  })

  await test.step('by a link to a place that is not there, and gets out of it', async () => {
    await page.goto('#/table?lang=en&in=nowhere')
    await expect(page.getByRole('button', { name: 'Remove the filter “Locality: nowhere”' })).toBeVisible()
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect(said(page, `${ROWS} rows`)).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'Locality' })).toBeVisible()
  })
})

/** A spreadsheet of many places. */
const many = (count: number) =>
  [
    '地区,指标,数值,时期',
    ...Array.from({ length: count }, (_, n) => `第${n + 1}工厂,发展会员,${n + 1}名,2025年`),
  ].join('\n')

test.describe('an analyst filters hundreds of values', () => {
  test('finds some among them and chooses all found', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill(many(300))
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('button', { name: 'Import 300 values' }).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    await expect(said(page, `300 of ${ROWS + 300} rows`)).toBeVisible()
    await filter(page, 'Locality').click()
    const panel = page.getByRole('dialog', { name: 'Filter: Locality' })
    await expect(panel.getByRole('status')).toHaveText('109 more are not listed: find them by name')
    await panel.getByRole('searchbox', { name: 'Find' }).fill('第29')
    await panel.getByRole('button', { name: 'Choose the 11 found' }).click()
    await expect(said(page, `11 of ${ROWS + 300} rows`)).toBeVisible()
    await panel.getByRole('searchbox', { name: 'Find' }).fill('zzz')
    await expect(panel.getByRole('status')).toHaveText('Nothing found')
    await panel.getByRole('button', { name: 'Clear' }).click()
  })

  test('from far down, and the rows that come begin at the first', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill(many(300))
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('button', { name: 'Import 300 values' }).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    const grid = page.getByRole('grid')
    const place = (n: number) => grid.getByRole('gridcell', { name: `第${n}工厂`, exact: true })
    const search = page.getByRole('searchbox')
    await place(1).click()
    await page.keyboard.press('Control+End')
    await expect(place(300)).toBeInViewport()
    await expect(place(1)).toHaveCount(0)

    await search.fill('第29')
    await expect(place(290)).toBeInViewport()
    await expect(place(29)).toBeInViewport()
    await search.fill('')
    await expect(place(1)).toBeInViewport()
    await expect(place(5)).toBeInViewport()

    await grid.hover()
    await page.mouse.wheel(0, 5000)
    await expect(place(1)).not.toBeInViewport()
    await page.getByRole('button', { name: 'Locality', exact: true }).click()
    await expect(place(1)).toBeInViewport()
  })

  test('and every cell of a row is of that row, in sight or beyond the edge', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 })
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill(many(300))
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('button', { name: 'Import 300 values' }).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    await page.getByRole('searchbox').fill('工厂')
    await expect(page.getByRole('status').filter({ hasText: '300 of' })).toBeVisible()
    const grid = page.getByRole('grid')
    /** The first row with the numbers in its name and in the cell that was printed. */
    const first = async () => {
      const row = grid.getByRole('row').filter({ hasText: '工厂' }).first()
      const numbers = /第(\d+)工厂.*?(\d+)名/su.exec((await row.textContent()) ?? '')
      return numbers?.slice(1)
    }
    const value = page.getByRole('button', { name: 'Value', exact: true })
    await value.click()
    await expect.poll(first).toEqual(['1', '1'])
    await value.click()
    await expect.poll(first).toEqual(['300', '300'])
  })

  test('and stays where it is, whatever is printed or how close the lines are', async ({ page }) => {
    // Thousands of rows are imported, and all of them printed.
    test.slow()
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill(many(2200))
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('button', { name: 'Import 2,200 values' }).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    const grid = page.getByRole('grid')
    const place = (n: number) => grid.getByRole('gridcell', { name: `第${n}工厂`, exact: true })
    await place(1).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+ArrowLeft')
    for (let n = 0; n < 29; n += 1) await page.keyboard.press('ArrowUp')

    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('tbody tr')).toHaveCount(2000)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    await expect(place(2171)).toBeInViewport()

    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('radio', { name: 'Compact' }).click()
    await page.keyboard.press('Escape')
    await expect(place(2171)).toBeInViewport()

    await grid.getByRole('gridcell', { name: '第2171工厂', exact: true }).click()
    await page.keyboard.press('Control+Home')
    await expect(place(1)).toBeInViewport()
  })
})

test('an analyst names views', async ({ page }) => {
  const name = (page: Page) => page.getByRole('textbox', { name: 'Name' })

  await test.step('saves, changes and replaces one, renames it by keys, and takes each back', async () => {
    await page.goto('#/table?lang=en&f.status=derived')
    await page.getByRole('button', { name: 'Views' }).click()
    await name(page).fill('Derived')
    await name(page).press('Enter')
    await expect(said(page, '“Derived” is saved.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'View: Derived' })).toBeVisible()

    await page.goto('#/table?lang=en')
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('button', { name: /^Derived/u }).click()
    await expect(said(page, `${DERIVED} of ${ROWS} rows`)).toBeVisible()
    await page.keyboard.press('Escape')
    await page
      .getByRole('columnheader', { name: 'Value' })
      .getByRole('button', { name: 'Value', exact: true })
      .click()
    await page.getByRole('button', { name: 'Views' }).click()
    await expect(name(page)).toHaveValue('Derived')
    await page.getByRole('button', { name: 'Replace the view of this name' }).click()
    await expect(page.getByRole('button', { name: 'View: Derived' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
    await page.getByRole('button', { name: /^Derived/u }).click()
    await expect(page).not.toHaveURL(/sort=/u)

    await page.getByRole('button', { name: 'Rename Derived' }).press('Enter')
    await expect(name(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Rename Derived' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(name(page)).toBeFocused()
    await page.keyboard.type('推算')
    // As Safari tells of an Escape that gives up hanzi: after their input, and by its code alone.
    await name(page).dispatchEvent('keydown', { key: 'Escape', keyCode: 229 })
    await expect(name(page)).toHaveValue('推算')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'View: 推算' })).toBeVisible()
    await page.getByRole('button', { name: 'Delete 推算' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: 'View: 推算' })).toBeVisible()
    await page.getByRole('button', { name: 'Delete 推算' }).click()
    await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
  })

  await test.step('cannot give two the same name, and is told why', async () => {
    for (const [view, status] of [
      ['One', 'derived'],
      ['Two', 'reported'],
    ] as const) {
      await page.goto(`#/table?lang=en&f.status=${status}`)
      await page.getByRole('button', { name: 'Views' }).click()
      await name(page).fill(view)
      await name(page).press('Enter')
      await expect(said(page, `“${view}” is saved.`)).toBeVisible()
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: 'View: Two' }).click()
    await page.getByRole('button', { name: 'Rename Two' }).click()
    await name(page).fill('one')
    await expect(page.getByText('Another view has this name.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Rename', exact: true })).toBeDisabled()
  })
})
