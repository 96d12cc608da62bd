import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

/** The height of a line of the letters that draw a text of a chart, in pixels of the screen. */
const heightOf = (page: Page, text: string) =>
  page
    .getByRole('figure')
    .locator('svg text', { hasText: text })
    .first()
    .evaluate((node) => node.getBoundingClientRect().height)

/** The texts of charts that are not wholly within their chart. */
const outside = (page: Page) =>
  page.getByRole('figure').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const room = figure.getBoundingClientRect()
      return [...figure.querySelectorAll('svg text')].flatMap((text) => {
        const { left, right } = text.getBoundingClientRect()
        return left < room.left - 1 || right > room.right + 1 ? [text.textContent] : []
      })
    }),
  )

test('the letters of charts grow with those of the page', async ({ page }) => {
  await page.goto('#/locality/xiangcheng?lang=en')
  const usual = await heightOf(page, '92%')
  await page.addInitScript(() => {
    document.documentElement.style.fontSize = '24px'
  })
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    await expect.poll(() => heightOf(page, '92%')).toBeCloseTo(usual * 1.5, 0)
    expect(await outside(page)).toEqual([])
  }
})
