import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

declare global {
  interface Window {
    /** The element that had the focus at each press of Tab. */
    stops: Element[]
    /** What Tab has to reach, in no order. */
    reached: Element[]
  }
}

/** A person's pace, in milliseconds a press. */
const BY_HAND = 300

/** Stops of Tab in a field for a date: day, month, year and calendar. */
const PARTS_OF_A_DATE = 4

/**
 * Focuses the first control of the page, from which the walk begins, and gives how many there are; or, at its end, tells whether there
 * are still the same.
 */
const controlsOf = (page: Page, when: 'beginning' | 'end') =>
  page.evaluate(
    ({ when, partsOfADate }) => {
      const scrolls = (element: Element) =>
        /auto|scroll/u.test(getComputedStyle(element).overflow) &&
        (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
        element.querySelector('a[href], button, input, select, textarea') === null
      // Tab reaches the chosen one of a group of radio buttons; where none is chosen, the first that it comes to stands for all.
      const stopOf = (element: Element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return element
        const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
          (other) => other.name === element.name && other.form === element.form,
        )
        return group.find((other) => other.checked) ?? group[0] ?? element
      }
      const controls = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex]',
        ),
      ].filter((element) => element.tabIndex >= 0)
      const texts = [...document.querySelectorAll('main div, main section')].filter(scrolls)
      const reached = [...new Set([...controls, ...texts])].filter(
        (element) =>
          element.matches(':not(:disabled)') &&
          stopOf(element) === element &&
          element.closest('[inert]') === null &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      if (when === 'end')
        return reached.length === window.reached.length &&
          reached.every((one) => window.reached.includes(one))
          ? reached.length
          : null
      window.reached = reached
      if (window.stops === undefined) {
        window.addEventListener(
          'keydown',
          ({ key, target }) => {
            if (key === 'Tab' && target instanceof Element) window.stops.push(stopOf(target))
          },
          true,
        )
      }
      window.stops = []
      controls.find((element) => window.reached.includes(element))?.focus()
      const dates = window.reached.filter((element) => element.matches('[type=date]')).length
      return window.reached.length + dates * (partsOfADate - 1)
    },
    { when, partsOfADate: PARTS_OF_A_DATE },
  )

/** What went wrong on the walk so far: presses on what had one already or on the body, and what was never reached. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const told = (element: Element) =>
      `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60)}`
    const { stops, reached } = window
    return [
      ...stops
        .filter((stop, i) => stop !== document.body && stops.indexOf(stop) !== i)
        // Day, month, year and calendar of a date are stops of one field.
        .filter((stop) => !stop.matches('[type=date]'))
        .map((s) => `again: ${told(s)}`),
      ...stops.filter((stop) => stop === document.body).map(() => 'on the body'),
      ...reached.filter((control) => !stops.includes(control)).map((c) => `missed: ${told(c)}`),
    ]
  })

async function press(page: Page, key: string, times: number, delay = 0) {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key, { delay })
}

/** Walks the page that stands to its end and out, and back to its beginning. Gives what went wrong, or null where other controls came meanwhile. */
async function faultsOfWalk(page: Page): Promise<string[] | null> {
  const stops = (await controlsOf(page, 'beginning')) ?? 0
  await press(page, 'Tab', stops)
  const found = (await faults(page)).map((fault) => `forward, ${fault}`)
  if (!(await page.evaluate(() => document.activeElement === document.body))) found.push('not out')
  await page.evaluate(() => window.stops.splice(0))
  // The first press comes back into the page.
  await press(page, 'Shift+Tab', 1)
  await page.evaluate(() => window.stops.splice(0))
  await press(page, 'Shift+Tab', stops)
  found.push(...(await faults(page)).map((fault) => `backward, ${fault}`))
  if ((await controlsOf(page, 'end')) === null) return null
  return stops > 1 ? found : ['nothing to reach']
}

/** Waits until no more controls come. */
async function atRest(page: Page) {
  let stops: number | null = -1
  let same = 0
  await expect
    .poll(
      async () => {
        const now = await controlsOf(page, 'beginning')
        same = now === stops ? same + 1 : 0
        stops = now
        return same
      },
      { intervals: [300] },
    )
    .toBeGreaterThan(2)
}

