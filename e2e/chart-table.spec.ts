import { expect } from '@playwright/test'
import { test } from './test.ts'

test.describe('a chart and its table', () => {
  test('change places by one press, and the address shows the same to whom it is sent', async ({ page }) => {
    await page.goto('#/locality/xpcc-13?lang=en')
    const chart = page.getByRole('figure', { name: /subsidy rose/u })
    await chart.getByRole('button', { name: 'Show table' }).click()
    await expect(chart.getByRole('table')).toContainText('¥1.163M')
    await expect(page).toHaveURL(/tables=xpcc-13-subsidy/u)
    await page.reload()
    await expect(chart.getByRole('table')).toContainText('about ¥0.65M')
    await chart.getByRole('button', { name: 'Show chart' }).click()
    await expect(chart.getByRole('table')).toHaveCount(0)
    await expect(page).not.toHaveURL(/tables=/u)
  })
})
