import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const ROUTES = [
  '#/',
  '#/locality/xpcc-13',
  '#/indicator/contest-entrants',
  '#/compare?localities=lanshan,haigang',
  '#/report/changqing-mind',
  '#/value/changqing-workers-flagged',
  '#/table',
  '#/scorecard',
  '#/circular?f.indicator=members-recruited',
  '#/review',
  '#/changes',
  '#/large',
  '#/import',
  '#/publish',
  '#/data',
  '#/decks',
  '#/nowhere',
]

const title = (page: Page) => page.getByRole('heading', { level: 1 })

async function chooseTheme(page: Page, name: string) {
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('radio', { name }).check()
  await page.keyboard.press('Escape')
}

test('the language switch changes the page and its language', async ({ page }) => {
  await page.goto('#/')
  await expect(title(page)).toHaveText('Union Metrics')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(title(page)).toHaveText('工会指标')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('what was said of an action follows the language of the page, with the names in it', async ({
  page,
}) => {
  await page.goto('#/value/xiangcheng-session-tables?lang=en')
  const review = page.getByRole('region', { name: 'Review' })
  await review.getByRole('button', { name: 'Save' }).click()
  await expect(review.getByRole('alert')).toHaveText('Choose a verdict first.')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('region', { name: '复核' }).getByRole('alert')).toHaveText('请先选择结论。')

  await page.goto('#/indicator/collective-contract-coverage?lang=en')
  await page.getByRole('combobox', { name: 'For' }).selectOption('Xiangcheng County')
  await page.getByRole('textbox', { name: 'Target value (%)' }).fill('95')
  await page.getByRole('button', { name: 'Set target' }).click()
  const said = page.getByRole('status').filter({ hasText: '95%' })
  await expect(said).toContainText('Xiangcheng County')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(said).toContainText('襄城县')
  await expect(said).not.toContainText('Xiangcheng')
})

test('a link shows the language of its sender, who keeps it on the way through the pages', async ({
  page,
}) => {
  await page.goto('#/locality/xiangcheng?lang=zh&numbers=full')
  await expect(title(page)).toHaveText('襄城县')
  await page.getByRole('navigation').getByRole('link', { name: '数据与来源', exact: true }).click()
  await expect(page).toHaveURL(/#\/data\?lang=zh&numbers=full$/u)
})

test('a language that does not exist is ignored', async ({ page }) => {
  await page.goto('#/?lang=xx')
  await expect(title(page)).toHaveText('Union Metrics')
})

test('a choice is kept for the next visit', async ({ page }) => {
  await page.goto('#/')
  await chooseTheme(page, 'Dark')
  const kept = await page.getByRole('button', { name: '中文' }).evaluate((button: HTMLElement) => {
    button.click()
    // Before a frame is drawn: whoever leaves in that moment has chosen all the same.
    return localStorage.getItem('union-metrics.preferences')
  })
  expect(kept).toContain('"zh"')
  await page.goto('about:blank')
  await page.goto('#/')
  await expect(title(page)).toHaveText('工会指标')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the theme switch changes the ground', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('#/')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await chooseTheme(page, 'Dark')
  await expect.poll(ground).not.toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await chooseTheme(page, 'Light')
  await expect.poll(ground).toBe(light)
})

test('a theme against that of the system holds for every part of a page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('#/locality/xiangcheng?lang=en')
  await chooseTheme(page, 'Dark')
  await expect(page.getByRole('button', { name: /^Present / }).first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  expect(violations).toEqual([])
})

test('an unknown address below that of a show has the frame of the app', async ({ page }) => {
  await page.goto('#/present/overview/nothing?lang=en')
  await expect(title(page)).toHaveText('There is no such page')
  await expect(page.getByRole('banner')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toBeVisible()
})

test('an unknown address says so and offers the closest', async ({ page }) => {
  await page.goto('#/locality/xiangchen')
  await expect(title(page)).toHaveText('There is no such page')
  await expect(page.getByText('xiangchen', { exact: false }).first()).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Xiangcheng County' }).click()
  await expect(title(page)).toHaveText('Xiangcheng County')
})

test('an address of no screen says so', async ({ page }) => {
  await page.goto('#/tabel')
  await expect(title(page)).toHaveText('There is no such page')
  await expect(page.getByText('/tabel')).toBeVisible()
})

test('an address like that of a page leads there, and one like none of them nowhere odd', async ({
  page,
}) => {
  const offered = page.getByRole('main').getByRole('link')
  await page.goto('#/present?lang=en')
  await expect(offered).toHaveText(['Present', 'Go to the overview'])
  await page.goto('#/nothing?lang=en')
  await expect(offered).toHaveText(['Go to the overview'])
})

test('the keyboard skips the header', async ({ page }) => {
  await page.goto('#/')
  await expect(title(page)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('after navigation the heading has the focus', async ({ page }) => {
  await page.goto('#/')
  await page.getByRole('navigation').getByRole('link', { name: 'Data' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeFocused()
  await expect(page).toHaveTitle('Data · Union Metrics')
})

/** So many pages are looked through in one window, without loading the app again. */
const AT_ONCE = 4

for (let at = 0; at < ROUTES.length; at += AT_ONCE) {
  const routes = ROUTES.slice(at, at + AT_ONCE)
  test(`no fault that axe knows, light or dark: ${routes.join(', ')}`, async ({ page }) => {
    for (const route of routes)
      await test.step(route, async () => {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(route)
        await expect(title(page)).toBeVisible()
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        expect((await new AxeBuilder({ page }).analyze()).violations, 'light').toEqual([])
        // What differs in the dark are colours.
        await page.emulateMedia({ colorScheme: 'dark' })
        const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
        expect(dark.violations, 'dark').toEqual([])
      })
  })
}

/**
 * How many points the page sets between two pieces of a line, and what does not fit: lines that begin with one, as no line does,
 * and a page that is wider than the window.
 */
function fitOf(): { count: number; faults: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []
  const signs: { node: Node; at: number; sign: string }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.checkVisibility() === true)
      for (const [at, sign] of (node.textContent ?? '').split('').entries()) signs.push({ node, at, sign })
  const boxOf = (one: (typeof signs)[number] | undefined) => {
    if (one === undefined) return undefined
    const range = document.createRange()
    range.setStart(one.node, one.at)
    range.setEnd(one.node, one.at + 1)
    return range.getBoundingClientRect()
  }
  const blockOf = (one: (typeof signs)[number] | undefined) =>
    one?.node.parentElement?.closest('p, li, td, dd, dt, div, header, h1, h2, h3')
  const isBlank = (at: number) => signs[at]?.sign.trim() === ''
  const points = signs.flatMap(({ sign }, at) => {
    if (sign !== '·' || !isBlank(at - 1) || !isBlank(at + 1)) return []
    const before = signs.slice(Math.max(0, at - 40), at).findLast((one) => one.sign.trim() !== '')
    return blockOf(before) === blockOf(signs[at]) ? [{ point: signs[at], before }] : []
  })
  const hanging = points.flatMap(({ point, before }) => {
    const [one, other] = [boxOf(before), boxOf(point)]
    const isParted = one !== undefined && other !== undefined && one.height > 0 && other.top > one.bottom - 1
    return isParted ? [(blockOf(point)?.textContent ?? '').slice(0, 80)] : []
  })
  return { count: points.length, faults: [...wide, ...hanging] }
}

test('every page fits a narrow or magnified window, begins no line with the point between two pieces, and asks no other host', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(baseURL ?? '') && !/^(?:data|blob):/u.test(url)) elsewhere.push(url)
  })
  const pages = [
    ...ROUTES,
    '#/locality/changqing',
    '#/indicator/loan-interest-subsidy',
    '#/report/hubei-health',
  ]
  let points = 0
  await page.setViewportSize({ width: 390, height: 844 })
  for (const language of ['zh', 'en'])
    for (const route of pages) {
      await page.goto(`${route}${route.includes('?') ? '&' : '?'}lang=${language}`)
      await expect(title(page)).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      for (const width of [390, 360, 320]) {
        await page.setViewportSize({ width, height: 844 })
        // Charts are drawn anew once the window has its width.
        const faults = async () => (await page.evaluate(fitOf)).faults
        await expect.poll(faults, `${route} ${language} ${width}`).toEqual([])
        points += (await page.evaluate(fitOf)).count
      }
    }
  await page.waitForLoadState('networkidle')
  expect(elsewhere).toEqual([])
  // Pages without points prove nothing.
  expect(points).toBeGreaterThan(100)
})

for (const lang of ['zh', 'en'])
  test(`on a phone the navigation is one row, and the keyboard brings each entry into sight (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`#/decks?lang=${lang}`)
    const links = page.getByRole('navigation').first().getByRole('link')
    // The page that is open is in sight from the beginning, though it is the last of the row.
    await expect(links.last()).toBeInViewport({ ratio: 0.9 })
    const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    expect(tops.length).toBeGreaterThan(1)
    await links.first().focus()
    for (const link of await links.all()) {
      await expect(link).toBeFocused()
      await expect(link).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Tab')
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

for (const lang of ['zh', 'en'])
  test(`on a phone with large letters the navigation shows entries whole, the one of the page first (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const browser = await page.context().newCDPSession(page)
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 24 } })
    await page.goto(`#/import?lang=${lang}`)
    const navigation = page.getByRole('navigation').first()
    const row = await navigation.boundingBox()
    if (row === null) throw new Error('the navigation is not shown')
    // The row is scrolled to the entry of the page, and no more after that.
    await expect(navigation.locator('[aria-current="page"]')).toBeInViewport({ ratio: 1 })
    // A finger presses the half of an entry that is in sight.
    const cut = navigation.getByRole('link').nth(6)
    await cut.evaluate((entry) => {
      const { parentElement } = entry
      const { left, right } = entry.getBoundingClientRect()
      parentElement?.scrollBy({ left: (left + right) / 2 - innerWidth, behavior: 'instant' })
    })
    await expect(cut).not.toBeInViewport({ ratio: 0.7 })
    await page.mouse.click(row.x + row.width - 8, row.y + row.height / 2)
    await expect(cut).toHaveAttribute('aria-current', 'page')
    await expect(cut).toBeInViewport({ ratio: 1 })
    await page.goto(`#/import?lang=${lang}`)
    await expect(navigation.locator('[aria-current="page"]')).toBeInViewport({ ratio: 1 })
    await navigation.getByRole('link').first().focus()
    for (const link of await navigation.getByRole('link').all()) {
      await expect(link).toBeFocused()
      await expect(link).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Tab')
    }
  })

test('an address that changes while the overview comes to life is the one that the navigation marks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // The app takes this mark away when it takes over what the build drew.
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.view !== undefined || location.hash === '#/large') return
      observer.disconnect()
      location.hash = '#/large'
    }).observe(document, { subtree: true, attributeFilter: ['data-view'] })
  })
  await page.goto('#/')
  await expect(page).toHaveURL(/#\/large/u)
  await expect(title(page)).toBeFocused()
  await expect(page.getByRole('banner').locator('[aria-current]')).toHaveCount(0)
})

test('no page is wider than a phone with letters half as large again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const route of ['#/?lang=en', '#/table?lang=en', '#/import?lang=en', '#/compare?lang=en']) {
    await page.goto(route)
    await expect(title(page)).toBeVisible()
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '24px'
    })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), route)
      .toBeLessThanOrEqual(390)
  }
})
