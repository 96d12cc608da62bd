import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { endlessBackup } from './hostile/awkward.ts'
import {
  HOSTILE_PAGES,
  HOSTILE_TEXTS,
  hostileBackup,
  hostileCsv,
  hostileDeckFile,
  TOO_LARGE,
} from './hostile/backup.ts'
import { packedTexts } from './hostile/packed.ts'
import { test } from './test.ts'

/** What a page must never do, whatever it is given to show. */
async function watch(page: Page) {
  const seen: string[] = []
  page.on('pageerror', (error) => seen.push(`error: ${error}`))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`)
  })
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') seen.push(`request: ${request.url()}`)
  })
  await page.addInitScript(() =>
    Object.defineProperty(window, 'trap', {
      set: (value) => {
        throw new Error(`a text ran: ${value}`)
      },
    }),
  )
  return seen
}

async function restore(page: Page): Promise<void> {
  await page.goto('#/data?lang=en')
  const section = page.getByRole('region', { name: 'Workspace' })
  await section.locator('input[type="file"]').setInputFiles({
    name: '<img src=x onerror=window.trap=1>.json',
    mimeType: 'application/json',
    buffer: Buffer.from(hostileBackup()),
  })
  const chosen = section.getByRole('region', { name: /is a backup of/u })
  for (const [at] of TOO_LARGE.entries())
    await expect(chosen).toContainText(`decks[${HOSTILE_TEXTS.length + at}]`)
  await chosen.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(section.getByText('Restored.')).toBeFocused()
}

/** No page is wider than the window, once its charts have their width. */
const fits = (page: Page, what: string) =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return scrollWidth - clientWidth
        }),
      what,
    )
    .toBeLessThanOrEqual(0)

const withLanguage = (address: string, language: 'zh' | 'en') =>
  `#${address}${address.includes('?') ? '&' : '?'}lang=${language}`

async function download(page: Page, format: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format }).click(),
  ])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: format })).toBeHidden()
  return readFile(await file.path())
}

const HIDDEN_SIGNS = ['\u0000', '\u200b', '\u202e']

/** The text as the product shows it: without the signs that nobody sees, and with eight marks on a letter at most. */
const shown = (text: string) =>
  HIDDEN_SIGNS.reduce((now, sign) => now.replaceAll(sign, ''), text).replace(/(\p{M}{8})\p{M}+/u, '$1')
const NAMES = HOSTILE_TEXTS.map(shown)
/** A cell that begins like a formula, whatever stands before that nobody sees. */
const RUNS = /(?:^|[\t\r\n",])[\s\p{Cc}\p{Cf}]*[=＝@＠]/mu

/** Copies the imported rows by keys and by the button: what is pasted holds no formula and no markup. */
async function pasted(page: Page): Promise<void> {
  await page.goto('#/table?f.status=imported&columns=locality,indicator,value,unit,printed&pin=-&lang=en')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const copied = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => (item === undefined ? '' : await (await item.getType(type)).text())
      return { text: await read('text/plain'), html: await read('text/html') }
    })
  const expectGuarded = ({ text, html }: { readonly text: string; readonly html: string }) => {
    expect(text).toContain('1+1')
    expect(text).not.toMatch(RUNS)
    expect(text).not.toMatch(/(?:^|[\t\r\n])[\s\p{Cc}\p{Cf}]*[-+]\d\+/mu)
    expect(html).not.toMatch(/>[\s\p{Cc}\p{Cf}]*(?:[=＝@＠]|[-+]\d\+)/u)
    expect(html).not.toMatch(/<(?:img|script)/u)
    for (const sign of HIDDEN_SIGNS) expect(text + html).not.toContain(sign)
  }
  // All cells, from the first to the last.
  await grid.locator('td[data-column="1"]').first().click()
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Control+c')
  await expect(page.getByText(/^Copied \d+ × \d+ cells/u)).toBeVisible()
  expectGuarded(await copied())
  // And the rows, by the button.
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Copied \d+ rows/u })).toBeVisible()
  expectGuarded(await copied())
}

