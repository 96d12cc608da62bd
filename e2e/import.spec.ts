import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ROWS } from './bundled.ts'
import { keepDiskBusy } from './slow-disk.ts'
import { test } from './test.ts'

const WORKBOOKS = join(import.meta.dirname, '..', 'scripts', 'workbooks')

interface Expected {
  readonly observations: readonly {
    readonly indicator: string
    readonly value: number
    readonly period: string | null
  }[]
}
const expected: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(join(WORKBOOKS, 'expected.json'), 'utf8'),
)

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const csv = (name: string, ...lines: readonly string[]) => file(name, Buffer.from(`${lines.join('\n')}\n`))

/** Opens files on the page and waits until they are understood. */
async function open(page: Page, ...names: readonly string[]) {
  await page.goto('#/import?lang=en')
  await page.getByLabel(/^Choose files/u).setInputFiles(names.map((name) => join(WORKBOOKS, name)))
  await expect(page.getByRole('grid', { name: 'The sheet' })).toBeVisible()
}

const takeIn = (page: Page, n: number) =>
  page.getByRole('button', { name: `Import ${n} ${n === 1 ? 'value' : 'values'}`, exact: true })

test.describe('an office brings its own tables in', () => {
  for (const [name, n] of [
    ['01-title-unit-total-note.xlsx', 9],
    ['02-two-level-year-over-indicator.xlsx', 12],
    ['03-two-level-indicator-over-year.xlsx', 12],
    ['07-sheet-per-year.xlsx', 8],
  ] as const) {
    test(`${name}: one confirmation, and the table has what the file says`, async ({ page }) => {
      await open(page, name)
      await takeIn(page, n).click()
      await page.getByRole('link', { name: 'See them in the table' }).click()
      await page.goto('#/table?lang=en&numbers=full&f.status=imported')
      const grid = page.getByRole('grid')
      await expect(page.getByRole('status').filter({ hasText: `${n} of ${ROWS + n} rows` })).toBeVisible()
      for (const { value, period } of expected[name]?.observations ?? []) {
        const row = grid
          .getByRole('row')
          .filter({ hasText: period ?? '' })
          .filter({ hasText: value.toLocaleString('en') })
        await expect(row.first()).toBeVisible()
      }
      // No total is a place.
      await expect(grid).not.toContainText('合计')
    })
  }

  test('16b: asks for the period once, and nothing comes in before', async ({ page }) => {
    await open(page, '16b-formulas-cached-error.xlsx')
    await expect(takeIn(page, 0)).toBeDisabled()
    await expect(page.getByText('8 values are waiting for an answer').first()).toBeVisible()
    await page
      .getByRole('group', { name: /^Which period are these values for/u })
      .getByLabel('2025', { exact: true })
      .click()
    await expect(takeIn(page, 8)).toBeEnabled()
    await expect(page.getByLabel('Sheet1!D3')).toHaveValue('#DIV/0!')
  })

  test('36: asks for each unit, the likeliest first, and gives no rate in persons', async ({ page }) => {
    await open(page, '36-no-units.xlsx')
    await page
      .getByRole('group', { name: /^Which period are these values for/u })
      .getByLabel('2025', { exact: true })
      .click()
    const money = page.getByRole('group', { name: /^What is “经费收入” counted in/u })
    await expect(money.getByRole('radio').first()).not.toBeChecked()
    await expect(money.getByText('not answered')).toBeVisible()
    await money.getByLabel('tens of thousands of yuan (万元)', { exact: true }).click()
    await expect(
      page.getByRole('group', { name: /^What is “建会率” counted in/u }).getByLabel('%', { exact: true }),
    ).toBeChecked()
    await takeIn(page, 8).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    await expect(page.getByRole('grid')).toContainText('¥3.165M')
    await expect(page.getByRole('grid')).toContainText('92%')
  })

  test('39: takes no place for another, and remembers what a name is until it is forgotten', async ({
    page,
  }) => {
    await open(page, '39-locality-false-match.xlsx')
    await expect(takeIn(page, 6)).toBeEnabled()
    const question = page.getByRole('group', { name: /^Which locality is “西宁县”/u })
    await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
    await question.getByLabel('青海省西宁市', { exact: true }).click()
    await takeIn(page, 7).click()
    const remembered = page.getByRole('region', { name: 'Remembered for next time' })
    await expect(remembered).toContainText('“西宁县” is 青海省西宁市')
    await remembered.getByRole('button', { name: /^Forget/u }).click()
    await expect(remembered).toHaveCount(0)
  })

  test('31: an edit of our own export comes back as the edit', async ({ page }) => {
    await open(page, '31-export-edited-value-words.xlsx')
    const edit = page.getByRole('group', { name: /was edited\. Which value counts/u })
    await expect(edit.getByRole('radio').first()).not.toBeChecked()
    await expect(takeIn(page, 0)).toBeDisabled()
    await edit.getByLabel('2,500 people', { exact: true }).click()
    await expect(takeIn(page, 1)).toBeEnabled()
  })

  test('46: a corrected file replaces the one before after a view of what changes, and can be undone', async ({
    page,
  }) => {
    await open(page, '46-same-name/v1/2025年报.xlsx')
    await takeIn(page, 2).click()
    await expect(page.getByText('2 values imported.')).toBeVisible()
    await open(page, '46-same-name/v2/2025年报.xlsx')
    const earlier = page.getByRole('region', { name: '2025年报.xlsx was imported before' })
    await expect(earlier).toContainText('1 unchanged, 1 changed, 0 added, 0 gone')
    // The region asks which file counts, so the page does not say that nothing is asked.
    await expect(page.getByText('No questions.')).toBeHidden()
    await expect(earlier).toContainText('45,210 people becomes 45,999 people')
    await expect(takeIn(page, 0)).toBeDisabled()
    await earlier.getByRole('radio', { name: /It is a new version/u }).click()
    await takeIn(page, 2).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    await expect(page.getByRole('status').filter({ hasText: `2 of ${ROWS + 2} rows` })).toBeVisible()
    await expect(page.getByRole('grid')).toContainText('45,999')
    await expect(page.getByRole('grid')).not.toContainText('45,210')
  })

  test('after an import the table shows its values, and not those of earlier ones', async ({ page }) => {
    const shown = page.getByRole('status').filter({ hasText: ' rows' })
    for (const [name, people] of [
      ['first.csv', 1200],
      ['second.csv', 800],
    ] as const) {
      await page.goto('#/import?lang=en')
      await page
        .getByLabel(/^Choose files/u)
        .setInputFiles([
          csv(
            name,
            '地区,会员数（人）,时期',
            `${name === 'first.csv' ? '海港区' : '岚山区'},${people},2025年`,
          ),
        ])
      await takeIn(page, 1).click()
      await expect(page.getByText('1 value imported.')).toBeVisible()
    }
    await page.getByRole('link', { name: 'See them in the table' }).click()
    await expect(shown.filter({ hasText: `1 of ${ROWS + 2} rows` })).toBeVisible()
    await expect(page.getByRole('grid')).toContainText('800')
    await expect(page.getByRole('grid')).not.toContainText('1,200')
  })

  test('two files that say two things wait for a choice; the undo takes all out again', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page
      .getByLabel(/^Choose files/u)
      .setInputFiles([
        csv('a.csv', '地区,会员数（人）,时期', '襄城县,45210,2025年'),
        csv('b.csv', '地区,会员数（人）,时期', '襄城县,45999,2025年'),
      ])
    const clashes = page.getByRole('region', { name: 'Two values for the same thing' })
    await expect(takeIn(page, 0)).toBeDisabled()
    await clashes.getByLabel(/Use 45,999/u).click()
    await takeIn(page, 1).click()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect(page.getByText('Undone; the data is as it was.')).toBeVisible()
    await expect(page.getByText('None yet.')).toBeVisible()
  })

  test('by keyboard: points at a line of the sheet and says that it is left out', async ({ page }) => {
    await open(page, '01-title-unit-total-note.xlsx')
    const grid = page.getByRole('grid', { name: 'The sheet' })
    await expect(takeIn(page, 9)).toBeEnabled()
    await grid.getByRole('gridcell', { name: /^襄城县/u }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'left out' }).press('Enter')
    await expect(takeIn(page, 6)).toBeEnabled()
    await page.getByRole('button', { name: 'Undo all corrections' }).click()
    await expect(takeIn(page, 9)).toBeEnabled()
  })

  test('mends a bad cell where it is listed, and downloads the list', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page
      .getByLabel(/^Choose files/u)
      .setInputFiles(
        csv(
          '坏.csv',
          '地区,会员数（人）,建会率（%）,时期',
          '襄城县,近400,92,2025年',
          '溧阳市,见附件,88,2025年',
          '高台县,200余,90,2025年',
        ),
      )
    await expect(takeIn(page, 5)).toBeEnabled()
    const left = page.getByRole('region', { name: 'Left out', exact: true })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download this list (CSV)' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('见附件,not a number')
    await left.getByLabel('B3').fill('63050')
    await left.getByLabel('B3').press('Enter')
    await takeIn(page, 6).click()
    await page.getByRole('link', { name: 'See them in the table' }).click()
    await expect(page.getByRole('grid')).toContainText('nearly 400 people')
    await expect(page.getByRole('grid')).toContainText('63,050')
  })

  test('chooses another encoding and delimiter, and sees the table again at once', async ({ page }) => {
    // 地區;數值 / 高雄市;400 in Big5
    const big5 = Buffer.from('a661b0cf3bbcc6adc80ab0aab6afa5ab3b3430300a', 'hex')
    await page.goto('#/import?lang=en')
    await page.getByLabel(/^Choose files/u).setInputFiles(file('市.csv', big5))
    const grid = page.getByRole('grid', { name: 'The sheet' })
    await expect(page.getByLabel('Encoding')).toHaveValue('Big5')
    await expect(grid).toContainText('高雄市')
    await page.getByLabel('Encoding').selectOption('Windows-1252')
    await expect(grid).toContainText('°ª¶¯¥«')
    await page.getByLabel('Encoding').selectOption('Big5 (traditional Chinese) (detected)')
    await expect(grid).toContainText('高雄市')
    await page.getByLabel('Delimiter').focus()
    await page.keyboard.press('ArrowDown')
    await expect(grid).toContainText('高雄市;400')
    await expect(page.getByLabel('Delimiter')).toBeFocused()
    await page.getByRole('button', { name: 'Choose another file' }).press('Enter')
    await expect(page.getByRole('button', { name: /^Choose files/u })).toBeFocused()
  })

  test('drops files beside the drop area: none opens in place of the app, and all are read', async ({
    page,
  }) => {
    await page.goto('#/import?lang=en')
    await expect(page.getByRole('heading', { name: 'Choose a spreadsheet' })).toBeVisible()
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['地区,会员数（人）\n溧阳,1\n'], 'a.csv'))
      data.items.add(new File(['地区,会员数（人）\n襄城,2\n'], 'b.csv'))
      return data
    })
    await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer })
    await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer })
    await expect(page.getByRole('button', { name: 'a.csv', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'b.csv', exact: true })).toBeVisible()
  })

  test('drops the next file while the last one is being written, and finds it open', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page
      .getByLabel(/^Choose files/u)
      .setInputFiles([csv('first.csv', '地区,会员数（人）,时期', '海港区,1200,2025年')])
    await expect(takeIn(page, 1)).toBeEnabled()
    const letGo = await keepDiskBusy(page)
    await takeIn(page, 1).click()
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['地区,会员数（人）,时期\n岚山区,800,2025年\n'], 'second.csv'))
      return data
    })
    await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer })
    await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer })
    await expect(page.getByRole('button', { name: 'second.csv', exact: true })).toBeVisible()
    await letGo()
    await expect(page.getByText('1 value imported.')).toBeVisible()
    await expect(page.getByRole('grid', { name: 'The sheet' })).toContainText('岚山区')
    await takeIn(page, 1).click()
    await expect(page.getByRole('grid', { name: 'The sheet' })).toHaveCount(0)
    await page.goto('#/table?lang=en&f.status=imported')
    await expect(page.getByRole('status').filter({ hasText: `2 of ${ROWS + 2} rows` })).toBeVisible()
  })

  test('forgets names faster than a disk writes, and none comes back', async ({ page }) => {
    const constants = { 'place:西宁县': '青海省西宁市', 'place:海港': '河北省秦皇岛市海港区' }
    const backup = {
      ...{ product: 'union-metrics', kind: 'workspace', format: 2, version: '0.1.0' },
      saved: '2026-03-02T10:00:00.000Z',
      counts: { imports: 0, rows: 0, mappings: 1, views: 0, decks: 0, targets: 0 },
      targets: { version: 1, targets: [] },
      ...{ imports: [], views: [], decks: [] },
      mappings: [{ id: 'names', headings: [], roles: [], constants }],
    }
    await page.goto('#/data?lang=en')
    await page
      .getByLabel('Choose a backup file')
      .setInputFiles(file('names.json', Buffer.from(JSON.stringify(backup))))
    await page.getByRole('button', { name: 'Restore this backup' }).click()
    await expect(page.getByText('Restored.')).toBeVisible()
    await page.goto('#/import?lang=en')
    const remembered = page.getByRole('region', { name: 'Remembered for next time' })
    const forget = remembered.getByRole('button', { name: /^Forget/u })
    await expect(forget).toHaveCount(2)
    const letGo = await keepDiskBusy(page)
    await forget.nth(0).press('Enter')
    await forget.nth(1).press('Enter')
    await letGo()
    await expect(remembered).toHaveCount(0)
  })

  test('and is told what is wrong with a file', async ({ page }) => {
    await page.goto('#/import?lang=en')
    for (const [name, buffer, message] of [
      ['empty.csv', Buffer.alloc(0), 'The file is empty.'],
      ['header.csv', Buffer.from('地区,指标,数值\n'), 'a header and no rows'],
      ['photo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'This is not a spreadsheet'],
      ['old.xls', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), 'old Excel'],
      ['cut.xlsx', Buffer.from('504b030414000600', 'hex'), 'incomplete'],
      ['list.json', Buffer.from('{"rows": 3}'), 'not valid JSON'],
    ] as const) {
      await test.step(name, async () => {
        await page.getByLabel(/^Choose files/u).setInputFiles(file(name, buffer))
        await expect(page.getByText(message)).toBeVisible()
      })
    }
  })
})

