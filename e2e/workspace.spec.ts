import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ROWS } from './bundled.ts'
import { keepDiskBusy } from './slow-disk.ts'
import { test } from './test.ts'

/** As long as a name may be. */
const NAME = 'Counties of the north by value, with the highest ones on top'
const views = (page: Page) => page.getByRole('button', { name: /^Views?(?::|$)/u })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Views' })
const section = (page: Page) => page.getByRole('region', { name: 'Workspace' })

/** Saves the table sorted by value as a named view. */
async function saveView(page: Page, name: string): Promise<void> {
  await page.goto('#/table?sort=value.desc')
  await views(page).click()
  await panel(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await panel(page).getByRole('button', { name: 'Save this view' }).click()
  await expect(panel(page).getByRole('status')).toHaveText(`“${name}” is saved.`)
  await page.keyboard.press('Escape')
}

/** Changes the head of what is stored, as another version of the product would. */
async function writeHead(page: Page, head: unknown): Promise<void> {
  await page.evaluate(async (value) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('union-metrics.workspace')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    await new Promise<void>((resolve, reject) => {
      const tx = database.transaction('meta', 'readwrite')
      tx.objectStore('meta').put(value, 'head')
      tx.oncomplete = () => resolve()
      tx.onerror = () => reject(tx.error)
    })
    database.close()
  }, head)
}

