import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { awkwardBackup } from './hostile/awkward.ts'
import { test } from './test.ts'

const LEAST_TYPE = 24

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const said = (page: Page) => page.locator('[aria-live="polite"]').last()

/** Goes to a show as by a link: a fresh page, so that nothing is behind it. */
async function show(page: Page, address: string) {
  await page.goto(`#/present/${address}`)
  await expect(page.locator('[data-stage]').first()).toBeVisible()
}

/** Words of the pictures on the page that are smaller than they may be, stick out or lie over each other: faces as the browser has them. */
const faults = (page: Page) =>
  page.evaluate((leastType) => {
    const found: string[] = []
    for (const stage of document.querySelectorAll('[data-stage]')) {
      const frame = stage.getBoundingClientRect()
      const by = frame.width / 1920
      const texts = [...stage.querySelectorAll('svg text')].map((text) => ({
        words: text.textContent ?? '',
        size: Number.parseFloat(getComputedStyle(text).fontSize),
        // Lines of their own, since what stands beside a short one is not over it.
        boxes: [
          ...(text.querySelector('tspan[x]') === null ? [text] : text.querySelectorAll('tspan[x]')),
        ].map((line) => line.getBoundingClientRect()),
      }))
      for (const { words, size, boxes } of texts) {
        if (size < leastType - 0.01) found.push(`${size} px: ${words}`)
        for (const box of boxes) {
          const out = box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom
          if (out) found.push(`outside: ${words}`)
        }
      }
      // A face has more room above and below its letters than they take.
      const over = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - by &&
        b.left < a.right - by &&
        a.top + a.height * 0.3 < b.bottom - b.height * 0.3 &&
        b.top + b.height * 0.3 < a.bottom - a.height * 0.3
      for (const [i, one] of texts.entries())
        for (const other of texts.slice(i + 1))
          if (one.boxes.some((a) => other.boxes.some((b) => over(a, b))))
            found.push(`over each other: ${one.words} / ${other.words}`)
    }
    return found
  }, LEAST_TYPE)

const AWKWARD_SLIDES = [1, 2, 3, 4, 5, 6, 7, 8]

const DECKS = [
  'overview',
  ...[
    'xiangcheng',
    'chengdong',
    'liyang',
    'xpcc-13',
    'changqing',
    'lanshan',
    'gaotai',
    'hubei',
    'haigang',
  ].map((id) => `locality-${id}`),
  ...['organising', 'rights', 'care', 'income', 'mind', 'skills', 'culture'].map((id) => `theme-${id}`),
]

// How large type is at each size, and that larger type makes none smaller, is tested without a browser: src/decks/slide.
test('the words of every slide that ships keep apart in the faces of the browser', async ({ page }) => {
  const wrong: string[] = []
  for (const lang of ['zh', 'en'])
    for (const deck of DECKS) {
      await page.goto(`#/present/${deck}/print?lang=${lang}`)
      await expect(page.locator('[data-stage]').first()).toBeVisible()
      await expect(page.locator('[data-stage] svg').last()).toBeAttached()
      expect(await page.locator('[data-stage] svg text').count()).toBeGreaterThan(5)
      for (const fault of await faults(page)) wrong.push(`${deck} ${lang}: ${fault}`)
    }
  expect(wrong).toEqual([])
})

test("so do those of a deck of one's own with long names and unlike values", async ({ page }) => {
  await page.goto('#/data?lang=en')
  const section = page.getByRole('region', { name: 'Workspace' })
  await section.locator('input[type="file"]').setInputFiles({
    name: 'awkward.json',
    mimeType: 'application/json',
    buffer: Buffer.from(awkwardBackup()),
  })
  await section.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(section.getByText('Restored.')).toBeFocused()
  const wrong: string[] = []
  for (const lang of ['zh', 'en'])
    for (const type of ['1', '1.3', '1.6'])
      for (const slide of AWKWARD_SLIDES) {
        await show(page, `awkward?lang=${lang}&type=${type}&slide=${slide}`)
        // Behind them are those of the notes on them.
        const place =
          lang === 'zh' ? `第${slide}张，共1\\d张|第${slide}张，共9张` : `Slide ${slide} of (?:9|1\\d)`
        await expect(said(page)).toContainText(new RegExp(place, 'u'))
        for (const fault of await faults(page)) wrong.push(`${slide} at ${type}, ${lang}: ${fault}`)
      }
  expect(wrong).toEqual([])
})

