import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const YEARS = '襄城县职业培训（人）,,,\n指标,2023/24,2024/2025学年,FY2025\n培训职工人数,100,200,300\n'
const RATES =
  '2025年各县区,,,\n地区,建会率（%）,覆盖率（%）,会员数（人）\n襄城县,92.1,0.92,45210\n溧阳市,103.5,95,63050\n岚山区,95,90,30000\n'
const OTHER = '2025年各县区,\n地区,会员数（人）\n襄城县,45999\n'

/** Goes on with Tab to a control of a question, and presses keys there. */
async function answer(page: Page, question: RegExp, keys: readonly string[]) {
  const group = page.getByRole('group', { name: question })
  await expect(group).toBeVisible()
  const isThere = () => group.evaluate((element) => element.contains(document.activeElement))
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press('Tab')
  expect(await isThere()).toBe(true)
  for (const key of keys) await page.keyboard.press(key)
}

test('questions on years, fiscal years, rates, scales and two values are answered by keyboard alone', async ({
  page,
}) => {
  await page.goto('#/import?lang=en')
  await page
    .getByLabel(/^Choose files/u)
    .setInputFiles([csv('年度.csv', YEARS), csv('比率.csv', RATES), csv('更正.csv', OTHER)])
  await expect(page.getByRole('group', { name: /Which months does “2023\/24” have/u })).toBeVisible()
  // Space takes the first, an arrow the next, and a text of one's own is typed behind the last.
  await answer(page, /Which months does “2023\/24” have/u, ['Space'])
  await answer(page, /Which months does a fiscal year have here/u, ['ArrowDown'])
  await answer(page, /“建会率” has values over 100%/u, ['ArrowDown'])
  await answer(page, /How should the decimals in “覆盖率” be read/u, ['Space'])
  await answer(page, /Xiangcheng County · Members · 2025/u, ['Space'])
  const done = page.getByRole('button', { name: 'Import 11 values', exact: true })
  await expect(done).toBeEnabled()
  // What is pressed to take all in can be read: its words stand out from their ground.
  const [ink, ground] = await done.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element)
    return [color, backgroundColor]
  })
  expect(ink).not.toBe(ground)
  await done.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('11 values imported.')).toBeVisible()
})

test('what came in while questions were open says how much did not', async ({ page }) => {
  await page.goto('#/import?lang=en')
  await page
    .getByLabel(/^Choose files/u)
    .setInputFiles([csv('会员.csv', '地区,会员数（人）,时期\n襄城县,45999,2025年\n鼓楼区,55,2025年\n')])
  await page.getByRole('button', { name: 'Import 1 value', exact: true }).click()
  await expect(page.getByText('1 value imported.')).toBeVisible()
  await expect(
    page.getByText(
      '1 value was left out, since its question was not answered; import the file again to answer.',
    ),
  ).toBeVisible()
})

test('a name that was said to be a new place is not asked about again in the next file', async ({ page }) => {
  await page.goto('#/import?lang=en')
  const choose = (name: string, value: string) =>
    page
      .getByLabel(/^Choose files/u)
      .setInputFiles([csv(name, `地区,会员数（人）,时期\n鼓楼区,${value},2025年\n城东,12,2025年\n`)])
  const asked = page.getByRole('group', { name: /^Which locality is “鼓楼区”/u })
  await choose('会员.csv', '55')
  await asked.getByLabel('A new locality or organisation').check()
  await page.getByRole('button', { name: 'Import 1 value', exact: true }).click()
  await expect(page.getByText('1 value imported.')).toBeVisible()
  await choose('会员2.csv', '56')
  await expect(asked.getByText('answered')).toBeVisible()
  await expect(
    page.getByRole('group', { name: /^Which locality is “城东”/u }).getByText('not answered'),
  ).toBeVisible()
})
