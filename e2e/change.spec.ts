import { expect } from '@playwright/test'
import { test } from './test.ts'

const TABLE = [
  '地区,指标,2023年（人）,2024年（人）,2025年（人）',
  '溧阳市,工会会员数,1000,1000,1100',
  '溧阳市,困难职工人数,300,200,150余',
  '',
].join('\n')

test('a value says how it changed, against which year, and shows the value before', async ({ page }) => {
  await page.goto('#/import?lang=en')
  await page
    .getByLabel(/^Choose files/u)
    .setInputFiles([{ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }])
  await page.getByRole('button', { name: 'Import 6 values', exact: true }).click()
  await page.getByRole('link', { name: 'See them in the table' }).click()
  await page.goto('#/locality/liyang?lang=en')

  // Under the title of each line stands how its last value changed.
  const figure = page.getByRole('figure')
  await expect(figure.filter({ hasText: 'Members, Liyang' })).toContainText('+10% on 2024')
  // 150余 is less than 160, so it fell; at least 150 is at most a quarter less than 200.
  await expect(figure.filter({ hasText: 'hardship' })).toContainText('down by at most 25% on 2024')

  const row = page.getByRole('row').filter({ hasText: '1,100' })
  await row.getByRole('button', { name: '1,100' }).click()
  const card = page.getByRole('dialog')
  await expect(card).toContainText('+10% on 2024')
  // The value before opens in the same card and tells of its own year before: nothing changed.
  await card.getByRole('button', { name: '1,000 people' }).click()
  await expect(card).toContainText('0% on 2023')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()

  await page.goto('#/locality/liyang?lang=zh')
  await expect(figure.filter({ hasText: '1100人' })).toContainText('比2024年 +10%')
})
