import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const region = (page: Page, name: string) => page.getByRole('region', { name })

test('an official looks up an indicator', async ({ page }) => {
  await test.step('from a tile: what it means, where it is known, and where the number comes from', async () => {
    await page.goto('#/')
    await page.getByRole('link', { name: 'Collective-contract coverage', exact: true }).first().click()
    await expect(title(page)).toHaveText('Collective-contract coverage')
    await expect(page.getByText('Share of enterprises covered by a collective contract.')).toBeVisible()
    await expect(region(page, 'Values by locality')).toContainText(
      'Only Xiangcheng County has this indicator',
    )
    await expect(region(page, 'About this indicator')).toContainText('Higher is better')
    await expect(region(page, 'About this indicator')).toContainText('Values may not be added up')
    await expect(region(page, 'About this indicator')).toContainText(
      'nor whether regional and sectoral contracts count',
    )
    await region(page, 'Values by locality').getByRole('button', { name: '92%' }).click()
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('paragraph')
  })

  await test.step('that two localities have: it says what differs, and leads to the comparison', async () => {
    await page.goto('#/indicator/contest-entrants?lang=zh')
    await expect(
      page.getByText('2地的数值在时期和范围上不同，定义是否一致没有说明，比较时须注意。'),
    ).toBeVisible()
    await page.getByRole('link', { name: '比较这几个地区' }).click()
    await expect(title(page)).toHaveText('比较')
    await expect(page).toHaveURL(/localities=haigang,lanshan/u)
  })

  await test.step('that does not exist: the closest are offered', async () => {
    await page.goto('#/indicator/contest-entrant')
    await expect(title(page)).toHaveText('There is no such page')
    await page.getByRole('main').getByRole('link', { name: 'Skills-contest entrants' }).click()
    await expect(title(page)).toHaveText('Skills-contest entrants')
  })
})

test('an official sets a target', async ({ page }) => {
  await test.step('and sees by word and shape whether it is met, here, on the chart of the locality and on the tile, on the next visit too', async () => {
    await page.goto('#/indicator/collective-contract-coverage')
    await page.getByLabel('Target value (%)').fill('９５')
    await page.getByRole('button', { name: 'Set target' }).click()
    await expect(page.getByText('Set for all localities: Target 95%.')).toBeVisible()
    const values = region(page, 'Values by locality')
    await expect(values).toContainText('◐')
    // 92 ÷ 95, which is printed to the per cent.
    await expect(values).toContainText('Near the target, 3 percentage points to go')
    await expect(values).toContainText('completion about 97%')
    await page.goto('about:blank')
    await page.goto('#/locality/xiangcheng')
    const rates = page.getByRole('figure', { name: /^Collective contracts now cover/u })
    await expect(rates).toContainText('◐ Near the target, 3 percentage points to go')
    await page.goto('#/')
    const tile = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Collective-contract coverage' }) })
    await expect(tile).toContainText('Near the target, 3 percentage points to go')
  })

  await test.step('where the bound does not tell, it says so', async () => {
    await page.goto('#/indicator/employment-rate?lang=zh')
    await page.getByLabel('目标值（%）').fill('95')
    await page.getByLabel('目标值（%）').press('Enter')
    await expect(region(page, '各地数值')).toContainText('无法判断，差距不到5个百分点')
  })

  await test.step('for a year, with its source and its own threshold, and another year has none', async () => {
    await page.goto('#/indicator/members-recruited')
    const values = region(page, 'Values by locality')
    const year = page.getByLabel('Year', { exact: true })
    await year.selectOption({ index: 1 })
    await page.getByLabel('Target value (people)').fill('3000')
    await page.getByLabel('Counts as near from a completion of (%)').fill('120')
    await page.getByRole('button', { name: 'Set target' }).click()
    await expect(page.getByRole('alert')).toHaveText('Enter a number from 0 to 100, or none.')
    await page.getByLabel('Counts as near from a completion of (%)').fill('80')
    await page.getByLabel('Source of the target').selectOption('document')
    await page.getByLabel('Title or number').fill('Work plan 7')
    await page.keyboard.press('Enter')
    const list = page.getByRole('list', { name: 'Targets set' })
    await expect(list).toContainText('(document: Work plan 7)')
    await expect(list).toContainText('near from 80%')
    // The year after the values: nothing of it is known yet.
    await expect(values).not.toContainText('target 3,000')
    await year.selectOption('')
    await page.getByLabel('Target value (people)').fill('3000')
    await page.keyboard.press('Enter')
    await expect(values).toContainText('Near the target, 553 people to go')
    await expect(values).toContainText('completion about 81.57%')
  })

  await test.step('for one locality, and removes it again', async () => {
    await page.goto('#/indicator/contest-entrants')
    await page.getByLabel('For', { exact: true }).selectOption('Lanshan District')
    await page.getByLabel('Target value (people)').fill('1,000')
    await page.getByRole('button', { name: 'Set target' }).click()
    const values = region(page, 'Values by locality')
    await expect(values.getByText('Target 1,000 people')).toHaveCount(1)
    await page.getByRole('button', { name: 'Remove the target for Lanshan District' }).click()
    await expect(values.getByText('Target 1,000 people')).toHaveCount(0)
  })

  await test.step('a text that is no number is named as such', async () => {
    await page.goto('#/indicator/contest-entrants')
    const field = page.getByLabel('Target value (people)')
    await field.fill('many')
    await field.press('Enter')
    await expect(page.getByRole('alert')).toContainText('“many” is not a number.')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('many')
  })

  await test.step('on paper there is nothing to fill in', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByLabel('Target value (people)')).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Target', exact: true })).toBeVisible()
    await page.emulateMedia({ media: null })
  })

  await test.step('for a time limit too, and a fall is judged as a fall', async () => {
    await page.goto('#/indicator/session-plan-time?lang=zh')
    await page.getByLabel('目标值（小时）').fill('3')
    await page.getByLabel('目标值（小时）').press('Enter')
    await expect(region(page, '各地数值')).toContainText('已达标，低多少不详')
    await page.goto('#/indicator/grievance-response-time-change?lang=zh')
    await page.getByLabel('目标值（%）').fill('-50')
    await page.getByLabel('目标值（%）').press('Enter')
    await expect(region(page, '各地数值')).toContainText('尚未达标，降幅还差10个百分点')
  })

  await test.step('but not where neither way is better, and is told why', async () => {
    await page.goto('#/indicator/consultations')
    await expect(region(page, 'Target')).toContainText(
      'Neither higher nor lower is better for this indicator',
    )
    await expect(page.getByRole('button', { name: 'Set target' })).toHaveCount(0)
  })
})
