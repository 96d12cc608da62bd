import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { ROWS } from './bundled.ts'
import { test } from './test.ts'

const WORKBOOKS = join(import.meta.dirname, '..', 'scripts', 'workbooks')
const HEADER = '地区,指标,数值,单位,时期'

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const csv = (name: string, ...lines: readonly string[]) =>
  file(name, Buffer.from(`${[HEADER, ...lines].join('\n')}\n`))

type Given = ReturnType<typeof file>

/** Opens files on the page and waits until they are understood. */
async function open(page: Page, ...files: readonly Given[]) {
  await page.goto('#/import?lang=en')
  await page.getByLabel(/^Choose files/u).setInputFiles([...files])
  await expect(page.getByRole('grid', { name: 'The sheet' })).toBeVisible()
}

const takeIn = (page: Page, n: number) =>
  page.getByRole('button', { name: `Import ${n} ${n === 1 ? 'value' : 'values'}`, exact: true })

/** A file of the table as it stands, by the page's own menu. */
async function exported(page: Page, address: string, menu: string, item: RegExp): Promise<Buffer> {
  await page.goto(address)
  await page.getByRole('button', { name: menu, exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: item }).click(),
  ])
  return await readFile(await download.path())
}

test.describe('our own files come back', () => {
  for (const [name, address, menu, item, rows] of [
    ['all.xlsx', '#/table?lang=en', 'Export', /^Excel workbook/u, 75],
    ['some.csv', '#/table?lang=zh&q=襄城', '导出', /^CSV（Excel用）/u, 14],
  ] as const)
    test(`${name}, which nobody edited, has changed nothing`, async ({ page }) => {
      const buffer = await exported(page, address, menu, item)
      await open(page, file(name, buffer))
      await expect(page.getByText('No questions.')).toBeVisible()
      await expect(
        page.getByRole('status').filter({ hasText: `Nothing has changed: ${rows} values are already here.` }),
      ).toBeVisible()
      await expect(takeIn(page, 0)).toBeDisabled()
    })

  test('with edits, which are taken together by one press', async ({ page }) => {
    const text = (await exported(page, '#/table?lang=en', 'Export', /^CSV for Excel/u)).toString()
    const edited = text
      .replace(/(?<=,"?2,447 people"?,)2447(?=,)/u, '2500')
      .replace(/(?<=,200\+ [^,]*,)200(?=,)/u, '210')
    await open(page, file('edited.csv', Buffer.from(edited)))
    const questions = page.getByRole('group', { name: /was edited\. Which value counts/u })
    await expect(questions).toHaveCount(2)
    for (const value of ['2,500 people', '2,447 people', '200+ people'])
      await expect(questions.getByLabel(value, { exact: true })).toHaveCount(1)
    await page.getByRole('button', { name: 'Take all edits' }).click()
    await takeIn(page, 2).click()
    await expect(page.getByText('2 values imported.')).toBeVisible()
  })
})

test('35: takes 2025.10 for October as it is shown, and asks which month a bare 2025.1 is', async ({
  page,
}) => {
  await page.goto('#/import?lang=en')
  await page.getByLabel(/^Choose files/u).setInputFiles(join(WORKBOOKS, '35-period-2025.10-number.xlsx'))
  const month = page.getByRole('group', { name: /Which month is “2025\.1” for\?/u })
  await expect(month.getByRole('radio').first()).not.toBeChecked()
  await expect(takeIn(page, 2)).toBeEnabled()
  await month.getByLabel('Oct 2025', { exact: true }).click()
  await takeIn(page, 3).click()
  await expect(page.getByText('3 values imported.')).toBeVisible()
  await page.goto('#/table?lang=en&f.status=imported')
  for (const place of ['Xiangcheng County', 'Liyang', 'Lanshan District'])
    await expect(page.getByRole('row', { name: new RegExp(`${place}.*Oct 2025`, 'u') })).toBeVisible()
})

test('the table of a second county, of the same form and name, is a new file', async ({ page }) => {
  const of = (name: string, members: number, rate: number) =>
    csv('年报.csv', `${name},会员数,${members},人,2025年`, `${name},建会率,${rate},%,2025年`)
  await open(page, of('襄城县', 45_210, 92))
  await takeIn(page, 2).click()
  await expect(page.getByText('2 values imported.')).toBeVisible()
  await open(page, of('溧阳市', 63_050, 91))
  await expect(page.getByText('was imported before')).toHaveCount(0)
  await takeIn(page, 2).click()
  await expect(page.getByText('2 values imported.')).toBeVisible()
  // A correction of the second leaves the first alone.
  await open(page, of('溧阳市', 63_500, 91))
  const earlier = page.getByRole('region', { name: '年报.csv was imported before' })
  await expect(earlier).toContainText('1 unchanged, 1 changed, 0 added, 0 gone')
})

const MIDDLE = 'in the middle'

/** Makes the page stand still once it has written so many records of an import, so that it can be closed in the middle. */
const stopAfter = (page: Page, records: number) =>
  page.evaluate(
    ([most, word]) => {
      const put = IDBObjectStore.prototype.put
      let written = 0
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given)
        written += 1
        if (written === most) {
          reportError(new Error(word))
          for (;;);
        }
        return request
      }
    },
    [records, MIDDLE] as const,
  )

test.describe('a tab that is closed in the middle of an import', () => {
  for (const records of [1, 2])
    test(`leaves what stood before as it was: after ${records} of its records`, async ({ context }) => {
      const line = (members: number) => `襄城县,会员数,${members},人,2025年`
      const rate = '襄城县,建会率,92,%,2025年'
      const first = await context.newPage()
      await open(first, csv('年报.csv', line(45_210), rate))
      await takeIn(first, 2).click()
      await expect(first.getByText('2 values imported.')).toBeVisible()
      await open(first, csv('年报.csv', line(45_999), rate))
      await first.getByRole('radio', { name: /It is a new version/u }).click()
      await expect(takeIn(first, 2)).toBeEnabled()
      await stopAfter(first, records)
      const middle = first.waitForEvent('pageerror', ({ message }) => message.includes(MIDDLE))
      // It never comes back from this press.
      const pressed = takeIn(first, 2)
        .click()
        .catch(() => {})
      await middle
      await first.close()
      await pressed
      const second = await context.newPage()
      await second.goto('#/table?lang=en&numbers=full&f.status=imported')
      await expect(second.getByRole('status').filter({ hasText: `2 of ${ROWS + 2} rows` })).toBeVisible()
      await expect(second.getByRole('grid')).toContainText('45,210')
      await expect(second.getByRole('grid')).not.toContainText('45,999')
    })
})
