import { expect, test } from '@playwright/test'

test('a view that fails says so and leaves the rest of the app standing', async ({ page }) => {
  await page.addInitScript(() => {
    // Breaks whatever writes numbers; the frame and the data page write none.
    Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
      construct() {
        throw new Error('broken for the test')
      },
    })
  })
  await page.goto('#/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be shown')
  await expect(page.getByText('broken for the test').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Data' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
})
