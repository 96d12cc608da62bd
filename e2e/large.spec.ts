import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Route } from '@playwright/test'
import { expect } from '@playwright/test'
import { packedInMemory } from '../scripts/pack/testing.ts'
import { readTables } from '../scripts/read-tables.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { sourceRow } from '../src/sources/memory/source-row.ts'
import { test } from './test.ts'

const { observations, localities } = buildDataset(readTables(join(import.meta.dirname, '../data')).raw)
const rows = [...observations.values()].map((observation, row) => sourceRow(observation, row, localities))
const packed = packedInMemory(rows, { group: 20, narrowGroup: 50, part: 1000 })

test('data by address and by file is sorted, filtered, grouped, led back to its figures and saved', async ({
  page,
}) => {
  const files = await packed
  // How the host of the data is: it gives parts of files, whole ones alone, says nothing, or is gone.
  let host: 'parts' | 'whole' | 'silent' | 'gone' = 'parts'
  const held: Route[] = []
  await page.route('**/packed/*', (route) => {
    if (host === 'gone') return route.abort()
    if (host === 'silent') {
      held.push(route)
      return
    }
    const file = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
    if (file === undefined) return route.fulfill({ status: 404 })
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(route.request().headers().range ?? '') ?? []
    if (from === undefined || to === undefined || host === 'whole')
      return route.fulfill({ body: Buffer.from(file) })
    return route.fulfill({ status: 206, body: Buffer.from(file.subarray(Number(from), Number(to) + 1)) })
  })
  await page.goto('#/data?lang=en')
  await page.getByRole('link', { name: 'Open a large set of data' }).click()

  // A host that the page's policy does not name is refused before it is asked.
  await page
    .getByRole('textbox', { name: 'Address of the data package or service' })
    .fill('https://data.example/2026/')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('alert')).toContainText('cannot read data from data.example')
  await page.getByRole('button', { name: 'Other data' }).click()
  await page.getByRole('textbox', { name: 'Address of the data package or service' }).fill('nowhere')
  await page.getByRole('textbox', { name: 'Address of the data package or service' }).press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Other data' }).click()

  await page.getByRole('textbox', { name: 'Address of the data package or service' }).fill('packed')
  await page.getByRole('button', { name: 'Open' }).click()
  const table = page.getByRole('grid', { name: 'Data', exact: true })
  const body = table.getByRole('row')
  await expect(page.getByText(`${rows.length} rows`, { exact: true })).toBeVisible()
  await expect(page.getByText('cannot be searched for words')).toBeVisible()
  await expect(body.nth(1)).toBeVisible()

  // An export is stopped by a key where it was begun, and leaves no file.
  let saved = 0
  page.on('download', () => {
    saved += 1
  })
  host = 'silent'
  const saving = page.getByRole('button', { name: 'Export rows (CSV)' })
  await saving.press('Enter')
  await expect(page.getByText(/^Exporting: /u)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Stopped. No file was saved.')).toBeVisible()
  await expect(saving).toBeFocused()
  expect(saved).toBe(0)
  host = 'parts'
  await Promise.all(held.map((route) => route.abort()))

  // Pages are turned, or one is asked for by its number; what is beyond the last is the last.
  const number = page.getByRole('spinbutton', { name: 'Page' })
  const first = await body.nth(1).textContent()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(number).toHaveValue('2')
  await expect(body.nth(1)).not.toHaveText(first ?? '')
  await number.fill('1')
  await number.press('Enter')
  await expect(body.nth(1)).toHaveText(first ?? '')

  // A host that goes in the middle is told of, and nothing that was there is lost.
  host = 'gone'
  await table.getByRole('button', { name: 'Value', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('broke before everything was read')
  await expect(body.nth(1)).toHaveText(first ?? '')
  host = 'parts'
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(body.nth(1)).not.toHaveText(first ?? '')

  // Rows chosen on two pages, as charts and as a cross-table; another column leaves the page as it is.
  const [, place = '', indicator = ''] = await body.nth(1).getByRole('gridcell').allTextContents()
  await body.nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(body.nth(1).getByRole('checkbox')).not.toBeChecked()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Show Report or file' }).check()
  await page.keyboard.press('Escape')
  await expect(table.getByRole('columnheader', { name: 'Report or file' })).toBeVisible()
  await expect(number).toHaveValue('2')
  await body.nth(1).getByRole('checkbox').check()
  await expect(page.getByText('2 selected, 1 of them shown')).toBeVisible()
  const form = page.getByRole('group', { name: 'List, cross-table or charts' })
  await form.getByRole('radio', { name: 'Charts' }).check()
  await expect(page.getByRole('figure').first()).toContainText('Source: Test data, 2 rows chosen')
  await form.getByRole('radio', { name: 'Cross-table' }).check()
  const cross = page.getByRole('grid')
  await expect(cross).toContainText(place)
  await expect(cross).toContainText(indicator)
  await cross.getByRole('button', { name: /\d/u }).last().click()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('Test data')
  await page.keyboard.press('Escape')
  await form.getByRole('radio', { name: 'List' }).check()
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await body.nth(1).getByRole('gridcell').nth(1).click()
  await page.keyboard.press('Control+c')
  await expect(page.getByText(/^Copied /u)).toBeVisible()

  await table.getByRole('button', { name: 'Value', exact: true }).click()
  await expect(table.getByRole('columnheader', { name: 'Value' })).toHaveAttribute('aria-sort', 'descending')
  // A range is asked for by Enter, and the field keeps the focus; the filter of a heading opens from it.
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('combobox', { name: 'Column to filter' }).selectOption('value')
  const from = page.getByRole('spinbutton', { name: 'From' })
  await from.fill('1000000')
  await expect(page).not.toHaveURL(/f\.value/u)
  await from.press('Enter')
  await expect(page).toHaveURL(/f\.value=1000000\.\./u)
  await expect(from).toBeFocused()
  await page.getByRole('button', { name: 'Clear', exact: true }).press('Enter')
  await page.keyboard.press('Escape')
  await table.getByRole('button', { name: 'Exactness', exact: true }).press('Alt+ArrowDown')
  await page.getByRole('checkbox', { name: 'at least' }).check()
  await page.keyboard.press('Escape')
  // 2000余万元 is the greatest of those that are printed as at least something.
  await expect(body.nth(1)).toContainText('¥20M+')
  await body.nth(1).getByRole('button').click()
  const card = page.getByRole('dialog')
  await expect(card).toContainText('2000余万元')
  await expect(card).toContainText('Lanshan District')

  // A mark is the reader's own: it stands at the row and among all marks, which lead back to the row.
  await card.getByRole('link', { name: 'Mark or note' }).press('Enter')
  const review = page.getByRole('region', { name: 'Review' })
  await expect(review.getByRole('radio', { name: 'Confirmed' })).toBeFocused()
  // Back leads to the row, and so does closing.
  const marking = body.filter({ hasText: '¥20M+' }).getByRole('button')
  await page.goBack()
  await expect(marking).toBeFocused()
  await page.goForward()
  await expect(review.getByRole('radio', { name: 'Confirmed' })).toBeFocused()
  await expect(review).toContainText('¥20M+')
  await review.getByRole('radio', { name: 'Questioned' }).check()
  await review.getByRole('textbox', { name: 'What is in doubt' }).fill('not in the yearbook')
  // What is typed stays while rows are sorted and drawn otherwise.
  await table.getByRole('button', { name: 'Value', exact: true }).press('Enter')
  await expect(table.getByRole('columnheader', { name: 'Value' })).not.toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const typed = review.getByRole('textbox', { name: 'What is in doubt' })
  await expect(typed).toHaveValue('not in the yearbook')
  await page.getByRole('radio', { name: 'Charts' }).check()
  await expect(page.getByRole('figure').first()).toBeVisible()
  await expect(typed).toHaveValue('not in the yearbook')
  await page.getByRole('radio', { name: 'List' }).check()
  await review.getByRole('textbox', { name: 'Your name' }).fill('Zhang San')
  await review.getByRole('radio', { name: 'Self-check' }).check()
  await review.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(body.filter({ hasText: '¥20M+' })).toContainText('questioned')
  const marked = page.url()
  await page.goto('#/review?lang=en')
  await expect(
    page.getByText('A value of the large table “Test data”; it was at least ¥20,000,000 when marked'),
  ).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Lanshan District · / })
    .click()
  await expect(page.getByRole('region', { name: 'Review' })).toContainText('not in the yearbook')
  await page.goto(new URL(marked).hash)
  await page.getByRole('button', { name: 'Close review' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Review' })).toHaveCount(0)
  await expect(marking).toBeFocused()

  // Rows are filtered by their marks, which the source does not know.
  const filters = page.getByRole('list', { name: 'Filters' })
  await page.getByRole('button', { name: 'Filter 1', exact: true }).click()
  await page.getByRole('combobox', { name: 'Column to filter' }).selectOption('review')
  await page.getByRole('checkbox', { name: 'questioned' }).check()
  await page.keyboard.press('Escape')
  await expect(filters).toContainText('Review: questioned')
  await expect(page.getByText(`1 of ${rows.length} rows`)).toBeVisible()
  await expect(body).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('locality')
  await expect(page.getByRole('region', { name: 'Groups' }).getByRole('row')).toHaveCount(2)
  await page.goBack()
  await page.getByRole('button', { name: 'Remove the filter “Review: questioned”' }).press('Enter')
  await expect(filters).not.toContainText('Review')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export rows (CSV)' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  const atLeast = rows.filter(({ bound }) => bound === 'atLeast')
  expect(csv.trimEnd().split('\r\n')).toHaveLength(atLeast.length + 1)

  await page.getByRole('combobox', { name: 'Group by' }).selectOption('locality')
  const groups = page.getByRole('region', { name: 'Groups' })
  await groups.getByRole('button', { name: 'Only “Lanshan District”' }).click()
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Locality: Lanshan District')
  await expect(body).toHaveCount(
    1 + atLeast.filter(({ locality }) => locality.en === 'Lanshan District').length,
  )

  // What was exported is read back without a question.
  const back = page.url()
  await page.goto('#/import?lang=en')
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.getByText('No questions.')).toBeVisible()
  // An address of a page that is not there says so; one that searches data without search offers to drop that.
  await page.goto('#/large?lang=en&at=packed&page=999')
  await expect(page.getByText(`There are only ${Math.ceil(rows.length / 50)} pages of rows.`)).toBeVisible()
  await page.goto('#/large?lang=en&at=packed&q=Gaotai')
  await page.getByRole('button', { name: 'Show the rows without this search' }).press('Enter')
  await expect(body.nth(1)).toHaveText(first ?? '')
  await expect(page).not.toHaveURL(/q=/u)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'List' })).toBeFocused()
  await page.goto(new URL(back).hash)

  host = 'whole'
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('gives whole files only')
  await page.unrouteAll({ behavior: 'wait' })

  // The same data from this computer, and a file of it that is cut short.
  await page.getByRole('button', { name: 'Other data' }).click()
  const chosen = [...files].map(([name, content]) => ({ name, mimeType: '', buffer: Buffer.from(content) }))
  await page.getByLabel('Choose files').setInputFiles(chosen)
  await expect(page.getByText(`${rows.length} rows`, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Other data' }).click()
  await page
    .getByLabel('Choose files')
    .setInputFiles(
      chosen.map((file) =>
        file.name === 'manifest.json' ? file : { ...file, buffer: file.buffer.subarray(9) },
      ),
    )
  await expect(page.getByRole('alert')).toContainText('is not complete')

  // A server that gives itself away: more rows than there are, a value that contradicts itself, a part for the whole, no end.
  const [row] = rows
  const answers = {
    counts: { shown: 9, total: 1 },
    value: { rows: [{ ...row, bound: 'exact', value: 5, lower: 9, upper: 1 }] },
    partial: { parts: { asked: 3, answered: 2 } },
  }
  const whole = { parts: { asked: 1, answered: 1 }, counts: { shown: 1, total: 1 }, rows: [row] }
  const line = (message: unknown) => `${JSON.stringify(message)}\n`
  const ndjson = 'application/x-ndjson'
  await page.route('**/forged/*/ask', (route) => {
    const asked = route.request().postData() ?? ''
    const [, how = ''] = /forged\/(\w+)\//u.exec(route.request().url()) ?? []
    const title = { zh: '伪造', en: 'Forged' }
    if (asked.includes('"about"'))
      return route.fulfill({
        contentType: ndjson,
        body: line({
          is: 'answer',
          answer: { version: 1, rows: 1, made: null, title, facets: ['locality'], exported: 9 },
        }),
      })
    if (asked.includes('"ask":"rows"'))
      return route.fulfill({
        contentType: ndjson,
        body: line({ is: 'rows', parts: whole.parts, rows: [row] }),
      })
    const forged = Object.entries(answers).find(([name]) => name === how)?.[1] ?? {}
    return route.fulfill({
      contentType: ndjson,
      body: line({ is: 'answer', answer: { ...whole, ...forged } }),
    })
  })
  for (const how of ['counts', 'value']) {
    await page.goto(`#/large?lang=en&at=${encodeURIComponent(`/forged/${how}/ask`)}`)
    await expect(page.getByRole('alert')).toContainText('contradicts itself or cannot be. It was not used.')
    await expect(body).toHaveCount(0)
  }
  await page.goto('#/large?lang=en&at=%2Fforged%2Fpartial%2Fask')
  await expect(page.getByRole('alert')).toContainText('kept in 3 places, and only 2 of them answered.')
  await expect(page.getByText('at least 1 row')).toBeVisible()
  await page.goto('#/large?lang=en&at=%2Fforged%2Fshort%2Fask')
  await page.getByRole('button', { name: 'Export rows (CSV)' }).press('Enter')
  await expect(page.getByText('broke before everything was read.')).toBeVisible()
  await expect(page.getByText('No file was saved.')).toBeVisible()
  await page.goto('#/large?lang=en&at=file%3A%2F%2F%2Fetc%2Fpasswd')
  await expect(page.getByRole('alert')).toContainText('This address cannot be used')
  await page.unrouteAll({ behavior: 'wait' })
})
