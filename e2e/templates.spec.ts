import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { test } from './test.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const COUNTIES =
  '中牟县 巩义市 荥阳市 新密市 新郑市 登封市 杞县 通许县 尉氏县 兰考县 新安县 栾川县 嵩县 汝阳县 宜阳县 洛宁县 伊川县 宝丰县 叶县 鲁山县 郏县 舞钢市 汝州市 滑县 内黄县 林州市 浚县 淇县 获嘉县 原阳县 延津县 封丘县 卫辉市 辉县市 长垣市 修武县 博爱县 武陟县 温县 沁阳市'.split(
    ' ',
  )

/** Makes a template on the page, and gives its workbook. */
async function template(page: Page): Promise<Buffer> {
  await page.goto('#/templates?lang=en')
  await page.getByLabel('Title').fill('2025年县区工会主要指标')
  await page.getByLabel(/^Periods/u).fill('2025年')
  await page.getByLabel(/^Localities/u).fill(COUNTIES.join('\n'))
  await page.getByLabel('Members (people)', { exact: true }).check()
  await page.getByLabel('Share of units with a union (%)', { exact: true }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the workbook' }).click(),
  ])
  return await readFile(await download.path())
}

/** The workbook as one county sends it back: its own line is filled in, other texts are replaced. */
function filled(
  workbook: Buffer,
  at: number,
  values: readonly string[],
  texts: Readonly<Record<string, string>> = {},
) {
  const parts = unzipSync(new Uint8Array(workbook))
  let xml = strFromU8(parts[SHEET] ?? new Uint8Array())
  for (const [k, value] of values.entries())
    xml = xml.replace(
      new RegExp(`<c r="${'CD'.charAt(k)}${at + 4}"( s="\\d+")/>`, 'u'),
      `<c r="${'CD'.charAt(k)}${at + 4}"$1><v>${value}</v></c>`,
    )
  for (const [from, to] of Object.entries(texts)) xml = xml.replace(from, to)
  return Buffer.from(zipSync({ ...parts, [SHEET]: strToU8(xml) }))
}

