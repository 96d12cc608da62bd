import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const h1 = (page: Page) => page.getByRole('heading', { level: 1 })

test('Back takes back one choice', async ({ page }) => {
  await test.step('of themes, and then leaves the page', async () => {
    await page.goto('#/data?lang=en')
    await page.getByRole('link', { name: 'Overview', exact: true }).click()
    await page.getByRole('link', { name: /^Organising/u }).click()
    await expect(page).toHaveURL(/theme=organising/u)
    await page.getByRole('link', { name: /^Skills and innovation/u }).click()
    await expect(page).toHaveURL(/theme=skills/u)
    await page.goBack()
    await expect(page).toHaveURL(/theme=organising/u)
    await page.goBack()
    await expect(page).not.toHaveURL(/theme=/u)
    await page.goBack()
    await expect(page).toHaveURL(/#\/data/u)
  })

  await test.step('of places, and of themes that are unfolded', async () => {
    await page.goto('#/compare?lang=en')
    const add = page.getByRole('combobox', { name: 'Add a locality' })
    await add.selectOption('xiangcheng')
    await expect(page).toHaveURL(/localities=xiangcheng$/u)
    await add.selectOption('haigang')
    await expect(page).toHaveURL(/localities=xiangcheng,haigang/u)
    await page.getByRole('heading', { level: 3, name: 'Organising' }).click()
    await expect(page).toHaveURL(/open=organising/u)
    await page.goBack()
    await expect(page).toHaveURL(/#\/compare\?lang=en&localities=xiangcheng,haigang$/u)
    await page.goBack()
    await expect(page).toHaveURL(/#\/compare\?lang=en&localities=xiangcheng$/u)
    await page.goBack()
    await expect(page).toHaveURL(/#\/compare\?lang=en$/u)
  })

  await test.step('of tables that are shown', async () => {
    await page.goto('#/locality/lanshan?lang=en')
    await page.getByRole('button', { name: 'Show table' }).first().click()
    await expect(page).toHaveURL(/tables=/u)
    await page.goBack()
    await expect(page).not.toHaveURL(/tables=/u)
    await expect(h1(page)).toHaveText('Lanshan District')
  })

  await test.step('of filters, but not letter by letter of what was typed', async () => {
    await page.goto('#/data?lang=en')
    await page.getByRole('link', { name: 'Table', exact: true }).click()
    await expect(h1(page)).toBeFocused()
    await page.getByRole('searchbox').pressSequentially('coverage')
    await expect(page).toHaveURL(/q=coverage/u)
    await page.goBack()
    await expect(page).toHaveURL(/#\/data/u)
    await page.goForward()
    await expect(page).toHaveURL(/q=coverage/u)
    await page.getByRole('button', { name: /^Filter: Locality/u }).click()
    const values = page.getByRole('dialog').getByRole('checkbox')
    await values.nth(0).check()
    await expect(page).toHaveURL(/f\.locality=/u)
    await values.nth(1).check()
    await expect(page).toHaveURL(/f\.locality=[^&]*(?:,|%2C)/u)
    await page.goBack()
    await expect(page).not.toHaveURL(/f\.locality=/u)
    await expect(page).toHaveURL(/q=coverage/u)
  })
})

const TITLES = [
  ['#/?lang=zh', '工会指标'],
  ['#/?lang=zh&theme=organising', '组织建设 · 工会指标'],
  ['#/?lang=en&theme=skills', 'Skills and innovation · Union Metrics'],
  ['#/locality/lanshan?lang=en&theme=skills', 'Lanshan District · Skills and innovation · Union Metrics'],
  ['#/compare?lang=en', 'Compare · Union Metrics'],
  [
    '#/compare?lang=en&localities=xiangcheng,haigang',
    'Compare · Xiangcheng County and Haigang District, Qinhuangdao · Union Metrics',
  ],
  ['#/table?lang=zh', '数据表 · 工会指标'],
  ['#/table?lang=zh&in=gaotai', '数据表 · 高台县 · 工会指标'],
  ['#/decks?lang=en', 'Present · Union Metrics'],
  ['#/present/overview?lang=zh', '工会指标总览 · 工会指标'],
  ['#/present/locality-gaotai?lang=en', 'Gaotai County · Union Metrics'],
  ['#/nothing?lang=en', 'There is no such page · Union Metrics'],
] as const

test('the title of each window says what it shows, once', async ({ page }) => {
  for (const [address, title] of TITLES) {
    await page.goto(address)
    await expect(page, address).toHaveTitle(title)
  }
  await page.goto('#/locality/gaotai?lang=zh')
  await page.getByRole('button', { name: '全屏演示：高台县 · 关键数据' }).click()
  await expect(page.getByRole('toolbar')).toBeAttached()
  await expect(page).toHaveTitle(/^[^·]+ · 工会指标$/u)
})
