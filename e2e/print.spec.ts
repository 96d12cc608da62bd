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
  /** Where it begins, from the left edge of the page, and how far it goes, in points. */
  readonly x: number
  readonly width: number
}

type Paper = 'A4' | 'Letter'

/** The texts of the page as it is printed on the paper that the reader chose, each with its place on it. */
async function printed(page: Page, format: Paper = 'A4', landscape = false): Promise<Line[]> {
  return await textsOf(new Uint8Array(await page.pdf({ format, landscape, preferCSSPageSize: true })))
}

/** The texts of a printed file. */
async function textsOf(data: Uint8Array): Promise<Line[]> {
  const file = await getDocument({ data }).promise
  const lines: Line[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
    lines.push(
      ...texts.map(({ str, transform, width }) => ({
        page: number,
        text: str,
        x: Number(transform[4]),
        y: Number(transform[5]),
        width,
      })),
    )
  }
  return lines
}

const PAPERS: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [595, 842],
  Letter: [612, 792],
}
/** What is printed, and by what it is known that it is there. */
const PRINTED = [
  ['#/?lang=zh', '9篇报道数据所属的时段'],
  ['#/indicator/contest-entrants?lang=en', 'All observations'],
  ['#/compare?localities=xiangcheng,lanshan,haigang&lang=zh', '襄城县'],
  ['#/locality/changqing?lang=en', 'Key numbers'],
  ['#/report/xiangcheng-instructors?lang=zh', '台账'],
] as const

for (const format of ['A4', 'Letter'] as const)
  for (const landscape of [false, true])
    test(`pages fit on ${format} ${landscape ? 'across' : 'upright'}, as the reader chose`, async ({
      page,
    }) => {
      const [short, long] = PAPERS[format]
      const [width, height] = landscape ? [long, short] : [short, long]
      for (const [address, known] of PRINTED) {
        await page.goto(address)
        await expect(page.getByRole('main').getByText(known).filter({ visible: true }).first()).toBeVisible()
        await expect(page.locator('[data-asleep]')).toHaveCount(0)
        const data = new Uint8Array(await page.pdf({ format, landscape, preferCSSPageSize: true }))
        const file = await getDocument({ data: data.slice() }).promise
        for (let number = 1; number <= file.numPages; number += 1) {
          const [, , right = 0, top = 0] = (await file.getPage(number)).view
          // Paper is measured in whole pixels.
          expect(Math.abs(right - width) + Math.abs(top - height), `${address}, page ${number}`).toBeLessThan(
            3,
          )
        }
        for (const line of await textsOf(data))
          expect(line.x + line.width, `${line.text} of ${address}`).toBeLessThan(width - 30)
      }
    })

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

/** The lowest text of each page, in points from the bottom of the paper. */
const endsOf = (lines: readonly Line[]): number[] => {
  const pages = new Set(lines.map(({ page }) => page))
  return [...pages].map((page) => lowestOf(lines.filter((line) => line.page === page)))
}

const OVERVIEW = {
  zh: {
    charts: ['8个地区与1家企业、7个主题：63格中11格有数据', '9篇报道数据所属的时段'],
    last: '19个观测值',
  },
  en: {
    charts: ['8 localities and 1 enterprise: data in 11 of 63 cells', 'Periods covered by the 9 reports'],
    last: '19 observations',
  },
} as const

for (const [language, { charts, last }] of Object.entries(OVERVIEW)) {
  for (const format of ['A4', 'Letter'] as const) {
    test(`the overview fills two pages of ${format} in ${language}, and each section is on one`, async ({
      page,
    }) => {
      await page.goto(`#/?lang=${language}`)
      const [matrix = '', timeline = ''] = charts
      for (const name of charts) await expect(page.getByRole('heading', { name })).toBeVisible()
      await expect(page.locator('[data-asleep]')).toHaveCount(0)
      const lines = await printed(page, format)
      expect(Math.max(...lines.map((line) => line.page))).toBe(2)
      // A page of 842 or 792 points has a margin of 34 at its end, and is empty above it for less than a fifth.
      for (const end of endsOf(lines)) expect(end).toBeLessThan(34 + 168)
      const bare = (text: string) => text.replaceAll(/\s/gu, '')
      const pagesOf = (text: string) =>
        [1, 2].filter((number) => {
          const onPage = lines.filter((line) => line.page === number)
          return bare(onPage.map((line) => line.text).join('')).includes(bare(text))
        })
      expect(pagesOf(matrix)).toEqual([2])
      expect(pagesOf(timeline)).toEqual([2])
      expect(pagesOf(last)).toEqual([1])
    })
  }
}