async function backUp(page: Page): Promise<string> {
  await page.goto('#/data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section(page).getByRole('button', { name: 'Back up' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^union-metrics-workspace-\d{4}-\d{2}-\d{2}\.json$/u)
  return await download.path()
}

const chooseFile = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  section(page).locator('input[type="file"]').setInputFiles(file)
const text = (content: string) => ({
  name: 'file.json',
  mimeType: 'application/json',
  buffer: Buffer.from(content),
})

test.describe('an analyst keeps a view of the table', () => {
  test('under a name, and finds it on the next visit', async ({ page }) => {
    await saveView(page, NAME)
    await expect(views(page)).toHaveText(`View: ${NAME}`)
    await page.goto('about:blank')
    await page.goto('#/table')
    await expect(views(page)).toHaveText('Views')
    await views(page).click()
    await panel(page).getByRole('button', { name: NAME }).first().click()
    await expect(page).toHaveURL(/sort=value\.desc/u)
    await expect(views(page)).toHaveText(`View: ${NAME}`)
  })

  test('renames it, deletes it and brings it back', async ({ page }) => {
    await saveView(page, 'First')
    await views(page).click()
    await panel(page).getByRole('button', { name: 'Rename First' }).click()
    await panel(page).getByRole('textbox', { name: 'Name' }).fill('Second')
    await panel(page).getByRole('button', { name: 'Rename', exact: true }).click()
    await panel(page).getByRole('button', { name: 'Delete Second' }).click()
    await expect(panel(page).getByRole('status')).toHaveText('“Second” was deleted.')
    await expect(views(page)).toHaveText('Views')
    await panel(page).getByRole('button', { name: 'Undo' }).click()
    await expect(views(page)).toHaveText('View: Second')
  })

  test('and reaches it from the palette', async ({ page }) => {
    await saveView(page, '高台的数')
    await page.goto('#/')
    // The keys are heard once the page is there.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('高台的数')
    await page.getByRole('option', { name: /^高台的数 opens the table/u }).click()
    await expect(page).toHaveURL(/#\/table\?sort=value\.desc/u)
  })
})

test.describe('a backup', () => {
  test('brings back what was deleted', async ({ page }) => {
    await saveView(page, NAME)
    const file = await backUp(page)
    await expect(section(page).getByText('read again and found to be complete: 1 view')).toBeVisible()
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      product: 'union-metrics',
      counts: { views: 1 },
      views: [{ name: NAME, query: { sort: 'value.desc' } }],
    })

    await section(page).getByRole('button', { name: 'Delete everything…' }).click()
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText('This deletes from this computer: 1 view')
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await expect(section(page).getByText('Everything was deleted.')).toBeFocused()
    await expect(section(page).getByText('Nothing yet')).toBeVisible()

    await chooseFile(page, file)
    const chosen = section(page).getByRole('region', { name: /is a backup of/u })
    await expect(chosen).toContainText('It holds 1 view. Nothing is here yet.')
    await chosen.getByRole('button', { name: 'Restore this backup' }).click()
    await expect(section(page).getByText('Restored.')).toBeFocused()
    await page.goto('about:blank')
    await page.goto('#/table?sort=value.desc')
    await expect(views(page)).toHaveText(`View: ${NAME}`)
  })

  test('is undone with one click, targets included', async ({ page }) => {
    await page.goto('#/data')
    await page.evaluate(() =>
      localStorage.setItem(
        'union-metrics.targets',
        '{"version":1,"targets":[{"indicator":"members-recruited","locality":null,"value":3000}]}',
      ),
    )
    await page.reload()
    const file = await backUp(page)
    await section(page).getByRole('button', { name: 'Delete everything…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click()
    await expect(section(page).getByText('Everything was deleted.')).toBeVisible()
    const targets = () => page.evaluate(() => localStorage.getItem('union-metrics.targets'))
    await expect.poll(targets).not.toContain('3000')
    await section(page).getByRole('button', { name: 'Undo' }).click()
    await expect(section(page).getByText('It is as it was before.')).toBeVisible()
    await expect.poll(targets).toContain('3000')
    await chooseFile(page, file)
    await expect(section(page).getByText('It holds exactly what is here.')).toBeVisible()
  })

  test('that is none is refused in words, and nothing changes', async ({ page }) => {
    await saveView(page, 'Stays')
    await page.goto('#/data')
    const refusal = section(page).getByText('Nothing was changed.')
    for (const [content, reason] of [
      ['', 'the file is empty'],
      ['Dear colleague', 'it is not JSON'],
      ['{"type":"FeatureCollection"}', 'not a backup of this product’s workspace'],
      ['{"product":"union-metrics","kind":"workspace","format":99}', 'a later version of the product'],
      ['{"product":"union-metrics","kind":"workspace","format":1,', 'cut off before its end'],
    ] as const) {
      await chooseFile(page, text(content))
      await expect(refusal).toContainText(`file.json: `)
      await expect(refusal).toContainText(reason)
    }
    await expect(section(page).getByText('1 view')).toBeVisible()
  })
})

test('a damaged backup is never said to hold exactly what is here', async ({ page }) => {
  await page.goto('#/data')
  const counts = { imports: 0, rows: 0, mappings: 0, views: 1, decks: 0, targets: 0 }
  const head = { product: 'union-metrics', kind: 'workspace', format: 2, version: '0.1.0', counts }
  const rest = { saved: '2026-03-02T10:00:00.000Z', targets: { version: 1, targets: [] } }
  const lists = { imports: [], mappings: [], views: [{ id: 'v', name: 4 }], decks: [] }
  await chooseFile(page, text(JSON.stringify({ ...head, ...rest, ...lists })))
  const chosen = section(page).getByRole('region', { name: /is a backup of/u })
  await expect(chosen).toContainText('What can be read of it is exactly what is here.')
  await expect(chosen).toContainText('The file says that it holds 1 view')
  await expect(chosen).toContainText('1 part cannot be read and will be left out:')
  await expect(chosen.getByRole('listitem')).toContainText('views[0] is not as it should be')
})

test('rows of a backup that the bundled data cannot take in are kept, counted and explained', async ({
  page,
}) => {
  const row = {
    id: 'mine-0',
    locality: 'xiangcheng',
    indicator: 'members-recruited',
    unit: 'ming',
    period: null,
    breakdown: null,
    bound: 'atLeast',
    value: 200,
    lower: 200,
    upper: null,
    printed: '200余名',
    line: 2,
    column: '会员数',
  }
  await page.goto('#/table')
  const shown = page.getByRole('status').filter({ hasText: `${ROWS} rows` })
  await expect(shown).toBeVisible()
  const bundled = 'xiangcheng-union-instructors'
  const counts = { imports: 1, rows: 3, mappings: 0, views: 0, decks: 0, targets: 0 }
  const backup = {
    product: 'union-metrics',
    kind: 'workspace',
    format: 2,
    saved: '2026-03-02T10:00:00.000Z',
    version: '0.1.0',
    counts,
    targets: { version: 1, targets: [] },
    imports: [
      {
        id: 'mine',
        file: '会员.csv',
        sheet: null,
        imported: '2026-03-01T08:00:00.000Z',
        themes: [],
        units: [],
        localities: [],
        indicators: [],
        rows: [row, { ...row, id: bundled }, { ...row, id: 'mine-2', unit: 'light-years' }],
      },
    ],
    mappings: [],
    views: [],
    decks: [],
  }
  await page.goto('#/data')
  await chooseFile(page, text(JSON.stringify(backup)))
  await section(page).getByRole('button', { name: 'Restore this backup' }).click()
  await expect(section(page).getByText('1 imported table (3 rows)')).toBeVisible()
  await expect(
    section(page).getByText('会员.csv: rows whose id belongs to another value, which stays as it is: 1'),
  ).toBeVisible()
  await expect(
    section(page).getByText(
      '会员.csv: rows of a locality, indicator, unit or breakdown that is not known here: 1',
    ),
  ).toBeVisible()
  await page.goto('#/table')
  await expect(page.getByRole('status').filter({ hasText: `${ROWS + 1} rows` })).toBeVisible()
  // Search and tools stay on one line of a wide window.
  await page.setViewportSize({ width: 1440, height: 900 })
  const tops = await Promise.all(
    [page.getByRole('searchbox'), page.getByRole('button', { name: 'Export' })].map(
      async (each) => (await each.boundingBox())?.y ?? Number.NaN,
    ),
  )
  expect(Math.abs(Number(tops[0]) - Number(tops[1]))).toBeLessThan(20)
  await page.getByRole('button', { name: 'Only what I added' }).click()
  await expect(page.getByRole('status').filter({ hasText: `1 of ${ROWS + 1} rows` })).toBeVisible()
})

test.describe('two tabs', () => {
  const notice = (page: Page) => page.getByText('Another tab edits it')

  async function twoTabs(page: Page, context: BrowserContext): Promise<Page> {
    await saveView(page, 'Of the first tab')
    const second = await context.newPage()
    await second.goto('#/table?sort=value.desc')
    await expect(views(second)).toHaveText('View: Of the first tab')
    await expect(notice(second)).toBeVisible()
    return second
  }

  test('do not write over each other: the second reads, and takes over when the first closes', async ({
    page,
    context,
  }) => {
    const second = await twoTabs(page, context)
    await views(second).click()
    await panel(second).getByRole('button', { name: 'Delete Of the first tab' }).click()
    await expect(panel(second).getByRole('status')).toContainText('Nothing was changed')
    await second.keyboard.press('Escape')

    await views(page).click()
    await panel(page).getByRole('button', { name: 'Rename Of the first tab' }).click()
    await panel(page).getByRole('textbox', { name: 'Name' }).fill('Renamed')
    await panel(page).getByRole('button', { name: 'Rename', exact: true }).click()
    await expect(views(second)).toHaveText('View: Renamed')

    await page.close()
    await expect(notice(second)).toBeHidden()
    await views(second).click()
    await panel(second).getByRole('button', { name: 'Delete Renamed' }).click()
    await expect(panel(second).getByRole('status')).toHaveText('“Renamed” was deleted.')
  })

  test('keep their roles when the first is loaded again', async ({ page, context }) => {
    const second = await twoTabs(page, context)
    await page.reload()
    await expect(views(page)).toHaveText('View: Of the first tab')
    await views(page).click()
    await panel(page).getByRole('button', { name: 'Delete Of the first tab' }).click()
    await expect(panel(page).getByRole('status')).toHaveText('“Of the first tab” was deleted.')
    await expect(notice(page)).toBeHidden()
    await expect(views(second)).toHaveText('Views')
    // Where there is nothing, nothing is at stake and nothing is said of it.
    await views(second).click()
    await panel(second).getByRole('textbox', { name: 'Name' }).fill('Of the second')
    await panel(second).getByRole('button', { name: 'Save this view' }).click()
    await expect(panel(second).getByRole('status')).toContainText('Nothing was changed')
  })

  test('may change roles', async ({ page, context }) => {
    const second = await twoTabs(page, context)
    await second.getByRole('button', { name: 'Edit here instead' }).click()
    await expect(notice(second)).toBeHidden()
    await expect(notice(page)).toBeVisible()
    await views(second).click()
    await panel(second).getByRole('button', { name: 'Delete Of the first tab' }).click()
    await expect(views(page)).toHaveText('Views')
  })
})

test('data of a later version is read and not written', async ({ page }) => {
  await saveView(page, 'Kept')
  await writeHead(page, { format: 99, revision: 5 })
  await page.goto('about:blank')
  await page.goto('#/table?sort=value.desc')
  await expect(views(page)).toHaveText('View: Kept')
  await expect(page.getByText('A later version of the product wrote it.')).toBeVisible()
  await views(page).click()
  await panel(page).getByRole('button', { name: 'Delete Kept' }).click()
  await expect(panel(page).getByRole('status')).toContainText('Nothing was changed')
})

test('what cannot be read is kept, offered and set aside only when asked', async ({ page }) => {
  await saveView(page, 'Hidden')
  await writeHead(page, 'nonsense')
  await page.goto('about:blank')
  await page.goto('#/data')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section(page).getByRole('button', { name: 'Download what cannot be read' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('Hidden')
  await section(page).getByRole('button', { name: 'Set it aside and begin afresh' }).click()
  await expect(
    section(page).getByText('What you add is kept on this computer, in this browser.'),
  ).toBeVisible()
  await expect(section(page).getByText('1 stored item could not be read.')).toBeVisible()
})

test('what the browser clears while the page is open lives on, and can be backed up and restored', async ({
  page,
  context,
}) => {
  await saveView(page, 'Survives')
  await page.goto('#/data')
  await expect(section(page).getByText('It is kept on this computer, in this browser.')).toBeVisible()
  const browser = await context.newCDPSession(page)
  await browser.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  })
  await expect(section(page).getByText('What this browser had kept was just cleared.')).toBeVisible()
  const file = await backUp(page)
  await page.goto('about:blank')
  await page.goto('#/data')
  await expect(section(page).getByText('Nothing yet')).toBeVisible()
  const lost = page.getByText('What this browser had kept is gone')
  await expect(lost).toHaveCount(2)
  await chooseFile(page, file)
  await section(page).getByRole('button', { name: 'Restore this backup' }).click()
  await expect(section(page).getByText('1 view')).toBeVisible()
  await expect(lost).toHaveCount(0)
})

test('a page that is left while a change is being written asks first, and the change is kept', async ({
  page,
}) => {
  await page.goto('#/table?sort=value.desc')
  await views(page).click()
  await panel(page).getByRole('textbox', { name: 'Name' }).fill('Late')
  const letGo = await keepDiskBusy(page)
  await panel(page).getByRole('button', { name: 'Save this view' }).click()
  const asked = page.waitForEvent('dialog')
  const leaving = page.evaluate(() => location.reload())
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  await letGo()
  await expect(panel(page).getByRole('status')).toHaveText('“Late” is saved.')

  // Nothing is asked when all is written.
  await page.reload()
  await views(page).click()
  await expect(panel(page)).toContainText('Late')
})
