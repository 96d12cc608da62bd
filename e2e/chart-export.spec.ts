import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { test } from './test.ts'

const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_WIDTH_AT = 16
const PNG_HEIGHT_AT = 20

/** The title as the name of its files. */
const STEM = 'Loan-interest-subsidy-rose-to-¥1.163M,-up-78.94%-against-2024.en'

const subsidy = (page: Page) => page.getByRole('figure', { name: /subsidy rose/u })

/** What the download menu says; what presenting says stands beside it. */
const status = (page: Page) => subsidy(page).getByRole('status').first()

async function choose(page: Page, item: string) {
  await subsidy(page)
    .getByRole('button', { name: /^Download chart/u })
    .click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** The name and content of the file that an item of the menu gives. */
async function take(page: Page, item: string) {
  const arriving = page.waitForEvent('download')
  await choose(page, item)
  const file = await arriving
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
}

test('a presenter takes a chart along', async ({ page, context }) => {
  const begin = async () => {
    await page.goto('#/locality/xpcc-13?lang=en')
  }

  await test.step('as a drawing with its unit, marks explained and source', async () => {
    await begin()
    const { name, content } = await take(page, 'SVG drawing')
    expect(name).toBe(`${STEM}.svg`)
    const svg = content.toString('utf8')
    for (const text of ['¥1.163M', 'about ¥650,000', '+78.94%', 'unit: ¥', 'derived', 'Source: ']) {
      expect(svg).toContain(text)
    }
    await expect(status(page)).toHaveText(`Made ${name}`)
  })

  await test.step('as an image of twice the size, on white or on nothing', async () => {
    await begin()
    const svg = (await take(page, 'SVG drawing')).content.toString('utf8')
    const [, width, height] = svg.match(/<svg[^>]* width="(\d+)" height="(\d+)"/u) ?? []
    const [white, none] = [await take(page, 'PNG image, white'), await take(page, 'PNG image, transparent')]
    expect([white.name, none.name]).toEqual([`${STEM}.png`, `${STEM}.transparent.png`])
    for (const { content } of [white, none]) {
      expect(content.subarray(0, PNG_MAGIC.length)).toEqual(PNG_MAGIC)
      expect(content.readUInt32BE(PNG_WIDTH_AT)).toBe(Number(width) * 2)
      expect(content.readUInt32BE(PNG_HEIGHT_AT)).toBe(Number(height) * 2)
    }
    expect([await cornerOf(page, white.content), await cornerOf(page, none.content)]).toEqual([
      [255, 255, 255, 255],
      [0, 0, 0, 0],
    ])
  })

  await test.step('as data with bounds', async () => {
    await begin()
    const { name, content } = await take(page, 'CSV data')
    expect(name).toBe(`${STEM}.csv`)
    const csv = content.toString('utf8')
    expect(csv).toContain('value,lower,upper,bound,observation_id')
    expect(csv).toContain('¥1.163M')
  })

  await test.step('in the clipboard', async () => {
    await begin()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await choose(page, 'Copy image')
    await expect(status(page)).toHaveText('Image copied')
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    )
    expect(types).toContain('image/png')
  })

  await test.step('with the keyboard alone', async () => {
    await begin()
    const trigger = subsidy(page).getByRole('button', { name: /^Download chart/u })
    await trigger.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'SVG drawing' })).toBeFocused()
    await page.keyboard.press('End')
    await expect(page.getByRole('menuitem', { name: 'Copy image' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(trigger).toBeFocused()
  })
})

test('a presenter is told where the browser refuses the clipboard', async ({ page }) => {
  await page.goto('#/locality/xpcc-13?lang=en')
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
  })
  await choose(page, 'Copy image')
  await expect(status(page)).toContainText('Download the PNG instead')
})

/** Red, green, blue and opacity of the first pixel. */
const cornerOf = (page: Page, png: Buffer) =>
  page.evaluate(
    async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const context = new OffscreenCanvas(1, 1).getContext('2d')
      context?.drawImage(image, 0, 0)
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])]
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )

test('the charts of a page come as one workbook, a sheet for each, by keyboard', async ({ page }) => {
  await page.goto('./#/locality/xpcc-13?lang=en')
  const downloading = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /^Charts as Excel, one sheet each: XPCC 13th Division/u })
    .press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toBe('XPCC-13th-Division,-Xinxing.en.xlsx')
  await expect(
    page.getByRole('status').filter({ hasText: 'Made XPCC-13th-Division,-Xinxing.en.xlsx' }),
  ).toBeVisible()
  const first = await readSheet(await download.path(), 1)
  expect(first.flat()).toContain(1_163_000)
})