/**
 * Some controls come with what is read after the title of a page. A walk without a fault, at whose end the controls are those of its
 * beginning, needs no wait for them; any other counts on a page at rest.
 */
async function walk(page: Page, name: string) {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  let found = await faultsOfWalk(page)
  if (found === null || found.length > 0) {
    await atRest(page)
    found = await faultsOfWalk(page)
  }
  expect(found, name).toEqual([])
}

/** Two of one path do not stand side by side: that a new page has come is known by the focus on its title. */
const READ = [
  '/',
  '/locality/changqing',
  '/?theme=mind',
  '/compare',
  '/table',
  '/compare?localities=xiangcheng,haigang',
  '/table?group=theme',
  '/circular?f.indicator=members-recruited',
  '/locality/xpcc-13',
  '/indicator/volunteer-families',
  '/report/hubei-health',
  '/value/xpcc-13-loan-interest-subsidy',
  '/nothing',
]

/** Pages that one works on. */
const WORKED_ON = [
  '/data',
  '/import',
  '/own',
  '/scorecard',
  '/templates',
  '/review',
  '/workbench',
  '/changes',
  '/large',
  '/publish',
  '/decks',
]

/** Shows have no title that takes the focus: each is known by something that it alone has. */
const SHOWS: readonly (readonly [string, (page: Page) => Locator])[] = [
  ['/present/overview', (page) => page.getByRole('toolbar')],
  ['/present/overview/print', (page) => page.getByRole('heading', { level: 1, name: /^(?:Print|打印)/u })],
  ['/present/overview/notes', (page) => page.getByRole('main', { name: /^(?:Presenter window|讲稿窗口)$/u })],
]

const LANGUAGES = ['zh', 'en'] as const
const addressOf = (view: string, lang: string) => `#${view}${view.includes('?') ? '&' : '?'}lang=${lang}`

for (const [kind, views] of [
  ['that is read', READ],
  ['that one works on', WORKED_ON],
] as const)
  test(`Tab walks every page ${kind} to its end and out, and Shift+Tab back`, async ({ page }) => {
    for (const lang of LANGUAGES) {
      await page.goto(addressOf('/indicator/members-recruited', lang))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const view of views)
        await test.step(`${view}, ${lang}`, async () => {
          await page.goto(addressOf(view, lang))
          await expect(page.getByRole('heading', { level: 1 }), view).toBeFocused()
          await walk(page, view)
        })
    }
  })

test('Tab walks every show to its end and out, and Shift+Tab back', async ({ page }) => {
  for (const lang of LANGUAGES)
    for (const [view, sign] of SHOWS) {
      await page.goto(addressOf(view, lang))
      await expect(sign(page), view).toBeAttached()
      await walk(page, view)
    }
})

test('Tab walks the deck builder', async ({ page }) => {
  await page.goto('#/decks?lang=en')
  await page.getByRole('button', { name: 'Copy and edit: Gaotai County' }).click()
  await expect(page).toHaveURL(/#\/decks\/.+/u)
  await expect(page.getByRole('region', { name: 'Slides' })).toBeVisible()
  await walk(page, 'builder')
})

test.describe('at the pace of a person', () => {
  for (const view of ['/?lang=en', '/locality/lanshan?lang=zh']) {
    test(`each press goes on, forth and back: ${view}`, async ({ page }) => {
      await page.goto(`#${view}`)
      const number = page.getByRole('article').first().getByRole('button')
      await page.getByRole('article').first().getByRole('link').first().focus()
      await press(page, 'Tab', 1, BY_HAND)
      await expect(number).toBeFocused()
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.evaluate(() => {
        window.stops = []
        window.addEventListener(
          'keydown',
          ({ target }) => {
            if (target instanceof Element) window.stops.push(target)
          },
          true,
        )
      })
      await press(page, 'Tab', 12, BY_HAND)
      await press(page, 'Shift+Tab', 12, BY_HAND)
      await expect(number).toBeFocused()
      expect(await page.evaluate(() => new Set(window.stops).size)).toBe(13)
    })
  }
})