test('larger type makes the words beside a number larger, which is as large as it can be', async ({
  page,
}) => {
  const words = async (type: string) => {
    await show(page, `locality-chengdong?lang=zh&slide=2&type=${type}`)
    await expect(page.locator(`[data-stage][data-type="${type}"]`)).toHaveCount(1)
    const caption = page.locator('[data-stage] svg [data-part="caption"] text').first()
    return (await caption.boundingBox())?.height ?? 0
  }
  const [usual, large] = [await words('1'), await words('1.2')]
  expect(usual).toBeGreaterThan(0)
  expect(large).toBeGreaterThan(usual * 1.1)
})

test('a presenter runs a show with the keyboard alone', async ({ page }) => {
  const at = (page: Page, n: number) => expect(said(page)).toContainText(`Slide ${n} of `)

  await test.step('a deck is run from the first slide to the last and back', async () => {
    await show(page, 'locality-xpcc-13?lang=en')
    await at(page, 1)
    const last = Number((await said(page).textContent())?.match(/of (\d+)/u)?.[1])
    for (const [key, n] of [
      ['ArrowRight', 2],
      ['Space', 3],
      ['PageDown', 4],
      ['PageUp', 3],
      ['ArrowLeft', 2],
      ['End', last],
      ['ArrowRight', last],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key)
      await at(page, n)
    }
    await page.keyboard.type('6')
    await page.keyboard.press('Enter')
    await at(page, 6)
    await expect(page).toHaveURL(/slide=6/u)
    await expect(title(page)).toContainText('Per project')
    await page.reload()
    await at(page, 6)
  })

  await test.step('the screen goes black and comes back on the same slide', async () => {
    await show(page, 'locality-xpcc-13?lang=en&slide=3')
    await page.keyboard.press('b')
    await expect(page.getByRole('img', { name: 'Black screen' })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('img', { name: 'Black screen' })).toBeHidden()
    await at(page, 3)
    await page.keyboard.press('w')
    await expect(page.getByRole('img', { name: 'White screen' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('img', { name: 'White screen' })).toBeHidden()
  })

  await test.step('a slide is chosen among all, and the keys can be looked up', async () => {
    await show(page, 'locality-xpcc-13?lang=en&slide=2')
    await page.keyboard.press('o')
    const grid = page.getByRole('dialog', { name: 'All slides' })
    await expect(grid.getByRole('button', { name: /^Slide 2 of /u })).toBeFocused()
    // Its number stands below a slide, not over its words.
    const second = grid.getByRole('button', { name: /^Slide 2 of /u })
    const [number, picture] = await Promise.all([
      second.getByText('2', { exact: true }).boundingBox(),
      second.locator('[data-stage]').boundingBox(),
    ])
    expect(number?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? Infinity))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(grid).toBeHidden()
    await at(page, 4)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('presenter window')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
    await at(page, 4)
  })

  await test.step('language, look, type and locality change, and the deck stays where it is', async () => {
    await show(page, 'locality-xpcc-13?lang=en&slide=3')
    await page.keyboard.press('d')
    await expect(page).toHaveURL(/look=dark/u)
    const faces = await page
      .locator('html, [data-stage]')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).getPropertyValue('--font-text')))
    expect(new Set(faces).size).toBe(1)
    await page.keyboard.press('g')
    await expect(title(page)).toContainText('争取贷款贴息资金116.3万元')
    await page.keyboard.press('+')
    await expect(page).toHaveURL(/type=1.1/u)
    await page.keyboard.press('-')
    await page.keyboard.press(']')
    await expect(page).toHaveURL(/present\/locality-changqing.*slide=3/u)
    await expect(title(page)).toContainText('测评的2万余名职工中')
  })

  await test.step('in full screen Escape closes what lies over the slide before it leaves', async () => {
    const full = () => page.evaluate(() => document.fullscreenElement !== null)
    await show(page, 'locality-xpcc-13?lang=en&slide=2')
    await page.keyboard.press('f')
    await expect.poll(full).toBe(true)
    await page.keyboard.press('o')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(await full()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(full).toBe(false)
    await at(page, 2)
  })

  await test.step('Escape leads back to where the presenter came from', async () => {
    await page.goto('#/locality/liyang?lang=en')
    await expect(title(page)).toHaveText('Liyang')
    await page.evaluate(() => {
      window.location.hash = '#/present/locality-liyang?lang=en'
    })
    await expect(said(page)).toContainText('Slide 1 of 4')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(said(page)).toContainText('Slide 3 of 4')
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/locality\/liyang/u)
  })
})

