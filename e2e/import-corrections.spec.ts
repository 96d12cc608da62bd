import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const WORKBOOKS = join(import.meta.dirname, '..', 'scripts', 'workbooks')

const csv = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
})

async function open(page: Page, ...files: readonly (string | ReturnType<typeof csv>)[]) {
  await page.goto('#/import?lang=en')
  const input = page.getByLabel(/^Choose files/u)
  const paths = files.flatMap((file) => (typeof file === 'string' ? [join(WORKBOOKS, file)] : []))
  const made = files.flatMap((file) => (typeof file === 'string' ? [] : [file]))
  if (paths.length > 0) await input.setInputFiles(paths)
  else await input.setInputFiles(made)
  await expect(page.getByRole('grid', { name: 'The sheet' })).toBeVisible()
}

const takeIn = (page: Page, n: number) =>
  page.getByRole('button', { name: `Import ${n} ${n === 1 ? 'value' : 'values'}`, exact: true })
const undo = (page: Page) => page.getByRole('button', { name: 'Undo the import' })

test.describe('an edited export of ours', () => {
  for (const name of [
    '32-export-edited-number-only.xlsx',
    '33-export-edited-all.xlsx',
    '34-export-edited-printed.xlsx',
  ])
    test(`${name}: asks once which value holds, and marks the report's as passed over`, async ({ page }) => {
      await open(page, name)
      const edit = page.getByRole('group', { name: /was edited\. Which value counts/u })
      await expect(edit).toHaveCount(1)
      await edit.getByLabel('2,500 people', { exact: true }).click()
      await takeIn(page, 1).click()
      await expect(page.getByText('1 value imported.')).toBeVisible()
      await page.goto('#/table?lang=en&q=2447')
      const mark = page
        .getByRole('row', { name: /2,447/u })
        .getByRole('link', { name: 'another value was chosen' })
      await mark.click()
      const conflicts = page.getByRole('region', { name: 'Conflicts' })
      await expect(conflicts.getByRole('listitem').first()).toBeFocused()
      await expect(conflicts).toContainText(/2,500.*was taken/u)
      await conflicts.getByRole('button', { name: 'Open again' }).click()
      await expect(conflicts.getByRole('button', { name: 'Keep all' })).toBeVisible()
    })
})