test('a backup that somebody made to do harm', async ({ page, context }) => {
  // All pages in two languages and two widths, and a file of each format.
  test.slow()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const seen = await watch(page)
  await restore(page)

  for (const language of ['zh', 'en'] as const) {
    await test.step(`runs nothing, asks no other host and widens no page (${language})`, async () => {
      for (const address of HOSTILE_PAGES) {
        await page.goto(withLanguage(address, language))
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 })
          await fits(page, `${address.slice(0, 60)} at ${width}`)
        }
      }
      expect(seen).toEqual([])
    })
  }

  await test.step('makes files without a formula, with the names as they are', async () => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('#/table?f.status=imported&lang=en')
    await expect(page.getByRole('grid')).toBeVisible()

    const workbook = await download(page, /^Excel workbook/u)
    const parts = Object.entries(unzipSync(new Uint8Array(workbook)))
    for (const [name, bytes] of parts)
      if (/sheet\d/u.test(name)) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/u)
    const named = async (sheet: string, column: number) =>
      (await readSheet(workbook, sheet)).slice(1).map((cells) => String(cells[column] ?? ''))
    expect(new Set(await named('Data', 0))).toEqual(new Set(NAMES))
    expect((await named('Definitions', 1)).filter((name) => NAMES.includes(name)).toSorted()).toEqual(
      [...NAMES].toSorted(),
    )

    const forExcel = (await download(page, /^CSV for Excel/u)).toString('utf8')
    expect(forExcel).not.toMatch(RUNS)
    for (const format of [/^CSV, lossless/u, /^SDMX/u]) {
      const csv = (await download(page, format)).toString('utf8')
      expect(csv).toContain('constructor')
      for (const sign of HIDDEN_SIGNS) expect(csv).not.toContain(sign)
    }
    const { rows } = JSON.parse((await download(page, /^JSON/u)).toString('utf8'))
    expect(new Set(rows.map((row: { locality_en: string }) => row.locality_en))).toEqual(new Set(NAMES))
    const markdown = (await download(page, /^Markdown/u)).toString('utf8')
    expect(markdown).not.toMatch(/(?<!\\)<(?:img|script)/u)
    const packed = unzipSync(new Uint8Array(await download(page, /^Data package/u)))
    expect(strFromU8(packed['observations.csv'] ?? new Uint8Array())).toContain('__proto__')
    expect(seen).toEqual([])
  })

  await test.step('becomes no formula where it is pasted', () => pasted(page))
})

/** The ways in which a page of packed data stands, by its address. */
const LARGE_FORMS = ['', '&group=locality', '&form=charts', '&cross=indicators'] as const

test('packed data that somebody made to do harm', async ({ page }) => {
  const seen = await watch(page)
  const files = await packedTexts(HOSTILE_TEXTS)
  await page.goto('#/large?lang=en')
  await page.getByLabel('Choose files').setInputFiles(files)
  await expect(page.getByRole('grid')).toBeVisible()
  const at = new URL(page.url()).hash.replace(/.*[?&](at=[^&]*).*/u, '$1')
  for (const language of ['en', 'zh'] as const)
    for (const form of LARGE_FORMS) {
      await page.goto(`#/large?${at}${form}&lang=${language}`)
      // The table, the groups or the charts.
      await expect(page.getByRole('main').locator('figure, table').first()).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await fits(page, `${language}${form} at ${width}`)
      }
    }

  await page.goto(`#/large?${at}&lang=en`)
  await page.getByRole('gridcell').getByRole('button').first().click()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('<img src=x')
  await page.keyboard.press('Escape')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export rows (CSV)' }).click(),
  ])
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv).not.toMatch(RUNS)
  for (const sign of HIDDEN_SIGNS) expect(csv).not.toContain(sign)
  expect(seen).toEqual([])
})

/** What of the XML of a package is not well-formed. An empty page reads it: the app's own may read none. */
async function brokenParts(page: Page, parts: readonly (readonly [string, string])[]): Promise<string[]> {
  const reader = await page.context().newPage()
  await reader.goto('about:blank')
  const broken = await reader.evaluate(
    (all) =>
      all.flatMap(([path, xml]) => {
        const error = new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
        return error === null ? [] : [`${path}: ${error.textContent.slice(0, 200)}`]
      }),
    parts,
  )
  await reader.close()
  return broken
}

/** The parts of a package, and of the packages in it. */
function partsOf(bytes: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    /\.(?:xlsx|pptx)$/u.test(path)
      ? partsOf(part).map(([inner, own]): [string, Uint8Array] => [`${path}/${inner}`, own])
      : [[path, part] satisfies [string, Uint8Array]],
  )
}

/** A formula, a way out, a built-in in place of a name, no number, and signs that nobody sees. */
const WRONG_IN_XML =
  /<f[ >]|TargetMode="External"|\[native code\]|\[object Object\]|\bNaN\b|>undefined<|[\u202a-\u202e\u2066-\u2069\u200b]/gu

/** That an office package is whole, and that nothing in it runs, leads away or stands for a name that it is not. */
async function expectSound(page: Page, bytes: Buffer): Promise<string> {
  const parts = partsOf(new Uint8Array(bytes))
    .filter(([path]) => /\.(?:xml|rels)$/u.test(path))
    .map(([path, part]) => [path, strFromU8(part)] as const)
  expect(await brokenParts(page, parts)).toEqual([])
  const wrong = parts.flatMap(([path, xml]) =>
    [...xml.matchAll(WRONG_IN_XML)].map(({ index }) => `${path}: ${xml.slice(index - 20, index + 60)}`),
  )
  expect(wrong).toEqual([])
  const all = parts.map(([, xml]) => xml).join('\n')
  for (const name of ['constructor', '__proto__', 'hasOwnProperty']) expect(all).toContain(name)
  return all
}

