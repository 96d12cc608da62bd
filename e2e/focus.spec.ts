import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const onBody = (page: Page) => page.evaluate(() => document.activeElement === document.body)

/** Presses a control by keyboard, waits for what it does, and sees that the focus is on something then. */
async function act(page: Page, control: Locator, done: () => Promise<void>) {
  await control.focus()
  await page.keyboard.press('Enter')
  await done()
  await expect.poll(() => onBody(page)).toBe(false)
}

/** Chooses from a menu by keyboard. */
async function choose(page: Page, menu: Locator, item: string, done: () => Promise<void>) {
  await menu.focus()
  await page.keyboard.press('Enter')
  // The menu takes the focus a moment after it opened.
  await expect(page.getByRole('menu').locator(':focus')).toHaveCount(1)
  await page.getByRole('menuitem', { name: item }).focus()
  await page.keyboard.press('Enter')
  await done()
  await expect.poll(() => onBody(page)).toBe(false)
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()

test.describe('the focus stays on the page', () => {
  test('wherever something is taken away and brought back', async ({ page }) => {
    await test.step('in the list of decks', async () => {
      await page.goto('#/decks?lang=en')
      const begin = button(page, /^\+ New deck/u)
      await act(page, begin, () => expect(page).toHaveURL(/#\/decks\/./u))
      await page.goBack()
      // The page of a deck has a menu of the same name.
      await expect(begin).toBeFocused()
      const mine = page.getByRole('link', { name: /^Edit: / })
      await choose(page, button(page, /^More for New deck/u), 'Duplicate', () => expect(mine).toHaveCount(2))
      await choose(page, button(page, /^More for New deck/u), 'Delete', () => expect(mine).toHaveCount(1))
      await choose(page, button(page, /^More for New deck/u), 'Delete', () => expect(mine).toHaveCount(0))
      await act(page, button(page, 'Undo'), () => expect(mine).toHaveCount(1))
    })

    await test.step('where places are compared', async () => {
      await page.goto('#/compare?lang=en')
      const add = page.getByRole('combobox', { name: 'Add a locality' })
      const chosen = page.getByRole('combobox', { name: /^Locality / })
      await add.focus()
      for (const count of [1, 2, 3, 4]) {
        // The first arrow opens the list.
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await expect(chosen).toHaveCount(count)
        await expect.poll(() => onBody(page)).toBe(false)
        if (count < 4) await expect(add).toBeFocused()
      }
      for (const count of [3, 2, 1, 0]) {
        await act(page, button(page, /^Remove /u), () => expect(chosen).toHaveCount(count))
      }
    })

    await test.step('where a target is removed', async () => {
      await page.goto('#/indicator/contest-entrants?lang=en')
      await page.getByLabel('Target value (people)').fill('1,000')
      await page.keyboard.press('Enter')
      const remove = button(page, 'Remove the target for all localities')
      await act(page, remove, () => expect(remove).toHaveCount(0))
    })

    await test.step('where a view is deleted', async () => {
      await page.goto('#/table?lang=en&q=coverage')
      await button(page, 'Views').click()
      const panel = page.getByRole('dialog')
      await panel.getByRole('textbox', { name: 'Name' }).fill('Mine')
      await page.keyboard.press('Enter')
      const remove = panel.getByRole('button', { name: 'Delete Mine' })
      await act(page, remove, () => expect(remove).toHaveCount(0))
      await expect.poll(() => panel.evaluate((node) => node.contains(document.activeElement))).toBe(true)
    })

    await test.step('where filters of the table are taken off', async () => {
      await page.goto('#/table?lang=en&f.theme=mind&f.status=printed&q=a')
      const chips = page.getByRole('button', { name: /^Remove the filter/u })
      await expect(chips).toHaveCount(2)
      await act(page, chips.first(), () => expect(chips).toHaveCount(1))
      await act(page, chips.first(), () => expect(chips).toHaveCount(0))
    })

    await test.step('in the builder, where undoing by key works at once', async () => {
      await page.goto('#/decks?lang=en')
      await page.getByRole('button', { name: 'Copy and edit: Gaotai County' }).click()
      const slides = page
        .getByRole('region', { name: 'Slides', exact: true })
        .getByRole('button', { name: /^Slide / })
      await expect(slides.first()).toBeVisible()
      const count = await slides.count()
      const counts = (n: number) => () => expect(slides).toHaveCount(n)
      await act(page, button(page, 'Duplicate'), counts(count + 1))
      await expect(button(page, 'Duplicate')).toBeFocused()
      await page.keyboard.press('Control+z')
      await expect(slides).toHaveCount(count)
      await expect.poll(() => onBody(page)).toBe(false)
      await page.keyboard.press('Control+Shift+z')
      await expect(slides).toHaveCount(count + 1)
      await act(page, button(page, /^Undo/u), counts(count))
      for (let left = count - 1; left >= 0; left -= 1) await act(page, button(page, 'Delete'), counts(left))
      await page.keyboard.press('Control+z')
      await expect(slides).toHaveCount(1)
      await expect.poll(() => onBody(page)).toBe(false)
    })
  })

  test('where an import is undone or removed', async ({ page }) => {
    await page.goto('#/import?lang=en')
    for (const end of ['Undo the import', /^Remove /u]) {
      await page.reload()
      await page.getByLabel('Or paste cells').fill('地区\t2025年慰问金（万元）\n溧阳\t1.163\n')
      await act(page, button(page, 'Read'), () => expect(button(page, 'Import 1 value')).toBeVisible())
      await act(page, button(page, 'Import 1 value'), () =>
        expect(button(page, 'Undo the import')).toBeVisible(),
      )
      await act(page, button(page, end), () => expect(page.getByText('None yet.')).toBeVisible())
    }
  })

  test('where own data is edited and the edit undone', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill('地区\t2025年慰问金（万元）\n某某厂\t1.163\n')
    await act(page, button(page, 'Read'), () => expect(button(page, 'Import 1 value')).toBeVisible())
    await act(page, button(page, 'Import 1 value'), () =>
      expect(button(page, 'Undo the import')).toBeVisible(),
    )
    await page.goto('#/own?lang=en')
    await page.locator('summary').filter({ hasText: '慰问金' }).press('Enter')
    await page.getByLabel('Name (English)').first().fill('Relief money')
    await act(page, button(page, 'Save'), () =>
      expect(page.getByRole('status').filter({ hasText: /^Done\./u })).toBeVisible(),
    )
    await act(page, button(page, 'Undo'), () =>
      expect(page.getByRole('status').filter({ hasText: /^Undone\./u })).toBeVisible(),
    )
    await expect(page.getByRole('status').filter({ hasText: 'Undone.' })).toBeFocused()
  })

  test('where it was when one comes back, from a show too', async ({ page }) => {
    await page.goto('#/?lang=en')
    const start = page.getByRole('button', { name: /^Present full screen: Periods covered by the/u })
    await start.focus()
    const place = () => page.evaluate(() => window.scrollY)
    await expect.poll(place).toBeGreaterThan(500)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('toolbar')).toBeAttached()
    // Keys of a show are its own, since no control has the focus.
    await expect.poll(() => onBody(page)).toBe(true)
    await page.keyboard.press('ArrowRight')
    // First the full screen, then the show.
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
    await page.keyboard.press('Escape')
    await expect(start).toBeFocused()
    await expect(start).toBeInViewport()
    await expect.poll(place).toBeGreaterThan(500)
    const link = page.getByRole('link', { name: 'Gaotai County' }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await page.goBack()
    await expect(link).toBeFocused()
  })

  test('where it was when one comes back to an address that was typed', async ({ page }) => {
    await page.goto('#/compare?lang=en')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const [address, name] of [
      ['#/indicator/contest-entrants?lang=en', 'Skills and innovation'],
      ['#/locality/gaotai?lang=en', 'Compare with other localities'],
    ] as const) {
      await page.goto(address)
      const link = page.getByRole('main').getByRole('link', { name }).first()
      await link.focus()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await page.goBack()
      await expect(link).toBeFocused()
    }
  })

  test('on the number when one comes back from the form that marks it, also where a long table was scrolled', async ({
    page,
  }) => {
    const card = page.getByRole('dialog', { name: 'Evidence' })
    const markAndReturn = async (number: Locator) => {
      await expect(card).toBeVisible()
      await card.getByRole('link', { name: 'Mark or note' }).click()
      await expect(page.getByRole('radio', { name: 'Confirmed' })).toBeFocused()
      await page.goBack()
      await expect(number).toBeFocused()
    }

    await test.step('from a tile whose card opened under the mouse', async () => {
      await page.goto('#/locality/gaotai?lang=en')
      await page.getByRole('button', { name: '11 areas' }).first().focus()
      const number = page.getByRole('button', { name: '90+ sessions' }).first()
      await number.hover()
      await markAndReturn(number)
    })

    await test.step('from a table', async () => {
      await page.goto('#/import?lang=en')
      const rows = Array.from({ length: 300 }, (_, at) => `第${at + 1}厂\t${10_000 + at}\n`)
      await page.getByLabel('Or paste cells').fill(`地区\t2025年慰问金（元）\n${rows.join('')}`)
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await page.getByRole('button', { name: 'Import 300 values' }).click()
      await expect(button(page, 'Undo the import')).toBeVisible()
      await page.getByRole('navigation').getByRole('link', { name: 'Table', exact: true }).click()
      const grid = page.getByRole('grid')
      await grid.getByRole('gridcell').nth(1).click()
      await page.keyboard.press('Control+End')
      const last = grid.getByRole('row').last()
      await expect(last).toHaveAttribute('aria-rowindex', '376')
      const number = last.getByRole('button').last()
      await number.press('Enter')
      await markAndReturn(number)
    })
  })

  test('where it was when one comes back from a show that began before all of the page was there', async ({
    page,
  }) => {
    const show = page.getByRole('toolbar')
    // What leads the focus comes last, once the page is left.
    await page.route('**/frame-habits-*.js', async (route) => {
      await show.waitFor({ state: 'attached' })
      await route.continue()
    })
    await page.goto('#/?lang=en')
    const start = page.getByRole('button', { name: /^Present full screen: Periods covered by the/u })
    await start.focus()
    await page.keyboard.press('Enter')
    await expect(show).toBeAttached()
    await page.unrouteAll({ behavior: 'wait' })
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
    await page.keyboard.press('Escape')
    await expect(start).toBeFocused()
    await expect(start).toBeInViewport()
  })
})
