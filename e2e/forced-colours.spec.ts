import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const SCHEMES = ['light', 'dark'] as const

/** Forced colours, as a reader has them who sees few contrasts. */
async function force(page: Page, colorScheme: (typeof SCHEMES)[number]) {
  await page.emulateMedia({ forcedColors: 'active', colorScheme })
}

/** The marks of charts and legends of the page that are drawn in nothing but the colour of what is behind them, by the part that they are of. */
const invisible = (page: Page) =>
  page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor
    const coloursOf = (element: Element) => {
      const { fill, stroke } = getComputedStyle(element)
      const gradient = /url\("?#([^")]+)/u.exec(fill)?.[1]
      const stops = gradient === undefined ? [] : [...document.querySelectorAll(`[id="${gradient}"] stop`)]
      return [
        ...(gradient === undefined ? [fill] : stops.map((stop) => getComputedStyle(stop).stopColor)),
        stroke,
      ].filter((colour) => colour !== 'none')
    }
    return (
      [
        ...document.querySelectorAll(
          ':is([data-part="mark"], [data-part="whole"], [data-part="legend"]) > :is(rect, path, circle)',
        ),
      ]
        // A seam between two parts is a line in the colour of the ground.
        .filter((shape) => getComputedStyle(shape).fill !== 'none')
        .filter((shape) => coloursOf(shape).every((colour) => colour === ground))
        .map((shape) => shape.parentElement?.getAttribute('data-part'))
    )
  })

for (const scheme of SCHEMES)
  test(`in forced colours, ${scheme}, all of a mark is drawn, also beyond what is known`, async ({
    page,
  }) => {
    await force(page, scheme)
    await page.goto('#/locality/changqing?lang=en')
    const open = page.getByRole('figure', { name: /at most 17\.35%/u })
    await expect(open.locator('svg [data-part="whole"] > path').first()).toBeVisible()
    expect(await invisible(page)).toEqual([])
    for (const slide of [5, 9]) {
      await page.goto(`#/present/overview?lang=en&slide=${slide}`)
      await expect(page.locator('article svg [data-part="mark"]').first()).toBeVisible()
      expect(await invisible(page), `slide ${slide}`).toEqual([])
    }
  })

test('in forced colours, the legend of a chart has the colours of the chart', async ({ page }) => {
  await force(page, 'dark')
  await page.goto('#/locality/changqing?lang=en')
  const chart = page.getByRole('figure', { name: /at most 17\.35%/u })
  await chart.getByRole('button', { name: /^Notes/u }).click()
  const edge = chart.locator('svg [data-part="whole"] > path').last()
  const sample = chart.getByRole('listitem').filter({ hasText: 'at least' }).locator('path').last()
  await expect(sample).toBeVisible()
  const strokeOf = (element: Element) => getComputedStyle(element).stroke
  expect(await sample.evaluate(strokeOf)).toBe(await edge.evaluate(strokeOf))
})

/** How many colours there are where a text is drawn: one, if it cannot be told from its ground. */
async function coloursOf(page: Page, text: Locator): Promise<number> {
  await text.scrollIntoViewIfNeeded()
  const clip = await text.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const { x, y, width, height } = range.getBoundingClientRect()
    return { x: x + 1, y: y + 2, width: width - 2, height: height - 4 }
  })
  const picture = (await page.screenshot({ clip })).toString('base64')
  return await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    const pixels = canvas?.getImageData(0, 0, image.width, image.height).data ?? []
    return new Set(Array.from({ length: pixels.length / 4 }, (_, i) => pixels.slice(i * 4, i * 4 + 3).join()))
      .size
  }, picture)
}

test('in forced colours, numbers and names in filled squares can be read', async ({ page }) => {
  await force(page, 'light')
  await page.goto('#/?lang=zh')
  const figures = page.getByRole('figure')
  for (const word of ['16', '豫']) {
    const text = figures.getByText(word, { exact: true }).first()
    await expect(text).toBeVisible()
    expect(await coloursOf(page, text), word).toBeGreaterThan(1)
  }
})

test('in forced colours, each role of the cells of a sheet looks different', async ({ page }) => {
  await page.goto('#/import?lang=en')
  await page
    .getByLabel('Or paste cells')
    .fill(
      '2025年统计\n序号\t县区\t会员数（人）\n1\t襄城县\t45210\n2\t禹州市\t88123\n\t合计\t133333\n注：年末数。',
    )
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'The sheet' })).toBeVisible()
  for (const scheme of SCHEMES) {
    await force(page, scheme)
    const samples = await page.getByRole('list', { name: 'Legend' }).getByRole('listitem').all()
    expect(samples.length).toBeGreaterThanOrEqual(6)
    const looks = new Set<string>()
    for (const sample of samples)
      looks.add((await sample.locator('span').first().screenshot()).toString('base64'))
    expect(looks.size, scheme).toBe(samples.length)
  }
})