test('shows how far a long table is recognised, and stops when told to', async ({ page }) => {
  const lines = Array.from(
    { length: 60_000 },
    (_, at) => `第${at % 11_000}村工会,${2020 + (at % 5)}年,${at + 1}`,
  )
  await page.goto('#/import?lang=zh')
  await page.getByLabel(/^选择文件/u).setInputFiles([csv('会员.csv', '单位名称,时期,会员数（人）', ...lines)])
  await expect(page.getByRole('progressbar', { name: '正在识别表格……' })).toBeVisible()
  await page.getByRole('button', { name: '停止', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有导入任何数据' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^选择文件/u })).toBeFocused()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
})

test('the page of a locality has all columns in sight beside imported values', async ({ page }) => {
  await page.goto('#/import?lang=zh')
  await page
    .getByLabel(/^选择文件/u)
    .setInputFiles([
      csv('会员.csv', '地区,时期,会员数（人）', '襄城县,2023年,近45000', '襄城县,2024年,45210'),
    ])
  await page.getByRole('button', { name: '导入2个数值', exact: true }).click()
  await expect(page.getByRole('link', { name: '在数据表中查看' })).toBeVisible()
  await page.goto('#/locality/xiangcheng?lang=zh')
  const heading = page.getByRole('grid', { name: '襄城县' }).getByRole('columnheader', { name: /原文数字/u })
  await heading.scrollIntoViewIfNeeded()
  await expect(heading).toBeInViewport({ ratio: 0.99 })
})

test('a comparison of imported rates of two years has both values of each line in one line', async ({
  page,
}) => {
  await open(page, '02-two-level-year-over-indicator.xlsx')
  await takeIn(page, 12).click()
  await expect(page.getByRole('link', { name: 'See them in the table' })).toBeVisible()
  await page.goto('#/compare?lang=en&localities=xiangcheng,liyang')
  const rates = page.getByRole('figure', { name: /Share of units with a union/u })
  const labels = rates.locator('svg text').filter({ hasText: '%' })
  await expect(labels).toHaveText(['91.2%', '92%', '88.5%', '90.1%'])
  // A text of several lines has a part for each.
  await expect(labels.locator('tspan')).toHaveCount(0)
})

test('cells that were pasted stay until they are read, over a reload', async ({ page }) => {
  await page.goto('#/import?lang=en')
  const box = page.getByRole('textbox', { name: /^or paste/iu })
  await box.fill('地区\t会员数（人）\n襄城县\t45210')
  await page.reload()
  await expect(box).toHaveValue('地区\t会员数（人）\n襄城县\t45210')
})
