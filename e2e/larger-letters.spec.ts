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

const widthOf = async (page: Page, name: string) =>
  (await page.getByRole('columnheader', { name }).boundingBox())?.width

test('columns of a table are as wide as the letters ask for, and the address keeps usual widths', async ({
  page,
}) => {
  await page.goto('#/table?lang=en&width=indicator.300')
  await expect(page.getByRole('grid', { name: 'Observations' })).toBeVisible()
  // Half as wide again as 168, 300 and 136; the boxes as 44.
  await expect.poll(() => widthOf(page, 'Locality')).toBe(252)
  expect(await widthOf(page, 'Indicator')).toBe(450)
  expect(await widthOf(page, 'Exactness')).toBe(204)
  await expect(page).toHaveURL(/width=indicator\.300/u)
})

test('lines and columns of a sheet have room for larger letters', async ({ page }) => {
  await page.goto('#/import?lang=en')
  await page.getByLabel('Or paste cells').fill('县区\t会员数（人）\n襄城县\t45210\n禹州市\t88123')
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  const sheet = page.getByRole('grid', { name: 'The sheet' })
  await expect(sheet.getByRole('gridcell').first()).toBeVisible()
  const cells = await sheet.getByRole('gridcell').evaluateAll((all) =>
    all.map((cell) => ({
      height: cell.getBoundingClientRect().height,
      isCut: cell.scrollWidth > cell.clientWidth,
    })),
  )
  // 30 and half of it.
  expect(cells).toEqual(cells.map(() => ({ height: 45, isCut: false })))
})

test('lines of long tables are as high as larger letters ask for, down to the last', async ({ page }) => {
  const rows = Array.from({ length: 250 }, (_, at) => `第${at + 1}厂\t${10_000 + at}\n`)
  await page.goto('#/import?lang=en')
  await page.getByLabel('Or paste cells').fill(`地区\t2025年慰问金（元）\n${rows.join('')}`)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: 'Import 250 values' }).click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
  for (const [address, height] of [
    // 44 and 64, and half of each.
    ['', 66],
    ['&cross=indicators', 96],
  ] as const) {
    await page.goto(`#/table?lang=en&f.status=imported${address}`)
    const grid = page.getByRole('grid')
    const line = grid.getByRole('row').nth(3)
    await expect.poll(async () => (await line.boundingBox())?.height).toBe(height)
    await grid.evaluate((table) => {
      const region = table.parentElement
      if (region !== null) region.scrollTop = region.scrollHeight
    })
    await expect(grid.getByText('10,249')).toBeVisible()
  }
})
