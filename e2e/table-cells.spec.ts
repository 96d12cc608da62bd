import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

test('an analyst copies a cell and a range of cells, and nothing around them', async ({ page }) => {
  await page.addInitScript(() => {
    const { setData } = DataTransfer.prototype
    DataTransfer.prototype.setData = function (format: string, data: string) {
      if (format === 'text/plain') document.documentElement.dataset.copied = data
      setData.call(this, format, data)
    }
  })
  const copied = (text: string | RegExp) => expect(page.locator('html')).toHaveAttribute('data-copied', text)
  await page.goto('#/table?lang=en&q=families&columns=indicator,value,printed&pin=-')
  await expect(page.locator('mark').first()).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: '近400组' }).first()
  await row.getByRole('gridcell').last().click()
  await page.keyboard.press('Control+c')
  await copied('近400组')
  await expect(page.getByText('Copied 近400组')).toBeVisible()

  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+c')
  await copied('nearly 400 families\t近400组')
  await expect(page.getByText('Copied 1 × 2 cells')).toBeVisible()

  const cells = page.locator('td[data-column="2"]')
  await cells.nth(0).hover()
  await page.mouse.down()
  await cells.nth(1).hover()
  await page.mouse.up()
  await page.keyboard.press('Control+c')
  await copied(/^[^\r\n]+\r\n[^\r\n]+$/u)
})

test('a column is put where it is dragged, and fitted by two presses', async ({ page }) => {
  await page.goto('#/table?lang=en&columns=indicator,value,printed&pin=-')
  const heading = (name: string) => page.getByRole('columnheader', { name }).first()
  await heading('As printed').dragTo(heading('Indicator'))
  await expect(page).toHaveURL(/columns=printed(?:,|%2C)indicator(?:,|%2C)value/u)
  await heading('As printed').locator('[title^="Width"], [aria-hidden][title]').last().dblclick()
  await expect(page).toHaveURL(/width=printed\.\d+/u)
})

test('a link to data imported elsewhere says so', async ({ page }) => {
  await page.goto('#/table?lang=en&f.indicator=own-e1ff6da0')
  await expect(page.getByText('This link needs data imported elsewhere.')).toBeVisible()
})

/** Headings whose name is drawn over the arrow or the filter beside it, or beyond its cell. */
const cutHeadings = (page: Page) =>
  page.getByRole('columnheader').evaluateAll((heads) =>
    heads.flatMap((head) => {
      const name = head.querySelector('button > span')
      if (name === null) return []
      const range = document.createRange()
      range.selectNodeContents(name)
      const written = range.getBoundingClientRect()
      const cell = head.getBoundingClientRect()
      const beside = [...head.querySelectorAll('svg')].map((sign) => sign.getBoundingClientRect())
      const isCut =
        written.right > cell.right + 0.5 ||
        beside.some(
          ({ width, left, right, top, bottom }) =>
            width > 0 &&
            left < written.right - 0.5 &&
            right > written.left + 0.5 &&
            top < written.bottom - 0.5 &&
            bottom > written.top + 0.5,
        )
      return isCut ? [head.textContent] : []
    }),
  )

for (const language of ['en', 'zh'])
  for (const width of [1440, 390])
    test(`no heading is cut, sorted and filtered, at ${width} pixels in ${language}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(
        `#/table?lang=${language}&sort=locality.asc,bound.asc&f.bound=exact,atLeast&f.locality=gaotai,lanshan`,
      )
      await expect(page.getByRole('columnheader').first()).toBeVisible()
      await expect.poll(() => cutHeadings(page)).toEqual([])
    })
