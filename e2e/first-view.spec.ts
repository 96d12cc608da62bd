import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

/** A backup of a workspace that holds one report of the reader's own, and no rows of files. */
function backupOfReport(): Buffer {
  const golden = join(import.meta.dirname, '..', 'src', 'state', 'workspace', 'golden', 'backup-5.json')
  const backup = JSON.parse(readFileSync(golden, 'utf8'))
  const counts = { ...backup.counts, imports: 0, rows: 0, edits: 0 }
  return Buffer.from(JSON.stringify({ ...backup, counts, imports: [], edits: [] }))
}

/** The script of the first view, by which a slow line is told from a fast one. */
const SCRIPT = /\/assets\/first-[^/]+\.js$/u

/** What answers for a number that can be pressed: a part of the first view that follows it. */
const NUMBERS = /\/assets\/evidence-trigger-[^/]+\.js$/u

/** Keeps a script of the app on its way until it is let through. */
async function withoutScript(page: Page, script = SCRIPT): Promise<() => void> {
  let letThrough = () => {}
  const wanted = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route(script, async (route) => {
    await wanted
    await route.continue()
  })
  return letThrough
}

/** Opens a page whose script is kept, and waits until the browser has read all that the build drew. */
async function openDrawn(page: Page, address = './') {
  await page.goto(address, { waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => document.readyState)).not.toBe('loading')
}

const answers = (page: Page) => expect(page.locator('[data-asleep]')).toHaveCount(0)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the overview tells its numbers in both languages', async ({ page }) => {
    await page.goto('./')
    const [chinese, english] = [page.locator('[data-view=zh]'), page.locator('[data-view=en]')]
    await expect(chinese.getByRole('heading', { level: 1 })).toHaveText('工会指标')
    await expect(chinese.getByRole('button', { name: '2447名' })).toBeVisible()
    await expect(chinese.getByRole('button', { name: '近400组' })).toBeVisible()
    await expect(english.getByRole('heading', { level: 1 })).toHaveText('Union Metrics')
    await expect(english.getByRole('button', { name: '2,447 people' })).toBeVisible()
    await expect(english.getByRole('button', { name: 'nearly 400 families' })).toBeVisible()
  })
})

