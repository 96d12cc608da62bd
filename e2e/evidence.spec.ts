import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'

const card = (page: Page) => page.getByRole('dialog', { name: 'Evidence' })
const tile = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })

test.describe('an official asks of a number where it comes from', () => {
  test('a tile leads to the printed figure, its report and its paragraph', async ({ page }) => {
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

  test('a derived value shows its formula, and its inputs lead on to what is printed', async ({ page }) => {
    await page.goto('#/locality/xpcc-13')
    const subsidy = page.getByRole('button', { name: /2024.*650,000/u }).first()
    await subsidy.click()
    await expect(card(page)).toContainText('Derived, not printed in a report')
    await expect(card(page)).toContainText('later ÷ (1 + growth)')
    await card(page).getByRole('button', { name: '¥1.163M' }).click()
    await expect(card(page)).toContainText('116.3万元')
    await expect(card(page)).toContainText('paragraph 5')
  })

  test('in Chinese the bound is said in Chinese', async ({ page }) => {
    await page.goto('#/locality/liyang?lang=zh')
    await page.getByRole('button', { name: '近400组' }).first().click()
    await expect(page.getByRole('dialog', { name: '数字的依据' })).toContainText(
      '接近400组，但没有达到；差多少没有写明。',
    )
  })
})