test('a presenter meets no interface: pointer and controls are there only for who asks', async ({ page }) => {
  await show(page, 'overview?lang=en')
  const bar = page.getByRole('toolbar', { name: 'Show controls' })
  await expect(bar).toHaveCSS('opacity', '0')
  await page.keyboard.press('m')
  await expect(bar).toHaveCSS('opacity', '1')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCSS('opacity', '0')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toHaveCount(0)
})

test('a lobby screen turns', async ({ page }) => {
  /** Lets seconds pass until the screen shows the slide: its time begins a moment after it is drawn. */
  const turnsTo = (slide: number) =>
    expect
      .poll(async () => {
        await page.clock.runFor(1000)
        return await said(page).textContent()
      })
      .toContain(`Slide ${slide} of 3`)

  await test.step('a lobby screen turns by itself and begins again', async () => {
    await page.clock.install()
    await show(page, 'locality-chengdong?lang=en&auto=5&loop=1')
    await expect(said(page)).toContainText('Slide 1 of 3')
    for (const slide of [2, 3, 1]) await turnsTo(slide)
  })

  await test.step('a lobby screen turns under its controls too', async () => {
    await page.clock.install()
    await show(page, 'locality-chengdong?lang=en&auto=5')
    await expect(said(page)).toContainText('Slide 1 of 3')
    await page.keyboard.press('m')
    await expect(page.getByRole('toolbar', { name: 'Show controls' })).toHaveCSS('opacity', '1')
    await turnsTo(2)
  })
})

test('a presenter types the number of a slide, and goes to another deck and back', async ({ page }) => {
  await test.step('the digits of a slide are shown while they are typed', async () => {
    await show(page, 'overview?lang=en')
    const typed = page.getByRole('status').filter({ hasText: /^Slide 12 of/u })
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await expect(typed).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(said(page)).toContainText('Slide 12 of')
    await expect(typed).toHaveCount(0)
  })

  await test.step('going to another deck and back leads to the slide that was left', async () => {
    await show(page, 'locality-xiangcheng?lang=en&slide=6')
    await page.keyboard.press(']')
    await expect(page).toHaveURL(/locality-hubei/u)
    // Its last slide, since it has fewer; the address says so too.
    await expect(said(page)).toContainText(/Slide (\d+) of \1\b/u)
    const last = (await said(page).textContent())?.match(/Slide (\d+)/u)?.[1]
    await expect(page).toHaveURL(new RegExp(`locality-hubei.*slide=${last}\\b`, 'u'))
    await page.keyboard.press('[')
    await expect(page).toHaveURL(/locality-xiangcheng/u)
    await expect(said(page)).toContainText('Slide 6 of')
  })
})

