import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const floating = (page: Page) => page.locator('[role=dialog], [role=alertdialog], [role=menu]')

/** Goes to a page by its address within the app, and waits for it. */
async function go(page: Page, hash: string) {
  await page.goto(hash)
  await expect(title(page)).toBeVisible()
}

interface Kind {
  readonly name: string
  readonly at: string
  readonly trigger: (page: Page) => Locator
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first()

/** Everything that floats, each on a page that has it. */
const KINDS: readonly Kind[] = [
  { name: 'the evidence card', at: '#/locality/gaotai', trigger: button('90+ sessions') },
  { name: 'the palette', at: '#/locality/gaotai', trigger: button('Search') },
  { name: 'the display settings', at: '#/locality/gaotai', trigger: button('Display') },
  { name: 'a download menu', at: '#/locality/lanshan', trigger: button(/^Download chart/u) },
  { name: 'a menu of decks', at: '#/locality/gaotai', trigger: button(/^Add to deck/u) },
  { name: 'the panel of columns', at: '#/table', trigger: button(/^Columns/u) },
  { name: 'a filter', at: '#/table', trigger: button(/^Filter: /u) },
  { name: 'the views', at: '#/table', trigger: button(/^Views/u) },
  { name: 'the export', at: '#/table', trigger: button(/^Export/u) },
  { name: 'the menu of a deck', at: '#/decks', trigger: button(/^More/u) },
  { name: 'the download of a deck', at: '#/decks', trigger: button(/^Download/u) },
]

test('whatever floats is closed by Back, Forward and an address that is typed', async ({ page }) => {
  for (const { name, at, trigger } of KINDS) {
    await test.step(`${name} is closed by Back, Forward and an address that is typed`, async () => {
      await go(page, '#/report/hubei-health?lang=en')
      // Each page has such a button: that of the page before is not meant.
      await expect(title(page)).toHaveText(/^Hubei/u)
      await page.goto(`${at}?lang=en`)
      await expect(title(page)).not.toHaveText(/^Hubei/u)
      await expect(trigger(page)).toBeVisible()
      const heading = (await title(page).textContent()) ?? ''
      const open = async () => {
        await trigger(page).focus()
        await page.keyboard.press('Enter')
        await expect(floating(page)).toBeVisible()
      }
      await open()
      await page.goBack()
      await expect(page).toHaveURL(/report/u)
      await expect(floating(page)).toHaveCount(0)
      await page.goForward()
      await expect(title(page)).toHaveText(heading)
      await expect(trigger(page)).toBeVisible()
      await expect(floating(page)).toHaveCount(0)
      await open()
      await page.evaluate(() => {
        window.location.hash = '#/report/liyang-ginger-tea?lang=en'
      })
      await expect(title(page)).toBeFocused()
      await expect(floating(page)).toHaveCount(0)
      // Nor does it come back with the page.
      await page.goBack()
      await expect(trigger(page)).toBeVisible()
      await expect(floating(page)).toHaveCount(0)
    })
  }
})

test('what floats has the room of a window that is magnified to 400 %, or of a phone on its side', async ({
  page,
}) => {
  for (const [width, height] of [
    [320, 256],
    [740, 360],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const { name, at, trigger } of KINDS)
      await test.step(`${name}, ${width} × ${height}`, async () => {
        await page.goto(`${at}?lang=en`)
        await trigger(page).focus()
        await page.keyboard.press('Enter')
        await expect(floating(page)).toBeVisible()
        // All of it is in sight, or it has most of the window and is scrolled.
        await expect
          .poll(() =>
            floating(page).evaluate(
              (popup, of) => {
                const { top, bottom, left, right } = popup.getBoundingClientRect()
                const isInside = top >= 0 && bottom <= of.height && left >= 0 && right <= of.width
                return (
                  isInside && (popup.scrollHeight <= popup.clientHeight || bottom - top > 0.8 * of.height)
                )
              },
              { width, height },
            ),
          )
          .toBe(true)
        await page.keyboard.press('Escape')
        await expect(floating(page)).toHaveCount(0)
      })
  }
})

const card = (page: Page) => page.getByRole('dialog', { name: /^Evidence$|^数字的依据$/u })

test('the evidence card', async ({ page }) => {
  await test.step('is closed by a link inside it, and Back shows no card of another number', async () => {
    await go(page, '#/?lang=en')
    await page.getByRole('link', { name: 'Changqing Oilfield' }).first().click()
    await expect(title(page)).toHaveText('Changqing Oilfield')
    await page.getByRole('article').getByRole('button').first().click()
    await expect(card(page)).toBeVisible()
    await page.goBack()
    await expect(title(page)).toHaveText('Union Metrics')
    await expect(card(page)).toHaveCount(0)
    await page.goForward()
    // The overview, which stands until the other page is there, has such numbers too.
    await expect(title(page)).toHaveText('Changqing Oilfield')
    await page.getByRole('article').getByRole('button').first().click()
    await card(page).getByRole('link').last().click()
    await expect(page).toHaveURL(/#\/value\//u)
    await expect(card(page)).toHaveCount(0)
  })

  await test.step('is closed by a link to the page on which one is', async () => {
    await go(page, '#/indicator/volunteer-families?lang=en')
    await page.getByRole('button', { name: 'nearly 400 families' }).first().click()
    await card(page).getByRole('link').first().click()
    await expect(card(page)).toHaveCount(0)
  })

  await test.step('goes with its number when another takes its place', async () => {
    await go(page, '#/table?lang=en&q=workers&sort=value.asc')
    const number = page.getByRole('row').nth(1).getByRole('button')
    // A derived value is marked as one beside its number.
    const told = (await number.textContent())?.replace(/ derived$/u, '')
    await number.click()
    await expect(card(page)).toContainText(told ?? '')
    // The same place of the table, another number.
    await page.evaluate(() => {
      window.location.hash = '#/table?lang=en&q=workers&sort=value.desc'
    })
    await expect(number).not.toContainText(told ?? '')
    await expect(card(page)).toHaveCount(0)
  })

  await test.step('opened by Enter takes the focus; Escape gives it back and does not open it again', async () => {
    await go(page, '#/locality/lanshan?lang=zh')
    const number = page.getByRole('article').first().getByRole('button')
    await number.focus()
    await expect(card(page)).toHaveCount(0)
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key)
      await expect(card(page)).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(card(page)).toHaveCount(0)
      await expect(number).toBeFocused()
    }
    await page.keyboard.press('Tab')
    await expect(number).not.toBeFocused()
    await expect(card(page)).toHaveCount(0)
  })

  await test.step('lets Tab go on from it to what follows its number', async () => {
    await go(page, '#/locality/lanshan?lang=zh')
    const first = page.getByRole('article').first().getByRole('button')
    await first.focus()
    await page.keyboard.press('Enter')
    await expect(card(page)).toBeFocused()
    const stops = await card(page).locator('a, button').count()
    for (let i = 0; i <= stops; i += 1) await page.keyboard.press('Tab')
    await expect(card(page)).toHaveCount(0)
    await expect(page.getByRole('article').nth(1).getByRole('link').first()).toBeFocused()
  })
})

test('the palette closes what floats, and a choice in a panel leaves it open', async ({ page }) => {
  await test.step('the palette closes whatever floats when it leads elsewhere', async () => {
    await go(page, '#/locality/gaotai?lang=en')
    await page.getByRole('button', { name: '90+ sessions' }).first().click()
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('cqyt')
    await expect(page.getByRole('option', { name: /^Changqing Oilfield opens/u })).toHaveAttribute(
      'data-highlighted',
      '',
    )
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Changqing Oilfield')
    await expect(title(page)).toBeFocused()
    await expect(floating(page)).toHaveCount(0)
  })

  await test.step('choices made in a panel leave it open although the address changes', async () => {
    await go(page, '#/table?lang=en&numbers=compact')
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('radio', { name: 'Full' }).check()
    await expect(page).toHaveURL(/numbers=full/u)
    await expect(page.getByRole('dialog', { name: 'Display' })).toBeVisible()
  })
})
