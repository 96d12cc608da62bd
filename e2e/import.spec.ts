import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'

/** 地区,指标,数值,时期 and four lines in GB18030, as Excel saves a CSV in Chinese Windows. */
const GB18030 = Buffer.from(
  'b5d8c7f82cd6b8b1ea2ccafdd6b52ccab1c6da0d0ae4e0d1f4cad02cb7a2d5b9bbe1d4b12cbdfc343030c3fb2c32303235c4' +
    'ea0d0acfe5b3c72cb7a2d5b9bbe1d4b12c323030d3e0c3fb2c32303235c4ea0d0ab5dad2bbb9a4b3a72cb7a2d5b9bbe1d4b1' +
    '2cbadcb6e02c32303235c4ea0d0ae1b0c9bdc7f82cb7a2d5b9bbe1d4b12c33252c32303235c4ea0d0a',
  'hex',
)

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

test.describe('an analyst imports a spreadsheet', () => {
  test('in GB18030 with bounds and bad cells: mends one, leaves one out, takes it in, and undoes it', async ({
    page,
  }) => {
    await page.goto('#/import?lang=en')
    await page.getByLabel(/^Choose a file/u).setInputFiles(file('会员.csv', GB18030))
    await expect(page.getByLabel('Encoding')).toHaveValue('GB18030')
    await expect(page.getByLabel('Meaning of the column “数值”')).toHaveValue('value')
    const preview = page.getByRole('region', { name: 'What was understood' }).last()
    await expect(preview).toContainText('nearly 400 people')
    await expect(preview).toContainText('200+ people')
    const bad = page.getByRole('region', { name: 'Cells that were not understood' }).last()
    await expect(bad.getByRole('row')).toHaveCount(3)
    await expect(bad).toContainText('not a single value')
    await expect(bad).toContainText('this indicator is not measured in “%”')
    const mend = bad.getByLabel('line 4, “数值”')
    await mend.fill('几十名')
    await mend.press('Enter')
    await expect(bad.getByRole('row')).toHaveCount(2)
    await expect(page.getByText('1 cell is left out')).toBeVisible()
    await page.getByRole('button', { name: 'Take in 3 values' }).click()
    await expect(page.getByText('3 values were taken in.')).toBeVisible()

    await page.getByRole('link', { name: 'See them in the table' }).click()
    await expect(page.getByRole('grid')).toContainText('第一工厂')
    await expect(page.getByRole('status').filter({ hasText: '3 of 78 rows' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('status').filter({ hasText: '3 of 78 rows' })).toBeVisible()

    await page.goto('#/import?lang=en')
    await page.getByRole('button', { name: 'Remove 会员.csv' }).click()
    await expect(page.getByText('会员.csv was removed.')).toBeVisible()
    await page.goto('#/table?lang=en')
    await expect(page.getByRole('status').filter({ hasText: '75 rows' })).toBeVisible()
  })

  test('and one press takes it out again', async ({ page }) => {
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill('地区\t慰问金（万元）\n溧阳\t1.163\n')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('button', { name: 'Take in 1 value' }).click()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect(page.getByText('Undone; the data is as it was.')).toBeVisible()
    await expect(page.getByText('None yet.')).toBeVisible()
  })

  test('chooses another encoding and delimiter, and sees the table again at once', async ({ page }) => {
    // 地區;數值 / 高雄市;400 in Big5
    const big5 = Buffer.from('a661b0cf3bbcc6adc80ab0aab6afa5ab3b3430300a', 'hex')
    await page.goto('#/import?lang=en')
    await page.getByLabel(/^Choose a file/u).setInputFiles(file('市.csv', big5))
    const columns = page.getByRole('region', { name: 'What the columns mean' }).last()
    await expect(page.getByLabel('Encoding')).toHaveValue('Big5')
    await expect(columns).toContainText('高雄市')
    await page.getByLabel('Encoding').selectOption('Windows-1252')
    await expect(columns).toContainText('°ª¶¯¥«')
    await page.getByLabel('Encoding').selectOption('Big5 (traditional Chinese) (found)')
    await expect(columns).toContainText('高雄市')
    // By keyboard: the field keeps the focus while the file is read again.
    await page.getByLabel('Cells parted by').focus()
    await page.keyboard.press('ArrowDown')
    await expect(columns).toContainText('高雄市;400')
    await expect(page.getByLabel('Cells parted by')).toBeFocused()
    await page.getByRole('button', { name: 'Choose another file' }).press('Enter')
    await expect(page.getByRole('button', { name: /^Choose a file/u })).toBeFocused()
  })

  test('reaches every one of many bad cells, mends one, takes it back, and downloads the list', async ({
    page,
  }) => {
    const lines = Array.from({ length: 130 }, (_, n) => `第${n}工厂,发展会员,${n < 120 ? '很多' : '3%'}`)
    await page.goto('#/import?lang=en')
    await page
      .getByLabel(/^Choose a file/u)
      .setInputFiles(file('坏.csv', Buffer.from(`地区,指标,数值\n${lines.join('\n')}\n`)))
    const bad = page.getByRole('region', { name: 'Cells that were not understood' }).last()
    const next = page.getByRole('button', { name: 'Next page' })
    await expect(bad.getByRole('row')).toHaveCount(51)
    await next.press('Enter')
    await next.press('Enter')
    await expect(page.getByText('page 3 of 3, 130 cells')).toBeVisible()
    await expect(bad.getByLabel('line 131, “数值”')).toHaveValue('3%')
    await bad.getByLabel('line 102, “数值”').fill('5名')
    await bad.getByLabel('line 102, “数值”').press('Enter')
    await expect(page.getByText('page 3 of 3, 129 cells')).toBeVisible()
    await expect(bad.getByLabel('line 103, “数值”')).toBeFocused()
    await expect(page.getByRole('button', { name: 'Take in 1 value' })).toBeEnabled()
    await page.getByRole('button', { name: 'Change them back' }).click()
    await expect(page.getByText('page 3 of 3, 130 cells')).toBeVisible()
    await page.getByLabel('Reason').selectOption('other-unit')
    await expect(bad.getByRole('row')).toHaveCount(11)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download this list (CSV)' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('坏.csv-not-understood.csv')
    const text = await readFile(await download.path(), 'utf8')
    expect(text.split('\r\n')).toHaveLength(132)
    expect(text).toContain('131,数值,3%,this indicator is not measured in “%”')
  })

  test('drops files beside the drop area: none opens in place of the app, and they come one after another', async ({
    page,
  }) => {
    await page.goto('#/import?lang=en')
    await expect(page.getByRole('heading', { name: 'Choose a spreadsheet' })).toBeVisible()
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File(['地区,数值\n溧阳,1\n'], 'a.csv'))
      data.items.add(new File(['地区,数值\n襄城,2\n'], 'b.csv'))
      return data
    })
    await page.locator('body').dispatchEvent('dragover', { dataTransfer: transfer })
    await page.locator('body').dispatchEvent('drop', { dataTransfer: transfer })
    await expect(page.getByText('a.csv · CSV')).toBeVisible()
    await expect(page.getByText('Waiting: b.csv')).toBeVisible()
    await page.getByRole('button', { name: 'Read b.csv next' }).click()
    await expect(page.getByText('b.csv · CSV')).toBeVisible()
    await expect(page.getByText('Waiting:')).toHaveCount(0)
  })

  for (const [name, buffer, message] of [
    ['empty.csv', Buffer.alloc(0), 'The file is empty.'],
    ['header.csv', Buffer.from('地区,指标,数值\n'), 'a header and no rows'],
    ['photo.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'This is no spreadsheet'],
    ['old.xls', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex'), 'old Excel'],
    ['cut.xlsx', Buffer.from('504b030414000600', 'hex'), 'incomplete'],
    ['list.json', Buffer.from('{"rows": 3}'), 'no valid JSON'],
  ] as const) {
    test(`and is told what is wrong with ${name}`, async ({ page }) => {
      await page.goto('#/import?lang=en')
      await page.getByLabel(/^Choose a file/u).setInputFiles(file(name, buffer))
      await expect(page.getByText(message)).toBeVisible()
    })
  }
})