test('the address of a show names the slide that is shown, where an old link names one that is gone', async ({
  page,
}) => {
  await page.goto('#/locality/chengdong?lang=en')
  await expect(title(page)).toBeVisible()
  const entries = () => page.evaluate(() => window.history.length)
  const before = await entries()
  for (const window of ['', '/notes'])
    for (const [asked, shown] of [
      ['99', '3'],
      ['0', '1'],
      ['2.4', '2'],
      ['last', '1'],
    ]) {
      await page.goto(`#/present/locality-chengdong${window}?lang=en&slide=${asked}&type=1.2`)
      await expect(page).toHaveURL(new RegExp(`lang=en&slide=${shown}&type=1.2$`, 'u'))
    }
  // One for each address, and none for its correction.
  expect((await entries()) - before).toBe(8)
})

test('fingers turn the slides', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1024, height: 600 } })
  const page = await context.newPage()
  await show(page, 'overview?lang=en')
  await page.touchscreen.tap(800, 300)
  await expect(said(page)).toContainText('Slide 2 of')
  await page.touchscreen.tap(100, 300)
  await expect(said(page)).toContainText('Slide 1 of')
  await context.close()
})

test('a phone held upright shows slides that can be read there, and turns them by swiping', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto('#/present/locality-xiangcheng?lang=en&slide=2')
  const picture = page.locator('[data-stage] svg').first()
  await expect(picture).toHaveAttribute('viewBox', '0 0 1080 1440')
  await expect(picture).toHaveAttribute('width', '390')
  const least = await picture.evaluate((svg) =>
    Math.min(...[...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect().height)),
  )
  // 24 of 1080 pixels on a screen of 390.
  expect(least).toBeGreaterThanOrEqual(8.5)
  const swipe = (from: number, to: number) =>
    page.evaluate(
      ([start, end]) => {
        const seat = document.querySelector('[data-stage]')
        const event = (kind: string, clientX = 0) =>
          new PointerEvent(kind, {
            bubbles: true,
            isPrimary: true,
            pointerType: 'touch',
            clientX,
            clientY: 400,
          })
        seat?.dispatchEvent(event('pointerdown', start))
        seat?.dispatchEvent(event('pointerup', end))
      },
      [from, to],
    )
  await swipe(300, 60)
  await expect(page).toHaveURL(/slide=3/u)
  await swipe(60, 300)
  await expect(page).toHaveURL(/slide=2/u)
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(picture).toHaveAttribute('viewBox', '0 0 1920 1080')
  await context.close()
})

test('what cannot be shown says so', async ({ page }) => {
  await page.goto('#/present/nothing?lang=en')
  await expect(title(page)).toHaveText('There is no such deck')
  await page.goto('#/present/-?lang=en&d=1cut')
  await expect(title(page)).toHaveText('The deck in this link cannot be read')
  await page.keyboard.press('Escape')
  await expect(title(page)).not.toHaveText('The deck in this link cannot be read')
})

test('the presenter window parts no number from its unit at the end of a line', async ({ page }) => {
  await page.goto('#/present/overview/notes?lang=zh&slide=9')
  const said = page.getByRole('region', { name: '讲稿' })
  await expect(said).toContainText('400余名')
  for (const width of [1180, 1280, 1366, 1440, 1600]) {
    await page.setViewportSize({ width, height: 900 })
    const lines = await said.evaluate((words) => {
      const numbers: { readonly number: string; readonly lines: number }[] = []
      const walk = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
        for (const { 0: number, index } of (node.textContent ?? '').matchAll(/\d[\d,.]*余?[名人%]/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + number.length)
          numbers.push({ number, lines: new Set([...range.getClientRects()].map(({ top }) => top)).size })
        }
      }
      return numbers
    })
    expect(lines.map(({ number }) => number)).toEqual(expect.arrayContaining(['400余名', '138人', '34.5%']))
    expect(
      lines.filter((one) => one.lines > 1),
      `${width} pixels`,
    ).toEqual([])
  }
})