test('the heading of a table stays on the page of its first row', async ({ page }) => {
  await page.goto('#/compare?localities=xiangcheng,lanshan,haigang&lang=en')
  await expect(page.getByRole('heading', { level: 3, name: 'Skills and innovation' })).toBeVisible()
  // Folded on the screen, unfolded on paper.
  const lines = await printed(page)
  expect(lines.map(({ text }) => text)).toContain('Entrants per firm')
  const pages = new Set(lines.map((line) => line.page))
  for (const number of pages) {
    const onPage = lines.filter((line) => line.page === number)
    const lowestHead = Math.min(...onPage.filter(({ text }) => text === 'Indicator').map(({ y }) => y))
    if (Number.isFinite(lowestHead)) expect(lowestOf(onPage), `page ${number}`).toBeLessThan(lowestHead - 24)
  }
})

test('a printed table ends with its last row and not with a blank page', async ({ page }) => {
  const rows = Array.from({ length: 60 }, (_, at) => `第${at + 1}厂\t${10_000 + at}\n`)
  await page.goto('#/import?lang=en')
  await page.getByLabel('Or paste cells').fill(`地区\t2025年慰问金（元）\n${rows.join('')}`)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: 'Import 60 values' }).click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
  // Among so many lengths there is one that fills its last page to the end.
  for (let last = 10_025; last < 10_042; last += 1) {
    await page.goto(`#/table?lang=zh&f.status=imported&f.value=10000..${last}`)
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(last - 10_000 + 2))
    const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }))
    const { numPages } = await getDocument({ data: data.slice() }).promise
    const lines = await textsOf(data)
    expect(new Set(lines.map((line) => line.page)).size, `to ${last}`).toBe(numPages)
  }
})

test('no strip of a printed cross-table lies over the one before', async ({ page }) => {
  // Rows that stand beside those of the reports, so that a strip ends on a page that repeats its heading.
  const rows = ['东河区\t约15000\t23.5万', '西河区\t1万余\t30万', '南河区\t200余\t近31万']
  await page.goto('#/import?lang=en')
  await page
    .getByLabel('Or paste cells')
    .fill(`地区\t2025年工会会员人数（人）\t2025年慰问金（元）\n${rows.join('\n')}\n`)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await page.getByRole('button', { name: 'Import 6 values' }).click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
  await page.goto('#/table?lang=en&cross=indicators')
  await expect(page.getByRole('grid')).toBeVisible()
  const lines = await printed(page)
  expect(lines.length).toBeGreaterThan(300)
  const overlaid = lines.flatMap((line, at) =>
    lines
      .slice(at + 1)
      .filter(
        (other) =>
          other.page === line.page &&
          Math.abs(other.y - line.y) < 4 &&
          Math.min(other.x + other.width, line.x + line.width) - Math.max(other.x, line.x) > 1,
      )
      .map((other) => `${line.text} over ${other.text} on page ${line.page}`),
  )
  expect(overlaid).toEqual([])
})

test('lines of the headings of a printed cross-table end behind phrases', async ({ page }) => {
  await page.goto('#/table?lang=zh&cross=indicators')
  await expect(page.getByRole('grid')).toBeVisible()
  // A4 upright, between its margins.
  await page.setViewportSize({ width: 690, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const headings = page.getByRole('columnheader').filter({ visible: true })
  await expect(headings.filter({ hasText: '移动体检涵盖的新就业形态群体' })).toHaveCount(1)
  const broken = await headings.evaluateAll((all) =>
    all.flatMap((heading) => {
      const found: string[] = []
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        // A phrase is a text of its own; before a bracket within it a line may end.
        const said = text.textContent ?? ''
        const tops = [...said].map((_, at) => {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          return Math.round(range.getBoundingClientRect().top)
        })
        if (
          tops.some(
            (top, at) => at > 0 && top !== tops[at - 1] && /^\p{Script=Han}{2}/u.test(said.slice(at - 1)),
          )
        )
          found.push(said)
      }
      return found
    }),
  )
  expect(broken).toEqual([])
})

test('a column has as much of the paper as what is printed in it asks for', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 1000 })
  await page.goto('#/table?lang=zh')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  // The column of values has room to spare.
  const name = page.getByRole('gridcell', { name: '新就业形态劳动者入会 · 3个月内' })
  await expect(name).toBeVisible()
  const lines = await name.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size
  })
  expect(lines).toBe(1)
})