test.describe('a template that was sent to forty counties', () => {
  test('comes back by one drop and one press, with who has not answered, and is undone by one', async ({
    page,
  }) => {
    const workbook = await template(page)
    await page.goto('#/import?lang=en')
    await page.getByLabel(/^Choose files/u).setInputFiles(
      COUNTIES.flatMap((name, at) => {
        // One never answers, one only in part.
        if (at === 7) return []
        const values = at === 8 ? ['1008'] : [String(1000 + at), '90.5']
        return [
          {
            name: `${name}.xlsx`,
            mimeType: 'application/octet-stream',
            buffer: filled(workbook, at, values),
          },
        ]
      }),
    )
    const take = page.getByRole('button', { name: 'Import 77 values', exact: true })
    await expect(take).toBeEnabled()
    await expect(page.getByText('No questions.')).toBeVisible()
    const answers = page.getByRole('region', { name: '2025年县区工会主要指标' })
    await expect(answers).toContainText('Answered in full: 38')
    await expect(answers).toContainText('Answered in part: 尉氏县')
    await expect(answers).toContainText('Not answered: 通许县')
    await take.click()
    await expect(page.getByText('77 values imported.')).toBeVisible()
    const imports = page.getByRole('region', { name: 'Imported files' })
    await expect(imports.getByRole('button', { name: 'Remove 39 files' })).toBeVisible()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await expect(imports).toContainText('None yet.')
  })

  test('a corrected file is one choice, a changed heading one question, and a late one completes the list', async ({
    page,
  }) => {
    const workbook = await template(page)
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
    await page.goto('#/import?lang=en')
    await page
      .getByLabel(/^Choose files/u)
      .setInputFiles([
        file('中牟县.xlsx', filled(workbook, 0, ['1000', '90'])),
        file('中牟县（更正）.xlsx', filled(workbook, 0, ['1001', '91'])),
        file('巩义市.xlsx', filled(workbook, 1, ['2000', '92'], { '会员人数（人）': '会员总数（人）' })),
      ])
    const question = page.getByRole('group', { name: /会员总数（人）/u })
    await question.getByLabel('会员人数（人）', { exact: true }).click()
    const both = page.getByRole('group', { name: '中牟县.xlsx and 中牟县（更正）.xlsx differ in 2 values' })
    await both.getByLabel('Take all of 中牟县（更正）.xlsx').click()
    await page.getByRole('button', { name: 'Import 4 values', exact: true }).click()
    await expect(page.getByText('4 values imported.')).toBeVisible()
    await page
      .getByLabel(/^Choose files/u)
      .setInputFiles([file('荥阳市.xlsx', filled(workbook, 2, ['3000', '93']))])
    const answers = page.getByRole('region', { name: '2025年县区工会主要指标' })
    await expect(answers).toContainText('Answered in full: 3')
    await expect(answers).not.toContainText('巩义市')
  })

  test('comes back in one zip with its letter, and is told from a zip of reports', async ({ page }) => {
    const workbook = await template(page)
    const parts = [0, 1, 2].map((at) => [
      `上报/${COUNTIES[at]}.xlsx`,
      new Uint8Array(filled(workbook, at, [String(1000 + at), '90.5'])),
    ])
    const zip = {
      name: '各县上报.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zipSync({ ...Object.fromEntries(parts), '上报/函.docx': strToU8('x') })),
    }
    await page.getByLabel(/^Choose or drop the files/u).setInputFiles([zip])
    const answers = page.getByRole('region', { name: '2025年县区工会主要指标' })
    await expect(answers).toContainText('Answered in full: 3')
    await page.getByRole('link', { name: 'Import these files on the import page' }).click()
    await expect(page.getByText(/函\.docx.*This file in the archive is not a spreadsheet/u)).toBeVisible()
    await page.getByRole('button', { name: 'Import 6 values', exact: true }).click()
    await expect(page.getByText('6 values imported.')).toBeVisible()
  })

  test('is counted on its own page, from which the files are taken over to be imported', async ({ page }) => {
    const workbook = await template(page)
    const given = [0, 1, 2].map((at) => ({
      name: `${COUNTIES[at]}.xlsx`,
      mimeType: 'application/octet-stream',
      buffer: filled(workbook, at, ['1000', '90']),
    }))
    await page.getByLabel(/^Choose or drop the files/u).setInputFiles(given)
    const answers = page.getByRole('region', { name: '2025年县区工会主要指标' })
    await expect(answers).toContainText('Answered in full: 3')
    await page.getByRole('link', { name: 'Import these files on the import page' }).click()
    await page.getByRole('button', { name: 'Import 6 values', exact: true }).click()
    await expect(page.getByText('6 values imported.')).toBeVisible()
    // They are taken over once.
    await page.goto('#/table?lang=en')
    await page.goto('#/import?lang=en')
    await expect(page.getByRole('region', { name: 'Imported files' })).toContainText('3 files')
    await expect(page.getByRole('grid', { name: 'The sheet' })).toHaveCount(0)
  })

  test('is counted whole where files are given while others are still read', async ({ page }) => {
    const workbook = await template(page)
    const given = (at: number) => ({
      name: `${COUNTIES[at]}.xlsx`,
      mimeType: 'application/octet-stream',
      buffer: filled(workbook, at, ['1000', '90']),
    })
    // The first one comes from a slow disk.
    await page.evaluate((slow) => {
      const { arrayBuffer } = Blob.prototype
      const free = new Promise<void>((resolve) => Object.assign(window, { free: resolve }))
      Blob.prototype.arrayBuffer = async function () {
        if (this instanceof File && this.name === slow) await free
        return await arrayBuffer.call(this)
      }
    }, given(0).name)
    const choose = page.getByLabel(/^Choose or drop the files/u)
    await choose.setInputFiles([given(0)])
    await choose.setInputFiles([given(1), given(2)])
    await expect(page.getByText('Reading…')).toBeVisible()
    await page.evaluate(() => Reflect.get(window, 'free')())
    const answers = page.getByRole('region', { name: '2025年县区工会主要指标' })
    await expect(answers).toContainText('Answered in full: 3')
    await expect(page.getByText('Reading…')).toBeHidden()
    await page.getByRole('link', { name: 'Import these files on the import page' }).click()
    await expect(page.getByRole('button', { name: 'Import 6 values', exact: true })).toBeEnabled()
  })

  test('goes out as one workbook for each place', async ({ page }) => {
    await page.goto('#/templates?lang=en')
    await page.getByLabel('Title').fill('2025年报')
    await page.getByLabel(/^Periods/u).fill('2025年')
    await page.getByLabel(/^Localities/u).fill('许昌市各县区')
    await page.getByLabel('Members (people)', { exact: true }).check()
    await page.getByLabel('One workbook for each locality (as a zip)').check()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the workbook' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('2025年报.zip')
    const files = unzipSync(new Uint8Array(await readFile(await download.path())))
    expect(Object.keys(files).sort()).toEqual(
      ['建安区.xlsx', '禹州市.xlsx', '襄城县.xlsx', '鄢陵县.xlsx', '长葛市.xlsx', '魏都区.xlsx'].sort(),
    )
    const county = unzipSync(files['襄城县.xlsx'] ?? new Uint8Array())
    const sheet = strFromU8(county[SHEET] ?? new Uint8Array())
    expect(sheet).toContain('襄城县')
    expect(sheet).not.toContain('禹州市')
  })
})
