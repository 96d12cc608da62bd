import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const SINGLE_FILE = pathToFileURL(resolve('dist-file/union-metrics.html')).href
const TABLE = '地区,指标,2024年\n溧阳市,会员数（人）,1234\n襄城县,会员数（人）,987\n'

/** No dialog of the system: the file comes as a download. */
const withoutDialog = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }))

/** Brings two values in, and goes to the page that publishes. */
async function prepare(page: Page, base: string) {
  await page.goto(`${base}#/import?lang=en`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
  await page.getByRole('button', { name: 'Import 2 values' }).click()
  await expect(
    page.getByRole('link', { name: 'See them in the table' }).or(page.getByText('members.csv')).first(),
  ).toBeVisible()
  await page.goto(`${base}#/publish?lang=en`)
  await expect(page.getByRole('checkbox', { name: 'Imported files: 1' })).toBeChecked()
}

/** Publishes by keyboard alone, and gives the path of the file. */
async function publish(page: Page, path: string, mode: 'read' | 'edit', opening: string) {
  await page.getByRole('textbox', { name: 'Title' }).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Members of 2024')
  // Past the one choice of what goes along, to how the file may be used.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: 'Imported files: 1' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'only reads it' })).toBeFocused()
  if (mode === 'edit') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.getByRole('combobox', { name: 'It opens at' }).selectOption({ label: opening })
  await page.keyboard.press('Tab')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Members-of-2024.html')
  await download.saveAs(path)
  await expect(page.getByRole('status').filter({ hasText: 'Members-of-2024.html was made' })).toBeVisible()
  // Enter made the file, and the focus is where it was.
  await expect(page.getByRole('button', { name: 'Save the file' })).toBeFocused()
}

/** Another computer: nothing kept, no network, and what the console says is collected. */
async function opened(browser: Browser, path: string) {
  const context = await browser.newContext({ locale: 'en-GB', offline: true })
  // From when on anything is said, a page that says nothing is noticed.
  await context.addInitScript(() => {
    const blanks: number[] = []
    Object.assign(window, { blanks })
    let isBegun = false
    new MutationObserver(() => {
      const isBlank = (document.getElementById('root')?.textContent ?? '').trim() === ''
      isBegun ||= !isBlank
      if (isBegun && isBlank) blanks.push(performance.now())
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(pathToFileURL(path).href)
  return { context, page, complaints }
}

const stored = (page: Page) =>
  page.evaluate(async () => ({
    texts: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }))

for (const { from, base } of [
  { from: 'the hosted app', base: './' },
  { from: 'the single file', base: SINGLE_FILE },
])
  test(`${from} publishes a file to be read, which opens from disk where it was told to`, async ({
    page,
    browser,
  }, info) => {
    await withoutDialog(page)
    await prepare(page, base)
    const path = info.outputPath('published.html')
    await publish(page, path, 'read', 'Liyang')

    const other = await opened(browser, path)
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Liyang')
    // What the page says while it opens stays until the dashboard is drawn.
    expect(await other.page.evaluate(() => Reflect.get(window, 'blanks'))).toEqual([])
    await expect(other.page.getByRole('main').getByText('1,234').first()).toBeVisible()
    await expect(
      other.page.getByRole('status').filter({ hasText: '“Members of 2024”, published on' }),
    ).toBeVisible()
    const navigation = other.page.getByRole('navigation', { name: 'Main' })
    await expect(navigation.getByRole('link', { name: 'Import' })).toHaveCount(0)
    await navigation.getByRole('link', { name: 'Overview' }).press('Enter')
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Union Metrics')
    // A headline number is as large as in the app: its styles stand in the same order.
    await expect(other.page.getByRole('button', { name: '92%' }).first()).toHaveCSS('font-size', '44px')
    await other.page.getByRole('button', { name: '中文' }).press('Enter')
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('工会指标')
    for (const page of [
      'import',
      'workbench',
      'workbench/any',
      'own',
      'templates',
      'publish',
      'decks/locality-liyang',
    ]) {
      await other.page.goto(`${pathToFileURL(path).href}#/${page}?lang=en`)
      await expect(other.page.getByRole('heading', { level: 1 }), page).toHaveText('This file is for reading')
      await expect(other.page.locator('input[type=file], textarea'), page).toHaveCount(0)
    }
    const buttons = other.page.getByRole('main').getByRole('button')
    await other.page.goto(`${pathToFileURL(path).href}#/data?lang=en`)
    await expect(other.page.getByRole('region', { name: 'What this file holds' })).toContainText('1 import')
    await expect(buttons.filter({ hasText: /Back up|Restore|Delete|Earlier/u })).toHaveCount(0)
    await other.page.goto(`${pathToFileURL(path).href}#/decks?lang=en`)
    await expect(buttons.filter({ hasText: 'Present' }).first()).toBeVisible()
    await expect(buttons.filter({ hasText: /New deck|Import|Copy|Edit/u })).toHaveCount(0)
    for (const reading of ['review', 'changes']) {
      await other.page.goto(`${pathToFileURL(path).href}#/${reading}?lang=en`)
      await expect(other.page.getByRole('heading', { level: 1 }), reading).toHaveText(/Review|What changed/u)
      await expect(buttons, reading).toHaveCount(0)
    }
    // The evidence of an imported value offers neither a mark nor to leave it out.
    await other.page.goto(`${pathToFileURL(path).href}#/locality/liyang?lang=en`)
    await other.page.getByRole('button', { name: '1,234 people' }).first().press('Enter')
    const card = other.page.getByRole('dialog')
    await expect(card).toContainText('members.csv')
    await expect(card.getByText('Mark or note')).toHaveCount(0)
    await expect(card.getByRole('button', { name: 'Leave this value out' })).toHaveCount(0)
    await other.page.keyboard.press('Escape')
    await other.page.keyboard.press('ControlOrMeta+k')
    await other.page.getByRole('dialog').getByRole('combobox').fill('import')
    await expect(other.page.getByRole('option', { name: /^Import/u })).toHaveCount(0)
    await other.page.keyboard.press('Escape')
    expect(await stored(other.page)).toEqual({ texts: [], databases: [] })
    expect(other.complaints).toEqual([])
    await other.context.close()
  })

test('a file to be edited keeps its changes apart from those of any other file', async ({
  page,
  browser,
}, info) => {
  await withoutDialog(page)
  await prepare(page, './')
  const paths = ['one', 'two'].map((name) => info.outputPath(`${name}.html`))
  const [one = '', two = ''] = paths
  for (const path of paths) {
    await publish(page, path, 'edit', 'Overview')
    await page.getByRole('radio', { name: 'only reads it' }).check()
  }

  const { page: first, context } = await opened(browser, one)
  await first.getByRole('navigation').getByRole('link', { name: 'Data' }).press('Enter')
  await expect(first.getByText('1 imported table (2 rows)')).toBeVisible()
  await first.getByRole('button', { name: 'Delete everything…' }).click()
  await first.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click()
  await expect(first.getByText('Nothing yet')).toBeVisible()
  await first.reload()
  await expect(first.getByText('Nothing yet')).toBeVisible()

  const second = await context.newPage()
  await second.goto(`${pathToFileURL(two).href}#/data?lang=en`)
  await expect(second.getByText('1 imported table (2 rows)')).toBeVisible()
  await context.close()
})

test('a published file that was changed by hand says so, runs nothing and shows no other dashboard', async ({
  page,
  browser,
}, info) => {
  await withoutDialog(page)
  await prepare(page, './')
  const path = info.outputPath('published.html')
  await publish(page, path, 'read', 'Overview')
  const html = readFileSync(path, 'utf8')
  const changed: readonly (readonly [string, string, RegExp])[] = [
    ['a value', html.replace('"value":1234', '"value":9234'), /changed after it was published/u],
    ['no data', html.replace(/<script type="application[\s\S]*?<\/script>/u, ''), /its data is missing/u],
    ['cut data', html.replace(/("imports":\[)[^<]*/u, '$1'), /changed after it was published/u],
    ['a later version', html.replace('data-version="1"', 'data-version="2"'), /written by a later version/u],
    ['another address', html.replace('data-open="/"', 'data-open="/data"'), /changed after it was/u],
    ['the end missing', html.slice(0, html.indexOf('id="published"') + 300), /the file is incomplete/u],
    ['the last parts missing', html.slice(0, html.indexOf('id="part-3"')), /the file is incomplete/u],
  ]
  const other = await opened(browser, path)
  const openAgain = async () => {
    await other.page.goto('about:blank')
    await other.page.goto(pathToFileURL(path).href)
  }
  for (const [name, text, words] of changed) {
    expect(text, name).not.toBe(html)
    writeFileSync(path, text)
    await openAgain()
    await expect(other.page.locator('body'), name).toContainText(words)
    await expect(other.page.getByRole('navigation'), name).toHaveCount(0)
  }
  const script = '<script>document.title = "ran"</script><img src="x" onerror="document.title = \'ran\'">'
  writeFileSync(path, html.replace('<div id="root">', `${script}<div id="root">`))
  await openAgain()
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Union Metrics')
  await expect(other.page).not.toHaveTitle('ran')
  await other.context.close()
})

/** A dialog of the system that answers as it is told, once it is told. */
const withDialog = (page: Page) =>
  page.addInitScript(() => {
    let written = new Blob()
    Object.defineProperty(window, 'showSaveFilePicker', {
      value: async () => {
        const { answer } = document.documentElement.dataset
        if (answer === 'cancels') throw new DOMException('', 'AbortError')
        return {
          createWritable: async () => ({
            write: async (data: Blob) => {
              if (answer === 'full') throw new DOMException('no space left', 'QuotaExceededError')
              written = answer === 'spoils' ? data.slice(0, 100) : data
            },
            close: async () => {},
            abort: async () => {},
          }),
          getFile: async () => written,
        }
      },
    })
  })

test('the page says what came of the file where the dialog', async ({ page }) => {
  await withDialog(page)
  await page.goto('./#/publish?lang=en')
  for (const { answer, says } of [
    { answer: 'cancels', says: 'Cancelled: no file was saved.' },
    { answer: 'full', says: 'was not saved: the disk is full' },
    { answer: 'saves', says: 'Union-Metrics.html was saved, read again and found to be complete.' },
    { answer: 'spoils', says: 'must not be used' },
  ] as const)
    await test.step(answer, async () => {
      await page.evaluate((next) => {
        document.documentElement.dataset.answer = next
      }, answer)
      await page.getByRole('button', { name: 'Save the file' }).press('Enter')
      await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible()
    })
})
