import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test as base } from './test.ts'

/** A browser whose reader has set its letters to 24 pixels, where 16 are usual. */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=24'] }),
    { scope: 'worker' },
  ],
})

/** The texts of all charts: how much they are enlarged, and whether they are within their chart. */
const texts = (page: Page) =>
  page.getByRole('figure').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const room = figure.getBoundingClientRect()
      return [...figure.querySelectorAll<SVGTextElement>('svg text')].map((text) => {
        const { left, right, height } = text.getBoundingClientRect()
        return {
          text: text.textContent,
          enlarged: Math.round((height / text.getBBox().height) * 10) / 10,
          isInside: left >= room.left - 1 && right <= room.right + 1,
        }
      })
    }),
  )

test('the letters of charts grow with those of the page, and none is cut', async ({ page }) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const place of ['xiangcheng', 'changqing']) {
      await page.goto(`#/locality/${place}?lang=en`)
      await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(0)
      const wrong = async () =>
        (await texts(page)).filter(({ enlarged, isInside }) => enlarged !== 1.5 || !isInside)
      await expect.poll(wrong).toEqual([])
    }
  }
})

test('no word of the navigation is broken where its entries need more than a row', async ({ page }) => {
  for (const width of [1440, 1024, 700]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('#/data?lang=en')
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
    await expect(links.first()).toBeVisible()
    const lines = await links.evaluateAll((all) =>
      all.map((link) => {
        const range = document.createRange()
        range.selectNodeContents(link)
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
      }),
    )
    expect(lines).toEqual(lines.map(() => 1))
  }
})