/** Takes in the file that somebody sent. */
async function takeIn(page: Page): Promise<void> {
  await page.goto('#/import?lang=en')
  await page.getByLabel(/^Choose files/u).setInputFiles({
    name: '\u202evsc.=1+1<img src=x>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(hostileCsv()),
  })
  await page.getByRole('button', { name: /^Import \d+ values$/u }).click()
  await expect(page.getByText(/\d+ values imported/u)).toBeVisible()
}

test.describe('what is hostile becomes no harm in the files of a show', () => {
  test('brought by a backup and a deck file', async ({ page }) => {
    const seen = await watch(page)
    await restore(page)
    await page.goto('#/decks?lang=en')
    await expect(page.getByRole('heading', { level: 1, name: 'Present' })).toBeVisible()
    await page.locator('input[type="file"]').setInputFiles({
      name: '__proto__.deck.json',
      mimeType: 'application/json',
      buffer: Buffer.from(hostileDeckFile()),
    })
    await page.getByRole('status').getByRole('link', { name: 'Open the deck' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^gpj\.exe=1\+1 =HYPERLINK/u })).toBeVisible()
    await page.getByRole('button', { name: /^Download deck/u }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'PowerPoint, whole deck' }).click(),
    ])
    expect(file.suggestedFilename()).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u)
    const all = await expectSound(page, await readFile(await file.path()))
    for (const text of ['＝1+1', 'gpj.exe=1+1', 'שלום (12) عالم']) expect(all).toContain(text)
    expect(seen).toEqual([])
  })

  test('brought by an import', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const seen = await watch(page)
    await takeIn(page)
    await page.goto('#/table?f.status=imported&lang=en')
    await expect(page.getByRole('grid')).toBeVisible()
    await expectSound(page, await download(page, /^Excel workbook/u))
    expect((await download(page, /^CSV for Excel/u)).toString('utf8')).not.toMatch(RUNS)
    await test.step('nor a formula where it is pasted', () => pasted(page))
    expect(seen).toEqual([])
  })
})

test('a link that unfolds to more than a deck is refused at once, in both languages', async ({ page }) => {
  // A deck whose name has two million characters, in a few thousand of an address.
  const { deflateSync, strToU8 } = await import('fflate')
  const json = JSON.stringify({ id: 'a', name: { zh: '长'.repeat(2_000_000) }, minutes: null, slides: [] })
  const link = `1${Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64url')}`
  await page.goto(`#/present/-?d=${link}&lang=zh`)
  await expect(page.getByRole('heading', { name: '链接里的演示稿太大' })).toBeVisible()
  await page.goto(`#/present/-?d=${link}&lang=en`)
  await expect(page.getByRole('heading', { name: 'The deck in this link is too large' })).toBeVisible()
})

test('where the browser forbids to ask for storage the app works and says that nothing is kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  await page.goto('#/data?lang=en')
  await expect(page.getByRole('region', { name: 'Workspace' })).toContainText(
    'This browser does not keep anything',
  )
  await page.goto('#/?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Union Metrics')
})

test('names of 1,900 characters take some lines of a row, a tile or a heading, and the card says them whole', async ({
  page,
}) => {
  await page.goto('#/data?lang=en')
  const section = page.getByRole('region', { name: 'Workspace' })
  await section.locator('input[type="file"]').setInputFiles({
    name: 'endless.json',
    mimeType: 'application/json',
    buffer: Buffer.from(endlessBackup()),
  })
  await section.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(section.getByText('Restored.')).toBeFocused()
  // A name that is pointed at is shown whole; here nothing is.
  await page.mouse.move(0, 0)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    for (const address of [
      '#/table?f.status=imported',
      '#/table?cross=indicators',
      '#/table?group=locality',
      '#/locality/own-awkward-1',
      '#/indicator/own-awkward',
      '#/',
    ]) {
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=zh`)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      const tallest = () =>
        page
          .locator('tr, h1, article')
          .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().height)))
      await expect.poll(tallest, `${address} at ${width}`).toBeLessThan(400)
      await fits(page, `${address} at ${width}`)
    }
  }
  await page.goto('#/table?f.status=imported&lang=zh')
  await page.getByRole('gridcell').getByRole('button').first().click()
  const name = page.getByRole('dialog').locator('bdi[data-long]').first()
  expect(
    await name.evaluate(
      (one) => one.scrollHeight <= one.clientHeight || getComputedStyle(one).display === 'inline',
    ),
  ).toBe(true)
})
