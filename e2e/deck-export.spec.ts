import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { test } from './test.ts'

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

test('a presenter takes a deck along', async ({ page }) => {
  const begin = async () => {
    await page.goto(PRINT)
    await expect(slides(page).first()).toBeVisible()
  }

  await test.step('as PowerPoint, with a slide for each slide, charts with their sheets, and notes', async () => {
    await begin()
    const count = await slides(page).count()
    const { name, parts } = await take(page, 'PowerPoint, whole deck')
    expect(name).toBe('Changqing-Oilfield.en.pptx')
    expect(pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/u)).toHaveLength(count)
    expect(pathsOf(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/u)).toHaveLength(count)
    const charts = pathsOf(parts, /^ppt\/charts\/chart\d+\.xml$/u)
    expect(charts.length).toBeGreaterThan(2)
    expect(pathsOf(parts, /^ppt\/embeddings\/.*\.xlsx$/u)).toHaveLength(charts.length)
    const textOf = (paths: readonly string[]) =>
      paths.map((path) => new TextDecoder().decode(parts[path])).join('')
    const shown = textOf(pathsOf(parts, /^ppt\/slides\/slide\d+\.xml$/u))
    for (const label of ['20,000+ people', '3,470 people']) expect(shown).toContain(`<a:t>${label}</a:t>`)
    expect(textOf(charts)).toContain('<c:v>3470</c:v>')
    await expect(page.getByRole('status')).toHaveText(`Made ${name}`)
  })

  await test.step('as images in a zip, one for each slide', async () => {
    await begin()
    const count = await slides(page).count()
    const { name, parts } = await take(page, 'PNG images (zip, one per slide)')
    expect(name).toBe('Changqing-Oilfield.en.png.zip')
    expect(Object.keys(parts)).toHaveLength(count)
    for (const bytes of Object.values(parts)) {
      const png = Buffer.from(bytes)
      expect([png.readUInt32BE(PNG_WIDTH_AT), png.readUInt32BE(PNG_HEIGHT_AT)]).toEqual([1920, 1080])
    }
  })

  await test.step('from the show itself, the slide that is on, whole', async () => {
    await page.setViewportSize({ width: 1440, height: 1200 })
    await page.goto('#/present/locality-changqing?slide=3&lang=en')
    await expect(page.getByRole('main', { name: 'Show' }).getByRole('article')).toBeVisible()
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }))
    const file = await getDocument({ data }).promise
    expect(file.numPages).toBe(1)
    const paper = await file.getPage(1)
    expect(paper.view.map(Math.round)).toEqual([0, 0, 960, 540])
    const { items } = await paper.getTextContent()
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    // The page number stands in the last corner of a slide.
    expect(words.map(({ str }) => str).join('')).toMatch(/3 ?\/ ?\d/u)
    for (const { transform, width } of words) {
      const [, , , , x, y] = transform
      expect(x + width).toBeLessThan(960)
      expect(y).toBeGreaterThan(0)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('on paper, one slide a page, with nothing around it and text that can be searched', async () => {
    await begin()
    const count = await slides(page).count()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(count)
    // 13.333 × 7.5 inches, in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 960(?:\.\d+)? 540(?:\.\d+)?\]/u)
    expect(pdf).toContain('/ToUnicode')
    // Readers that go by the widths of letters run the words of such fonts together.
    expect(pdf).not.toContain('/Type3')
    // The title of the file is the name under which browsers save it.
    expect(pdf).toContain('/Title (Changqing-Oilfield.en)')
    await expect(page).toHaveTitle('Changqing Oilfield · Union Metrics')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button', { name: 'Print…' })).toBeHidden()
  })
})

/** So many pixels of a slide may differ between screen and image, as a share: edges of letters are drawn a little otherwise. */
const DIFFERENT = 0.02

/** The share of pixels that are clearly of another colour in one picture than in the other. */
const differing = (page: Page, one: Buffer, other: Buffer) =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image()
          image.src = `data:image/png;base64,${data}`
          await image.decode()
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext('2d')
          context?.drawImage(image, 0, 0)
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
        }),
      )
      if (a === undefined || b === undefined || a.length !== b.length) return 1
      let count = 0
      for (let at = 0; at < a.length; at += 4) {
        const away = [0, 1, 2].map((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)))
        if (Math.max(...away) > 48) count += 1
      }
      return count / (a.length / 4)
    },
    [one, other].map((picture) => picture.toString('base64')),
  )

test.describe('on the screen', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  for (const lang of ['zh', 'en']) {
    test(`a slide is the image that is taken along, and the same marks in the dark, ${lang}`, async ({
      page,
    }) => {
      await page.goto(`#/present/overview/print?lang=${lang}`)
      await expect(slides(page).first()).toBeVisible()
      const arriving = page.waitForEvent('download')
      await page.getByRole('button', { name: /^(?:Download deck|下载演示稿)/u }).click()
      await page.getByRole('menuitem', { name: /^PNG/u }).click()
      const parts = unzipSync(readFileSync(await (await arriving).path()))
      const images = Object.keys(parts).sort()
      const picture = page.locator('[data-stage] > svg')
      // One of each kind: words, numbers, a matrix, a map, bars, and the text at the end.
      for (const number of [1, 2, 4, 5, 9, images.length - 1]) {
        await page.goto(`#/present/overview?lang=${lang}&slide=${number}&look=light`)
        await expect(page.locator('[aria-live="polite"]').last()).toContainText(
          lang === 'zh' ? `第${number}张` : `Slide ${number} of `,
        )
        const drawn = await picture.innerHTML()
        const screen = await page.locator('[data-stage]').screenshot({ animations: 'disabled' })
        const image = Buffer.from(parts[images[number - 1] ?? ''] ?? [])
        expect(await differing(page, screen, image), images[number - 1]).toBeLessThan(DIFFERENT)
        await page.keyboard.press('d')
        await expect(page).toHaveURL(/look=dark/u)
        await expect.poll(() => picture.innerHTML()).toBe(drawn)
      }
    })
  }
})

test('a chart is a slide, a table goes on paper, and a deck that is not there is told', async ({ page }) => {
  await test.step('a chart is taken along as a PowerPoint slide', async () => {
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
    // Two points are two numbers and an arrow, so there is no chart to edit.
    expect(new TextDecoder().decode(parts['ppt/slides/slide1.xml'])).toContain('¥1.163M')
  })

  await test.step('a printed table states its filters and has no controls', async () => {
    await page.goto('#/table?lang=en&q=hubei')
    await expect(page.getByRole('grid')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('definition').filter({ hasText: 'hubei' })).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('navigation')).toBeHidden()
  })

  await test.step('a deck that is not there is told', async () => {
    await page.goto('#/present/nothing/print?lang=en')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('nothing')
  })
})
