import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const card = (page: Page) => page.getByRole('dialog', { name: 'Evidence' })
const tile = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('an official asks of a number where it comes from', async ({ page, context }) => {
  await test.step('a tile leads to the printed figure, its report and its paragraph', async () => {
    await page.goto('#/locality/chengdong')
    await tile(page, 'Outdoor workers served').getByRole('button', { name: '300+ people' }).click()
    await expect(card(page)).toContainText('300余名')
    await expect(card(page)).toContainText('At least 300 people; how many more is not stated.')
    await expect(card(page)).toContainText('paragraph 2')
    await expect(card(page)).toContainText('inferred')
    await card(page)
      .getByRole('link', { name: /hot meals/u })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/hot meals/u)
    await expect(
      page.getByRole('table', { name: 'Table of figures' }).or(page.getByRole('table')),
    ).toContainText('300余名')
  })

  await test.step('a derived value shows its formula, and its inputs lead on to what is printed', async () => {
    await page.goto('#/locality/xpcc-13')
    const subsidy = page.getByRole('button', { name: /2024.*0\.65M/u }).first()
    await subsidy.click()
    await expect(card(page)).toContainText('Derived, not printed in a report')
    await expect(card(page)).toContainText('later ÷ (1 + growth)')
    await card(page).getByRole('button', { name: '¥1.163M' }).click()
    await expect(card(page)).toContainText('116.3万元')
    await expect(card(page)).toContainText('paragraph 5')
  })

  await test.step('a value has an address and a citation of its own, to copy and to send', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('#/locality/chengdong?lang=en')
    await tile(page, 'Outdoor workers served').getByRole('button', { name: '300+ people' }).click()
    await card(page).getByRole('link', { name: 'Link and citation' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('300+ people')
    await expect(card(page)).toBeHidden()
    await page.getByRole('button', { name: 'Copy the citation' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'paragraph 2, printed “300余名”',
    )
    await page.getByRole('button', { name: 'Copy the link' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(2)
    const address = await page.evaluate(() => navigator.clipboard.readText())
    const other = await context.newPage()
    await other.goto(address)
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('300+ people')
    await other.goto('#/value/nothing-of-the-kind?lang=en')
    await expect(other.getByText('There is no value with the id “nothing-of-the-kind”.')).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Chengdong/u)
  })

  await test.step('in Chinese the bound is said in Chinese', async () => {
    await page.goto('#/locality/liyang?lang=zh')
    await page.getByRole('button', { name: '近400组' }).first().click()
    await expect(page.getByRole('dialog', { name: '数字的依据' })).toContainText(
      '接近400组，但没有达到；差多少没有写明。',
    )
  })
})
