import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'

const PRINT = '#/present/locality-changqing/print?lang=en'
const PNG_WIDTH_AT = 16
const PNG_HEIGHT_AT = 20

const slides = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('article') })

async function take(page: Page, item: string) {
  const arriving = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Download deck/u }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const file = await arriving
  return { name: file.suggestedFilename(), parts: unzipSync(readFileSync(await file.path())) }
}

const pathsOf = (parts: Record<string, Uint8Array>, pattern: RegExp) =>
  Object.keys(parts).filter((path) => pattern.test(path))

test.describe('a presenter takes a deck along', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(PRINT)
    await expect(slides(page).first()).toBeVisible()
  })

  test('as PowerPoint, with a slide for each slide, charts with their sheets, and notes', async ({
    page,
  }) => {
    const count = await slides(page).count()
    const { name, parts } = await take(page, 'PowerPoint, whole deck')
    expect(name).toBe('Changqing-Oilfield.en.pptx')
    expect(pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/u)).toHaveLength(count)
    expect(pathsOf(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/u)).toHaveLength(count)
    const charts = pathsOf(parts, /^ppt\/charts\/chart\d+\.xml$/u)
    expect(charts.length).toBeGreaterThan(2)
    expect(pathsOf(parts, /^ppt\/embeddings\/.*\.xlsx$/u)).toHaveLength(charts.length)
    const text = charts.map((path) => new TextDecoder().decode(parts[path])).join('')
    for (const label of ['20,000+ people', '3,470 people']) expect(text).toContain(label)
    await expect(page.getByRole('status')).toHaveText(`Made ${name}`)
  })

  test('as images in a zip, one for each slide', async ({ page }) => {
    const count = await slides(page).count()
    const { name, parts } = await take(page, 'PNG images (zip, one per slide)')
    expect(name).toBe('Changqing-Oilfield.en.png.zip')
    expect(Object.keys(parts)).toHaveLength(count)
    for (const bytes of Object.values(parts)) {
      const png = Buffer.from(bytes)
      expect([png.readUInt32BE(PNG_WIDTH_AT), png.readUInt32BE(PNG_HEIGHT_AT)]).toEqual([1920, 1080])
    }
  })

  test('on paper, one slide a page, with nothing around it and text that can be searched', async ({
    page,
  }) => {
    const count = await slides(page).count()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(count)
    // 13.333 × 7.5 inches, in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 960(?:\.\d+)? 540(?:\.\d+)?\]/u)
    expect(pdf).toContain('/ToUnicode')
    // The title of the file is the name under which browsers save it.
    expect(pdf).toContain('/Title (Changqing-Oilfield.en)')
    await expect(page).toHaveTitle('Changqing Oilfield · Union Metrics')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Print…' })).toBeHidden()
  })
})

test('a chart is taken along as a PowerPoint slide', async ({ page }) => {
  await page.goto('#/locality/xpcc-13?lang=en')
  const chart = page.getByRole('figure', { name: /subsidy rose/u })
  await chart.getByRole('button', { name: /^Download chart/u }).click()
  const arriving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'PowerPoint slide' }).click()
  const file = await arriving
  expect(file.suggestedFilename()).toBe(
    'Loan-interest-subsidy-rose-to-¥1.163M,-up-78.94%-against-2024.en.pptx',
  )
  const parts = unzipSync(readFileSync(await file.path()))
  expect(pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/u)).toHaveLength(1)
  expect(new TextDecoder().decode(parts['ppt/charts/chart1.xml'])).toContain('¥1.163M')
})

test('a printed table states its filters and has no controls', async ({ page }) => {
  await page.goto('#/table?lang=en&q=hubei')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('definition').filter({ hasText: 'hubei' })).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
})

test('a deck that is not there is told', async ({ page }) => {
  await page.goto('#/present/nothing/print?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('nothing')
})