test('the numbers stand in the language of the browser before the app is there', async ({ page }) => {
  await withoutScript(page)
  await openDrawn(page)
  await expect(page.getByRole('button', { name: '2,447 people' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
})

test('a kept language and theme hold from the first painting on', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('union-metrics.preferences', '{"language":"zh","theme":"dark"}'),
  )
  await withoutScript(page)
  await openDrawn(page)
  await expect(page.getByRole('button', { name: '2447名' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  // The dark ground of tokens.css.
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 22, 26)')
})

test('nothing moves when the app comes, and no view is drawn anew', async ({ page }) => {
  await page.addInitScript(() => {
    let moved = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved += 'value' in entry ? Number(entry.value) : 0
      document.documentElement.dataset.moved = String(moved)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  const letThrough = await withoutScript(page)
  await openDrawn(page)
  const number = page.getByRole('button', { name: '2,447 people' })
  await expect(number).toBeVisible()
  await number.evaluate((node) => node.setAttribute('data-seen', ''))
  letThrough()
  await answers(page)
  await expect(number).toHaveAttribute('data-seen', '')
  expect(errors).toEqual([])
  expect(await page.evaluate(() => document.documentElement.dataset.moved ?? '0')).toBe('0')
})

test('on a phone a chart stands whole before the app is there', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await withoutScript(page)
  await openDrawn(page)
  await expect(page.getByRole('button', { name: '2,447 people' })).toBeVisible()
  const ends = await page
    .locator('[data-view=en] figure svg')
    .evaluateAll((charts) =>
      charts.filter((chart) => chart.clientHeight > 200).map((chart) => chart.getBoundingClientRect().right),
    )
  expect(ends).not.toHaveLength(0)
  expect(Math.max(...ends)).toBeLessThanOrEqual(390)
})

test('scroll and focus stay where the reader put them', async ({ page }) => {
  const letThrough = await withoutScript(page)
  await openDrawn(page)
  const number = page.getByRole('button', { name: '4 groups' })
  // Without scrolling to it: that goes on while the page is scrolled, and ends elsewhere.
  await number.evaluate((element) => element.focus({ preventScroll: true }))
  await page.evaluate(() => window.scrollTo({ top: 500, behavior: 'instant' }))
  letThrough()
  await answers(page)
  await expect(number).toBeFocused()
  expect(await page.evaluate(() => window.scrollY)).toBe(500)
})

test('a press made before the app is there is answered when it comes', async ({ page }) => {
  const letThrough = await withoutScript(page)
  await openDrawn(page)
  await page.getByRole('button', { name: '2,447 people' }).click()
  letThrough()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('2447名')
})

test('so is a link, and the keys of the palette', async ({ page }) => {
  let letThrough = await withoutScript(page)
  await openDrawn(page)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Table' }).click()
  letThrough()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Table')
  await page.unrouteAll()
  letThrough = await withoutScript(page)
  await page.goto('about:blank')
  await openDrawn(page)
  await expect(page.getByRole('button', { name: '2,447 people' })).toBeVisible()
  await page.keyboard.press('Control+k')
  letThrough()
  await expect(page.getByRole('combobox')).toBeFocused()
})

test('another language waits for the parts that sleep, and draws none of them anew', async ({ page }) => {
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  const letThrough = await withoutScript(page, NUMBERS)
  await openDrawn(page)
  const number = page.getByRole('button', { name: '2,447 people' })
  await number.evaluate((node) => node.setAttribute('data-seen', ''))
  // The view answers, and not yet its numbers.
  await expect(page.locator('[data-view][data-asleep]')).toHaveCount(0)
  await page.getByRole('button', { name: '中文' }).click()
  letThrough()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工会指标')
  await expect(page.getByRole('button', { name: '2447名' })).toHaveAttribute('data-seen', '')
  expect(faults).toEqual([])
})

for (const address of ['#/table', '#/?theme=rights', '#/?numbers=full']) {
  test(`of the built view only what stands around a page is shown at ${address}`, async ({ page }) => {
    const letThrough = await withoutScript(page)
    await openDrawn(page, address)
    await expect(page.getByRole('navigation')).toHaveCount(1)
    await expect(page.getByRole('link', { name: 'Scorecard' })).toBeVisible()
    await expect(page.getByText('Opening…')).toBeVisible()
    await expect(page.getByRole('heading')).toHaveCount(0)
    await expect(page.getByRole('button')).toHaveCount(0)
    // A word typed before there is anything to type into is nobody's.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('x')
    expect(await page.evaluate(() => document.documentElement.dataset.early)).toBeUndefined()
    letThrough()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Opening…')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Search' })).toBeVisible()
  })
}

test('a link around a page that is not there yet leads where it says', async ({ page }) => {
  const letThrough = await withoutScript(page)
  await openDrawn(page, '#/table?lang=zh')
  await page.getByRole('link', { name: '一览表' }).click()
  letThrough()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026年1月指标一览表')
})

test('a show has nothing around it while it opens', async ({ page }) => {
  const letThrough = await withoutScript(page)
  await openDrawn(page, '#/present/overview?lang=en')
  await expect(page.getByText('Opening…')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  letThrough()
  await expect(page.locator('[data-stage]')).toBeVisible()
})

test('an address that changes in the moment in which the app starts is followed, in its language', async ({
  page,
}) => {
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  // The app starts before the window is told of the address.
  await page.addInitScript(() =>
    addEventListener('hashchange', (event) => event.stopImmediatePropagation(), { once: true }),
  )
  const letThrough = await withoutScript(page)
  await openDrawn(page)
  await expect(page.getByRole('button', { name: '2,447 people' })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#/table?lang=zh'
  })
  letThrough()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('数据表')
  await expect(page.getByRole('grid')).toBeVisible()
  expect(faults).toEqual([])
})

test('where the reader added rows, their overview is shown and not that of the build', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('union-metrics.workspace.revision', '3')
    localStorage.setItem('union-metrics.workspace.rows', 'some')
  })
  await withoutScript(page)
  await openDrawn(page)
  await expect(page.getByText('2,447')).toBeHidden()
})

test('a report of the reader’s own counts as rows of theirs', async ({ page }) => {
  await page.goto('#/data?lang=en')
  await page.getByLabel('Choose a backup file').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: backupOfReport(),
  })
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByText('Restored.')).toBeVisible()
  // Targets hide the built view too.
  await page.evaluate(() => localStorage.removeItem('union-metrics.targets'))
  await withoutScript(page)
  await page.goto('about:blank')
  await openDrawn(page)
  await expect(page.getByText('2,447')).toBeHidden()
})

/** The heights in pixels of the sections and charts in sight, each by its heading. */
const heightsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main section, main figure')].flatMap((part) => {
      const heading = part.querySelector('h2, h3')?.textContent ?? ''
      return part.checkVisibility() && heading !== '' ? [`${heading} ${part.clientHeight}`] : []
    }),
  )

for (const locale of ['zh-CN', 'en-GB']) {
  for (const width of [390, 768, 1440]) {
    test(`no section of the overview changes its height at ${width} px in ${locale}`, async ({ browser }) => {
      const context = await browser.newContext({ locale, viewport: { width, height: 900 } })
      const page = await context.newPage()
      const letThrough = await withoutScript(page)
      await openDrawn(page)
      await page.evaluate(() => document.fonts.ready.then(() => {}))
      const drawn = await heightsOf(page)
      letThrough()
      await page.locator('main figure').filter({ visible: true }).last().scrollIntoViewIfNeeded()
      await answers(page)
      await expect.poll(() => heightsOf(page)).toEqual(drawn)
      // Three sections and three charts.
      expect(drawn).toHaveLength(6)
      await context.close()
    })
  }
}
