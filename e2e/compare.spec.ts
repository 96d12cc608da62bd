import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const fold = (page: Page, theme: string) => page.getByRole('heading', { level: 3, name: theme })
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

test('an official compares localities', async ({ page }) => {
  await test.step('chooses two, and reads what differs where both have a number', async () => {
    await page.goto('#/compare')
    await expect(page.getByText('Choose two to four localities.')).toBeVisible()
    await page.getByLabel('Add a locality').selectOption({ label: 'Lanshan District (16)' })
    await expect(page).toHaveURL(/#\/compare\?localities=lanshan$/u)
    await page.getByLabel('Add a locality').selectOption({ label: 'Haigang District, Qinhuangdao (3)' })
    await expect(page).toHaveURL(/#\/compare\?localities=lanshan,haigang$/u)
    await expect(page.getByText('1 of them is shared.')).toBeVisible()
    const entrants = row(page, 'Skills-contest entrants')
    await expect(entrants.getByText(/compare with care/u)).toHaveText(
      '≈ compare with care; differs in period and scope',
    )
    await expect(entrants.getByRole('cell').nth(0)).toContainText('400+ people')
    await expect(entrants.getByRole('cell').nth(1)).toContainText('100+ people')
  })

  await test.step('unfolds what only one of them has; the address keeps it', async () => {
    const patents = row(page, 'Patents filed')
    await expect(page.getByText('Lanshan District: 15 · Haigang District, Qinhuangdao: 2')).toBeVisible()
    await expect(patents).toBeHidden()
    await fold(page, 'Skills and innovation').click()
    await expect(patents.getByRole('cell').nth(1)).toContainText('no data')
    await expect(page).toHaveURL(/open=skills/u)
    await page.reload()
    await expect(patents).toBeVisible()
    await fold(page, 'Skills and innovation').click()
    await expect(patents).toBeHidden()
    await expect(page).not.toHaveURL(/open=/u)
  })

  await test.step('is told where nothing is comparable', async () => {
    await page.goto('#/compare?localities=xiangcheng,xpcc-13')
    await expect(
      page.getByText('so nothing can be compared. What each of them has is listed below'),
    ).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Indicators of one locality only'])
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([
      'Organising',
      'Bargaining and grievances',
      'Enterprise and income',
    ])
  })

  await test.step('changes, removes and adds up to four', async () => {
    await page.goto('#/compare?localities=lanshan,haigang,liyang')
    await page.getByRole('button', { name: 'Remove Liyang' }).click()
    await expect(page).toHaveURL(/localities=lanshan,haigang$/u)
    await page.getByLabel('Locality 2').selectOption({ label: 'Liyang (3)' })
    await expect(page).toHaveURL(/localities=lanshan,liyang$/u)
    await page.goto('#/compare?localities=lanshan,haigang,liyang,gaotai,hubei,nowhere')
    await expect(page.getByText('not shown: Hubei.')).toBeVisible()
    await expect(page.getByText('No locality has the id “nowhere”')).toBeVisible()
    await expect(page.getByLabel('Add a locality')).toHaveCount(0)
  })

  await test.step('holds it to one theme by the address', async () => {
    await page.goto('#/compare?localities=xiangcheng,changqing&theme=mind&lang=zh')
    await expect(page.getByRole('heading', { level: 3 })).toHaveText(['心理健康'])
    await expect(row(page, '情绪疏导室')).toBeVisible()
    await page.getByRole('link', { name: /^全部主题/u }).click()
    await expect(fold(page, '协商维权')).toBeVisible()
    await expect(row(page, '情绪疏导室')).toBeHidden()
  })

  await test.step('comes from the page of a locality', async () => {
    await page.goto('#/locality/gaotai')
    await page.getByRole('link', { name: 'Compare with other localities' }).click()
    await expect(title(page)).toHaveText('Compare')
    await expect(page.getByLabel('Locality 1')).toHaveValue('gaotai')
  })
})

test('a theme in the address', async ({ page }) => {
  await test.step('holds the overview to its tiles, localities and charts', async () => {
    await page.goto('#/')
    await page
      .getByRole('navigation', { name: 'Filter by theme' })
      .getByRole('link', { name: /^Mental health/u })
      .click()
    await expect(page).toHaveURL(/theme=mind/u)
    await expect(page.getByRole('heading', { level: 2, name: 'Mental health' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 3, name: 'Collective-contract coverage' })).toHaveCount(0)
    await expect(page.getByRole('figure', { name: /stations/u }).first()).toBeVisible()
  })

  await test.step('holds a locality to its charts and its table', async () => {
    await page.goto('#/locality/changqing?theme=organising')
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.getByRole('link', { name: 'All themes' }).click()
    await expect(page.getByRole('row').nth(5)).toBeVisible()
  })

  await test.step('that does not exist is ignored', async () => {
    await page.goto('#/?theme=nothing')
    await expect(page.getByRole('heading', { level: 2, name: 'Headline numbers' })).toBeVisible()
  })
})

test('arrows move in the list of localities, and Enter alone adds one', async ({ page }) => {
  await page.goto('#/compare')
  const adding = page.getByLabel('Add a locality')
  await adding.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/#\/compare$/u)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/compare\?localities=[a-z0-9-]+$/u)
})
