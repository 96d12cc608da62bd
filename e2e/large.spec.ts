import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { packedInMemory } from '../scripts/pack/testing.ts'
import { readTables } from '../scripts/read-tables.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { sourceRow } from '../src/sources/memory/source-row.ts'

const { observations, localities } = buildDataset(readTables(join(import.meta.dirname, '../data')).raw)
const rows = [...observations.values()].map((observation, row) => sourceRow(observation, row, localities))
const packed = packedInMemory(rows, { group: 20, narrowGroup: 50, part: 1000 })

test('data by address and by file is sorted, filtered, grouped, led back to its figures and saved', async ({
  page,
}) => {
  const files = await packed
  // How the host of the data is: it gives parts of files, whole ones alone, or is gone.
  let host: 'parts' | 'whole' | 'gone' = 'parts'
  await page.route('**/packed/*', (route) => {
    if (host === 'gone') return route.abort()
    const file = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '')
    if (file === undefined) return route.fulfill({ status: 404 })
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(route.request().headers().range ?? '') ?? []
    if (from === undefined || to === undefined || host === 'whole')
      return route.fulfill({ body: Buffer.from(file) })
    return route.fulfill({ status: 206, body: Buffer.from(file.subarray(Number(from), Number(to) + 1)) })
  })
  await page.goto('#/data?lang=en')
  await page.getByRole('link', { name: 'Add data by address or file' }).click()

  // A host that the page's policy does not name is refused before it is asked.
  await page.getByRole('textbox', { name: 'Address of the folder' }).fill('https://data.example/2026/')
  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page.getByRole('alert')).toContainText('may not ask data.example')
  await page.getByRole('button', { name: 'Other data' }).click()
  await page.getByRole('textbox', { name: 'Address of the folder' }).fill('nowhere')
  await page.getByRole('textbox', { name: 'Address of the folder' }).press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByRole('button', { name: 'Other data' }).click()

  await page.getByRole('textbox', { name: 'Address of the folder' }).fill('packed')
  await page.getByRole('button', { name: 'Open' }).click()
  const table = page.getByRole('grid', { name: 'Data', exact: true })
  const body = table.getByRole('row')
  await expect(page.getByText(`${rows.length} rows`, { exact: true })).toBeVisible()
  await expect(page.getByText('no free search')).toBeVisible()

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
  await expect(page.getByRole('alert')).toContainText('cannot be reached')
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
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('combobox', { name: 'Column to filter' }).selectOption('bound')
  await page.getByRole('checkbox', { name: 'at least' }).check()
  await page.keyboard.press('Escape')
  // 2000余万元 is the greatest of those that are printed as at least something.
  await expect(body.nth(1)).toContainText('¥20M+')
  await body.nth(1).getByRole('button').click()
  const card = page.getByRole('dialog')
  await expect(card).toContainText('2000余万元')
  await expect(card).toContainText('Lanshan District')
  await page.keyboard.press('Escape')

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
  await expect(page.getByRole('alert')).toContainText('does not send parts of files')
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
  await expect(page.getByRole('alert')).toContainText('another length than its manifest says')
})