test.describe('a sheet', () => {
  test('15: what is hidden is named and left out, until somebody points at it', async ({ page }) => {
    await open(page, '15-hidden-row-column-sheet.xlsx')
    const leftOut = page.locator('details', { hasText: 'Left out' })
    await leftOut.locator('summary').click()
    await leftOut.getByLabel('Reason').selectOption({ label: 'a hidden line (1)' })
    await expect(leftOut.locator('tbody tr')).toHaveCount(1)
    await leftOut.getByLabel('Reason').selectOption({ label: 'a hidden column (1)' })
    await expect(leftOut.locator('tbody')).toContainText('经费（万元）')
    const grid = page.getByRole('grid', { name: 'The sheet' })
    await grid.getByRole('rowheader', { name: 'Row 3' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'data', exact: true }).click()
    await expect(page.getByText('1 correction.')).toBeVisible()
    await page
      .getByRole('group', { name: /period/u })
      .getByLabel('2025', { exact: true })
      .click()
    await expect(takeIn(page, 6)).toBeEnabled()
  })

  test('is corrected by pointing at a column, a cell and several lines, by mouse and by keyboard', async ({
    page,
  }) => {
    await open(
      page,
      csv(
        'a.csv',
        '地区,会员数（人）,备用（个）,时期',
        '襄城县,45210,1,2025年',
        '溧阳市,63050,2,2025年',
        '岚山区,31875,3,2025年',
      ),
    )
    const grid = page.getByRole('grid', { name: 'The sheet' })
    await expect(takeIn(page, 6)).toBeEnabled()
    await grid.getByRole('columnheader', { name: 'Column C' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'left out', exact: true }).click()
    await expect(takeIn(page, 3)).toBeEnabled()
    await grid.getByRole('gridcell', { name: /^45210/u }).click()
    await page.getByRole('textbox', { name: /What B2 says/u }).fill('不详')
    await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click()
    await expect(takeIn(page, 2)).toBeEnabled()
    await grid.getByRole('rowheader', { name: 'Row 3' }).focus()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(grid.getByRole('rowheader', { name: 'Row 3' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog', { name: 'Rows 3 to 4' })
      .getByRole('button', { name: 'left out' })
      .first()
      .click()
    await expect(takeIn(page, 0)).toBeDisabled()
    await page.getByRole('button', { name: 'Undo all corrections' }).click()
    await expect(takeIn(page, 6)).toBeEnabled()
  })

  test('a cell that was typed over is quoted as the file has it, with what was typed', async ({ page }) => {
    await open(page, csv('市报.csv', '地区,会员数（人）,时期', '襄城县,45210,2025年', '溧阳市,63050,2025年'))
    const grid = page.getByRole('grid', { name: 'The sheet' })
    await expect(takeIn(page, 2)).toBeEnabled()
    await grid.getByRole('gridcell', { name: /^45210/u }).click()
    await page.getByRole('textbox', { name: /What B2 says/u }).fill('4.5万余')
    await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click()
    await expect(page.getByText('1 correction.')).toBeVisible()
    await takeIn(page, 2).click()
    await expect(undo(page)).toBeVisible()
    await page.goto('#/table?lang=en&f.status=imported&f.locality=xiangcheng')
    await page
      .getByRole('grid')
      .getByRole('button', { name: /45,000\+/u })
      .click()
    const card = page.getByRole('dialog')
    await expect(card.getByText('45210', { exact: true })).toBeVisible()
    await expect(card).toContainText(
      /The file says “.?45210.?”; rewritten as “.?4\.5万余.?” when it was imported/u,
    )
  })

  test('of days that nothing settles asks once which they are', async ({ page }) => {
    await open(
      page,
      csv('a.csv', '地区,会员数（人）,统计日期', '襄城县,45210,1/2/2026', '溧阳市,63050,3/2/2026'),
    )
    const day = page.getByRole('group', { name: 'Which day is “1/2/2026”?' })
    await expect(takeIn(page, 0)).toBeDisabled()
    await day.getByLabel('1 Feb 2026').click()
    await expect(takeIn(page, 2)).toBeEnabled()
  })
})

test.describe('an import', () => {
  const v1 = csv('年报.csv', '地区,会员数（人）,时期', '襄城县,45210,2025年', '溧阳市,63050,2025年')
  const v2 = csv('年报.csv', '地区,会员数（人）,时期', '襄城县,45999,2025年', '溧阳市,63050,2025年')

  test('that replaced another is undone to what stood there', async ({ page }) => {
    await open(page, v1)
    await takeIn(page, 2).click()
    await expect(undo(page)).toBeVisible()
    await open(page, v2)
    await page.getByRole('radio', { name: /It is a new version/u }).click()
    await takeIn(page, 2).click()
    await undo(page).click()
    await expect(page.getByText('Undone; the data is as it was.')).toBeVisible()
    await page.goto('#/table?lang=en&f.status=imported')
    await expect(page.getByRole('grid')).toContainText('45,210')
    await expect(page.getByRole('grid')).not.toContainText('45,999')
  })

  test('of what stands here already is kept as a further source, and holds against a corrected file', async ({
    page,
  }) => {
    await open(page, v1)
    await takeIn(page, 2).click()
    await expect(undo(page)).toBeVisible()
    await open(page, csv('市报.csv', '地区,时期,会员总数（人）', '襄城县,2025年,45210'))
    const keep = page.getByRole('button', { name: 'Keep a further source of 1 value' })
    await page.getByLabel('Keep equal values as a further source').uncheck()
    await expect(takeIn(page, 0)).toBeDisabled()
    await page.getByLabel('Keep equal values as a further source').check()
    await keep.click()
    await expect(page.getByText('A further source of 1 value is kept.')).toBeVisible()
    await page.goto('#/table?lang=en&f.status=imported&f.locality=xiangcheng')
    const members = page.getByRole('grid').getByRole('button', { name: /45,210/u })
    await expect(members).toHaveCount(1)
    await members.click()
    await expect(page.getByRole('dialog')).toContainText('市报.csv')
    await page.keyboard.press('Escape')
    await open(page, v2)
    await page.getByRole('radio', { name: /It is a new version/u }).click()
    await expect(page.getByText(/Keep 45,210.*already here.*市报\.csv/u)).toBeVisible()
  })

  test('of two values for one thing names each as its file has it', async ({ page }) => {
    const heading = '地区,时期,会员总数（人）'
    const clashes = page.getByRole('region', { name: 'Two values for the same thing' })
    await open(page, csv('一份.csv', heading, '襄城县,2025年,近400', '襄城县,2025年,46'))
    await expect(clashes.getByLabel('Use nearly 400 people (一份.csv C2)')).toBeVisible()
    await expect(clashes.getByLabel('Use 46 people (一份.csv C3)')).toBeVisible()
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await open(page, csv('台账.csv', heading, '襄城县,2025年,近400'))
    await takeIn(page, 1).click()
    await expect(undo(page)).toBeVisible()
    await open(page, csv('另一份.csv', heading, '襄城县,2025年,46'))
    await expect(clashes.getByLabel('Keep nearly 400 people, already here (台账.csv)')).toBeVisible()
    await expect(clashes.getByLabel('Use the new 46 people (另一份.csv C2)')).toBeVisible()
  })

  test('of values that do not contradict each other asks nothing, and says which is more exact', async ({
    page,
  }) => {
    const heading = '地区,时期,会员总数（人）'
    await open(page, csv('台账.csv', heading, '襄城县,2025年,近400', '禹州市,2025年,几十'))
    await takeIn(page, 2).click()
    await expect(undo(page)).toBeVisible()
    await open(page, csv('另一份.csv', heading, '襄城县,2025年,398', '禹州市,2025年,46'))
    await expect(page.getByRole('region', { name: 'Two values for the same thing' })).toHaveCount(0)
    await page.getByText('Values that do not contradict each other (2)').click()
    await expect(
      page.getByText(/nearly 400 people \(台账\.csv\), 398 people \(.*the most exact\)/u),
    ).toBeVisible()
    await expect(page.getByText(/dozens of people \(台账\.csv\), 46 people/u)).toBeVisible()
    await takeIn(page, 2).click()
    await expect(undo(page)).toBeVisible()
    await page.goto('#/table?lang=en&f.status=imported')
    const mark = page.getByRole('grid').getByRole('link', { name: 'given more exactly elsewhere' })
    await expect(mark).toHaveCount(1)
    await mark.click()
    await page.getByRole('button', { name: 'Take nearly 400 people' }).click()
    await expect(page.getByText('nearly 400 people was taken.')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the most exact' }).click()
    await expect(page.getByText('398 people, the most exact, stands for all.')).toBeVisible()
  })

  test('of which English writes the rounded one in full digits says to which place it is exact', async ({
    page,
  }) => {
    const heading = '地区,时期,会员总数（人）'
    await open(page, csv('台账.csv', heading, '襄城县,2025年,1.2万'))
    await takeIn(page, 1).click()
    await expect(undo(page)).toBeVisible()
    await open(page, csv('另一份.csv', heading, '襄城县,2025年,12034'))
    await page.getByText('Values that do not contradict each other (1)').click()
    await expect(
      page.getByText(
        /12,000 people \(exact to 1,000 people, 台账\.csv\), 12,034 people \(.*the most exact\)/u,
      ),
    ).toBeVisible()
  })

  test('of two values for one thing marks both rows until one is chosen', async ({ page }) => {
    await open(page, v1)
    await takeIn(page, 2).click()
    await expect(undo(page)).toBeVisible()
    await open(page, csv('另一份.csv', '地区,时期,会员总数（人）', '襄城县,2025年,46000'))
    const clashes = page.getByRole('region', { name: 'Two values for the same thing' })
    await clashes.getByLabel('Keep both as a conflict').click()
    await takeIn(page, 1).click()
    await expect(undo(page)).toBeVisible()
    await page.goto('#/table?lang=en&f.status=imported')
    const marks = page.getByRole('grid').getByRole('link', { name: 'in conflict' })
    await expect(marks).toHaveCount(2)
    // By keyboard: Enter on the cell of the indicator follows the mark.
    await page
      .getByRole('gridcell', { name: /in conflict/u })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Take 46,000/u }).click()
    await page.goto('#/table?lang=en&f.status=imported')
    await expect(page.getByRole('grid')).toContainText('46,000')
    await expect(page.getByRole('grid').getByRole('link', { name: 'in conflict' })).toHaveCount(0)
    await expect(page.getByRole('grid')).not.toContainText('45,210')
  })
})
