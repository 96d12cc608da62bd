import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api'
import { test } from './test.ts'

interface Line {
  readonly page: number
  readonly text: string
  /** The distance of its baseline from the bottom of the page, in points. */
  readonly y: number
}

/** The texts of the page as it is printed, each with its place on the paper. */
async function printed(page: Page): Promise<Line[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
  const file = await getDocument({ data }).promise
  const lines: Line[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
    lines.push(...texts.map(({ str, transform }) => ({ page: number, text: str, y: Number(transform[5]) })))
  }
  return lines
}

const lowestOf = (lines: readonly Line[]): number => Math.min(...lines.map(({ y }) => y))

test('no heading is the last line of a printed page', async ({ page }) => {
  await page.goto('#/indicator/contest-entrants?lang=zh')
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings.filter({ hasText: '全部观测值' })).toBeVisible()
  const names = await headings.allInnerTexts()
  const lines = await printed(page)
  for (const heading of lines.filter(({ text }) => names.includes(text)))
    expect(lowestOf(lines.filter((line) => line.page === heading.page)), heading.text).toBeLessThan(
      heading.y - 16,
    )
})

test('no button of a section is printed', async ({ page }) => {
  await page.goto('#/?lang=zh')
  const button = page.getByRole('button', { name: '自选关键数据' })
  await expect(button).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(button).toBeHidden()
})