test('stage, overview and presenter window pass axe, light and dark', async ({ page }) => {
  const found = async (axe: AxeBuilder) =>
    (await axe.analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  const check = async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await found(new AxeBuilder({ page })), 'light').toEqual([])
    // What differs in the dark are colours.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await found(new AxeBuilder({ page }).withRules(['color-contrast'])), 'dark').toEqual([])
  }
  for (const slide of [1, 2, 4, 5, 6, 7, 11, 17]) {
    await show(page, `overview?lang=en&slide=${slide}`)
    await check()
  }
  await page.keyboard.press('o')
  await expect(page.getByRole('dialog')).toBeVisible()
  await check()
  await page.goto('#/present/overview/notes?lang=en&slide=11')
  await expect(page.getByRole('main', { name: 'Presenter window' })).toBeVisible()
  await check()
})

const FILE = pathToFileURL(resolve('dist-file/union-metrics.html')).href

/** How many pixels of each slide of a window are not its ground, as it is seen. */
async function inkOf(page: Page): Promise<number[]> {
  const pictures = await page.locator('[data-stage]').all()
  const ink: number[] = []
  for (const picture of pictures) {
    const png = (await picture.screenshot({ animations: 'disabled' })).toString('base64')
    ink.push(
      await page.evaluate(async (data) => {
        const image = new Image()
        image.src = `data:image/png;base64,${data}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (context === null) return 0
        context.drawImage(image, 0, 0)
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
        let count = 0
        for (let at = 4; at < pixels.length; at += 4) {
          const away = [0, 1, 2].map((part) => Math.abs((pixels[at + part] ?? 0) - (pixels[part] ?? 0)))
          if (Math.max(...away) > 60) count += 1
        }
        return count
      }, png),
    )
  }
  return ink
}

/** Both slides of a presenter's window are drawn: as wide as their room, with more than a stroke of ink. */
async function bothDrawn(notes: Page) {
  await expect(notes.locator('[data-stage]')).toHaveCount(2)
  await expect.poll(async () => Math.min(...(await inkOf(notes))), { timeout: 30_000 }).toBeGreaterThan(1000)
  const widths = await notes
    .locator('[data-stage]')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))
  for (const width of widths) expect(width).toBeGreaterThan(200)
}

test('both slides of the presenter window are drawn after every turn', async ({ page, context }) => {
  await show(page, 'locality-changqing?lang=en')
  const opening = context.waitForEvent('page')
  await page.keyboard.press('s')
  const notes = await opening
  await expect(notes.getByRole('status')).toHaveText('In step with the slides', { timeout: 30_000 })
  await bothDrawn(notes)
  const place = notes.getByRole('navigation', { name: 'Slides', exact: true })
  for (const [turn, window] of [page, notes, page].entries()) {
    await window.keyboard.press('ArrowRight')
    await expect(place).toContainText(`${turn + 2} / `)
    await bothDrawn(notes)
  }
  // As large as on the stage: lines break at the same words, and pointing means the same.
  await page.keyboard.press('+')
  await expect(page.locator('[data-stage][data-type="1.1"]')).toHaveCount(1)
  await expect(notes.locator('[data-stage][data-type="1.1"]')).toHaveCount(2)
  await page.keyboard.press('d')
  await page.keyboard.press('g')
  await expect(notes.getByRole('status')).toHaveText('与放映窗口同步')
  await bothDrawn(notes)
  await notes.reload()
  await expect(notes.getByRole('status')).toHaveText('与放映窗口同步', { timeout: 30_000 })
  await notes.keyboard.press('ArrowLeft')
  await expect(place).toHaveCount(0)
  await bothDrawn(notes)
})

test('the notes keep the title of the slide in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('#/present/locality-changqing/notes?lang=en')
  const titles = page.getByRole('navigation', { name: 'All slides' })
  for (let slide = 1; slide <= 10; slide += 1) {
    const current = titles.getByRole('button', { name: new RegExp(`^${slide} `, 'u') })
    await expect(current).toHaveAttribute('aria-current', 'true')
    await expect(current).toBeInViewport({ ratio: 0.9 })
    await page.keyboard.press('ArrowRight')
  }
})

test('turns that are made while a window sleeps are there when it wakes', async ({ page, context }) => {
  await show(page, 'locality-changqing?lang=en')
  const opening = context.waitForEvent('page')
  await page.keyboard.press('s')
  const notes = await opening
  const status = notes.getByRole('status')
  await expect(status).toHaveText('In step with the slides', { timeout: 30_000 })
  const session = await context.newCDPSession(notes)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  // Long enough for the slides to give the line up.
  for (const slide of [2, 3, 4, 5, 6]) {
    await page.keyboard.press('ArrowRight')
    await expect(said(page)).toContainText(`Slide ${slide} of `)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)))
  }
  await session.send('Page.setWebLifecycleState', { state: 'active' })
  await expect(notes.getByRole('navigation', { name: 'Slides', exact: true })).toContainText('6 / ')
  await expect(status).toHaveText('In step with the slides', { timeout: 30_000 })
  await bothDrawn(notes)
  await notes.keyboard.press('ArrowLeft')
  await expect(said(page)).toContainText('Slide 5 of ')
})

test.describe('the presenter window', () => {
  for (const [from, base] of [
    ['a host', ''],
    ['disk', FILE],
  ] as const) {
    test(`keeps in step in both directions, opened from ${from}`, async ({ page, context }) => {
      await page.goto(`${base}#/present/locality-xpcc-13?lang=en`)
      await expect(said(page)).toContainText('Slide 1 of ')
      const opening = context.waitForEvent('page')
      await page.keyboard.press('s')
      const notes = await opening
      await expect(notes.getByRole('status')).toHaveText('In step with the slides', { timeout: 30_000 })
      const place = notes.getByRole('navigation', { name: 'Slides', exact: true })

      await page.keyboard.press('ArrowRight')
      await expect(place).toContainText('2 / ')
      await notes.keyboard.press('ArrowRight')
      await expect(said(page)).toContainText('Slide 3 of ')
      await expect(notes.getByRole('region', { name: 'Notes' })).toContainText('which gives about ¥650,000')
      await notes.getByRole('button', { name: /^5 Interest is subsidised/u }).click()
      await expect(said(page)).toContainText('Slide 5 of ')

      await notes.keyboard.press('b')
      await expect(page.getByRole('img', { name: 'Black screen' })).toBeVisible()
      await page.keyboard.press('b')
      await expect(notes.getByText('The audience sees: Black screen')).toBeHidden()
      await page.keyboard.press('g')
      await expect(notes.getByRole('status')).toHaveText('与放映窗口同步')
      await page.keyboard.press('g')
      await expect(notes.getByRole('status')).toHaveText('In step with the slides')

      // Either may be lost and comes back in step.
      await page.reload()
      await expect(said(page)).toContainText('Slide 5 of ')
      await expect(notes.getByRole('status')).toHaveText('In step with the slides', { timeout: 30_000 })
      await notes.keyboard.press('ArrowLeft')
      await expect(said(page)).toContainText('Slide 4 of ')
      // It closes itself: a window that the browser closes from outside can still be found by its name for a moment.
      const gone = notes.waitForEvent('close')
      await notes.evaluate(() => void setTimeout(() => window.close()))
      await gone
      await page.keyboard.press('ArrowRight')
      await expect(said(page)).toContainText('Slide 5 of ')
      const again = context.waitForEvent('page')
      await page.keyboard.press('s')
      const second = await again
      await expect(second.getByRole('status')).toHaveText('In step with the slides', { timeout: 30_000 })
      await expect(second.getByRole('navigation', { name: 'Slides', exact: true })).toContainText('5 / ')
      await page.close()
      await expect(second.getByRole('status')).toContainText('Not connected')
      await second.keyboard.press('ArrowRight')
      await expect(second.getByRole('navigation', { name: 'Slides', exact: true })).toContainText('6 / ')
    })
  }

  test('says so where the browser blocks it', async ({ page }) => {
    await show(page, 'overview?lang=en')
    await page.evaluate(() => {
      window.open = () => null
    })
    await page.keyboard.press('s')
    await expect(page.getByRole('alert')).toContainText('blocked the presenter window')
  })
})
