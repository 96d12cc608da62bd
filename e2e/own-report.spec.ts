import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { keepDiskBusy } from './slow-disk.ts'
import { test } from './test.ts'

/** A workspace that holds one report of our own making, as a backup has it. */
const BACKUP = join(import.meta.dirname, '..', 'src', 'state', 'workspace', 'golden', 'backup-5.json')

/** Its text, from which its ledger was made. */
const PARAGRAPHS = [
  '溧阳：小分队进企业',
  '2026年3月，溧阳市总工会组织小分队调研企业24家，发展会员1360名，其中女会员近600名。发放贷款贴息54.4万元，同比增长36%。',
  '目前，全市企业集体合同覆盖率达95%，建成职工书屋60余家。咨询电话12351。',
]
const TEXT = PARAGRAPHS.join('\n\n')

const REPORT = '#/report/liyang-march?lang=en'
const original = (page: Page) => page.getByRole('region', { name: 'Original text' })
const ledger = (page: Page) => page.getByRole('region', { name: 'Ledger', exact: true })
/** The row of the ledger that prints a figure. */
const row = (page: Page, printed: string) =>
  ledger(page)
    .getByRole('row')
    .filter({ has: page.getByText(printed, { exact: true }) })

/** Puts the report into the workspace, as one who moves to another computer does. */
async function restore(page: Page) {
  await page.goto('#/data?lang=en')
  await page.getByLabel('Choose a backup file').setInputFiles(BACKUP)
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await expect(page.getByText('Restored.')).toBeVisible()
}

/** Pastes a text on the page of the report. */
async function paste(page: Page, text: string) {
  await page.getByLabel('Or paste the text here').fill(text)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
}

