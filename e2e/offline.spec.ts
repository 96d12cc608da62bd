import { expect } from '@playwright/test'
import { test } from './test.ts'

test.use({ serviceWorkers: 'allow' })

test('an installed app opens without a network', async ({ page, context }) => {
  await page.goto('#/locality/liyang?lang=en')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liyang')
  await page.getByRole('navigation').getByRole('link', { name: 'Table' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('the app names itself to the browser that installs it', async ({ page, request }) => {
  await page.goto('')
  const link = page.locator('link[rel="manifest"]')
  await expect(link).toHaveAttribute('href', './app.webmanifest')
  const manifest = await (await request.get('app.webmanifest')).json()
  expect(manifest).toMatchObject({ name: '工会指标 · Union Metrics', display: 'standalone', start_url: './' })
  for (const { src } of manifest.icons) expect((await request.get(src)).ok()).toBe(true)
})