test.describe('a report of the user’s own', () => {
  test.beforeEach(({ page }) => restore(page))

  test('stands in lists, tables, charts and searches beside the others, and says what it is', async ({
    page,
  }) => {
    await page.goto('#/?lang=en')
    await expect(page.getByText('in the 9 reports, and in 1 that you entered')).toBeVisible()
    await page.goto('#/locality/liyang?lang=en')
    const entry = page.getByRole('listitem').filter({ hasText: 'Liyang: teams call on firms' })
    await expect(entry).toContainText('your own report')
    await page.goto('#/table?lang=en&f.report=liyang-march&cols=indicator,value,status')
    await expect(page.getByRole('gridcell', { name: 'own report', exact: true })).toHaveCount(7)
    await page.goto('#/indicator/collective-contract-coverage?lang=en')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Collective-contract coverage')
    await expect(page.getByText('Source: 2 reports (1 entered by the user)')).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('teams call on')
    await page.getByRole('option', { name: /Liyang: teams call on firms/u }).click()
    await expect(page.getByText('Your own report · Liyang', { exact: true })).toBeVisible()
  })

  test('is lit in its text both ways, by keyboard alone', async ({ page }) => {
    await page.goto(REPORT)
    await page.getByLabel('Or paste the text here').focus()
    await page.keyboard.insertText(TEXT)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(original(page).getByRole('status').first()).toHaveText(
      'All 9 figures are where the ledger says, and none is left out.',
    )
    // From the ledger to the text ...
    await ledger(page).getByRole('button', { name: '54.4万元', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(original(page).getByRole('button', { name: '54.4万元' })).toBeFocused()
    await expect(row(page, '54.4万元')).toHaveAttribute('data-current', 'true')
    // ... and from the text to the ledger and the evidence, with the sentence in it.
    await original(page).getByRole('button', { name: '12351' }).focus()
    await page.keyboard.press('Enter')
    await expect(ledger(page).getByRole('button', { name: '12351' })).toBeFocused()
    await original(page).getByRole('button', { name: '60余家' }).focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await expect(card.locator('blockquote')).toHaveText(
      '目前，全市企业集体合同覆盖率达95%，建成职工书屋60余家。',
    )
    await expect(card).toContainText('From a report that you entered')
    await expect(row(page, '60余家')).toHaveAttribute('data-current', 'true')
  })

  test('keeps its text where the user wants it, and until it is deleted', async ({ page }) => {
    await page.goto(REPORT)
    await paste(page, TEXT)
    await expect(original(page)).toContainText('The text is not kept')
    await page.reload()
    await expect(page.getByLabel('Or paste the text here')).toBeVisible()
    await paste(page, TEXT)
    await original(page).getByRole('button', { name: 'Keep the text' }).click()
    await expect(original(page)).toContainText('The text is kept in this browser')
    await page.reload()
    await expect(original(page)).toContainText('All 9 figures')
    await original(page).getByRole('button', { name: 'Delete the kept text' }).click()
    await original(page).getByRole('button', { name: 'Bring it back' }).click()
    await expect(original(page)).toContainText('All 9 figures')
    await original(page).getByRole('button', { name: 'Delete the kept text' }).click()
    await expect(original(page)).toContainText('The kept text is deleted.')
    await page.reload()
    await expect(page.getByLabel('Or paste the text here')).toBeVisible()
  })

  test('says what a changed text has otherwise, and leads to each place', async ({ page }) => {
    await page.goto(REPORT)
    await paste(page, TEXT.replace('小分队调研', '两支小分队、8名干部调研').replace('54.4万元', '55万元'))
    await expect(original(page).getByRole('status').first()).toHaveText(
      '4 figures stand where the ledger says, 4 have moved, 1 was not found, and 3 numbers are not in the ledger.',
    )
    const list = (name: string) =>
      original(page).getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]')
    await expect(list('Not found').getByRole('button')).toHaveText(['54.4万元'])
    await expect(list('Not in the ledger').getByRole('button')).toHaveText(['两支', '8名', '55万元'])
    await list('Not in the ledger').getByRole('button', { name: '8名' }).click()
    await expect(original(page).locator('mark', { hasText: /^8名$/u })).toBeFocused()
    await list('Not found').getByRole('button').click()
    await expect(row(page, '54.4万元')).toHaveAttribute('data-current', 'true')
  })

  test('is computed further where a formula fits, one by one', async ({ page }) => {
    await page.goto(REPORT)
    const offers = page.getByRole('region', { name: 'What can be computed' })
    const share = 'Women recruited as a share of members recruited'
    await offers.getByRole('button', { name: `Take it: ${share}` }).click()
    await expect(offers.getByRole('status')).toContainText('was taken')
    await page.goto('#/table?lang=en&f.status=derived&q=women')
    await expect(page.getByRole('row').filter({ hasText: share })).toContainText('44.12')
    await page.goto(REPORT)
    await offers.getByRole('button', { name: `Drop it: ${share}` }).click()
    await expect(offers.getByRole('button', { name: `Take it: ${share}` })).toBeVisible()
  })

  test('is computed further by presses that come faster than a disk writes', async ({ page }) => {
    await page.goto(REPORT)
    const offers = page.getByRole('region', { name: 'What can be computed' })
    const take = offers.getByRole('button', { name: /^Take it: / })
    await expect(take.nth(1)).toBeVisible()
    const names = await take.evaluateAll((all) =>
      all.slice(0, 2).map((one) => one.getAttribute('aria-label')?.replace('Take it', 'Drop it') ?? ''),
    )
    const letGo = await keepDiskBusy(page)
    await take.nth(0).press('Enter')
    await take.nth(1).press('Enter')
    await letGo()
    // The first is still there when the second has come.
    for (const name of names.toReversed())
      await expect(offers.getByRole('button', { name, exact: true })).toBeVisible()
  })

  test('goes as data files to another computer and comes in there, with its text where that is asked', async ({
    page,
    browser,
  }) => {
    await page.goto(REPORT)
    await paste(page, TEXT)
    await original(page).getByRole('button', { name: 'Keep the text' }).click()
    await page.getByLabel('with its text').check()
    const arriving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as data files (zip)' }).click()
    const download = await arriving
    expect(download.suggestedFilename()).toBe('liyang-march.data.zip')
    const buffer = readFileSync(await download.path())

    const other = await (await browser.newContext()).newPage()
    await other.goto(`${new URL(page.url()).origin}/#/import?lang=en`)
    await other
      .getByLabel(/^Choose files/u)
      .setInputFiles([{ name: 'liyang.zip', mimeType: 'application/zip', buffer }])
    await expect(other.getByText('A report of your own came in, with 7 values:')).toBeVisible()
    await other.getByRole('link', { name: 'Liyang: teams call on firms' }).click()
    await expect(original(other)).toContainText('All 9 figures are where the ledger says')
    await other.context().close()
  })

  test('is deleted with its values, and brought back', async ({ page }) => {
    await page.goto(REPORT)
    await page.getByRole('button', { name: 'Delete this report' }).click()
    await expect(page.getByText('is deleted, with its values')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(row(page, '近600名')).toBeVisible()
  })
})

test('the text of a PDF is read under the policy of the page', async ({ page, browser }) => {
  const printer = await browser.newPage()
  await printer.setContent(
    `<body style="column-count: 2; font-size: 20px; text-align: justify">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body>`,
  )
  const buffer = await printer.pdf({ format: 'A5' })
  await printer.close()
  await restore(page)
  await page.goto(REPORT)
  await page
    .getByLabel('Choose a file (.txt, .docx, .pdf, .html)')
    .setInputFiles([{ name: 'report.pdf', mimeType: 'application/pdf', buffer }])
  await expect(original(page).getByRole('status').first()).toHaveText(
    'All 9 figures are where the ledger says, and none is left out.',
  )
})
