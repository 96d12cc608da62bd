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

test('the page of the first visit goes on without a network once the app is kept', async ({
  page,
  context,
}) => {
  await page.goto('#/?lang=en')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  for (const name of ['Import', 'Present', 'Data']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
})

test.describe('where the browser keeps nothing of the app', () => {
  test.use({ serviceWorkers: 'block' })

  test('a page that cannot be loaded says so, keeps what is there, and is loaded when the network is back', async ({
    page,
    context,
  }) => {
    await page.goto('#/import?lang=en')
    await page.getByLabel('Or paste cells').fill('地区\t2025年慰问金（万元）\n溧阳\t1.163\n')
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Import 1 value' })).toBeVisible()
    await context.setOffline(true)
    let loads = 0
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && !frame.url().includes('#')) loads += 1
    })
    for (const name of ['Data', 'Present']) {
      await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be loaded')
    }
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'still does not answer' })).toBeVisible()
    // What was open is still open.
    await page.getByRole('navigation').getByRole('link', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Import 1 value' })).toBeVisible()
    await page.getByRole('button', { name: 'Import 1 value' }).click()
    await expect(page.getByText('1 value imported.')).toBeVisible()
    expect(loads).toBe(0)
    await page.getByRole('navigation').getByRole('link', { name: 'Data', exact: true }).click()
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
  })
})

test('the app names itself to the browser that installs it', async ({ page, request }) => {
  await page.goto('')
  const link = page.locator('link[rel="manifest"]')
  await expect(link).toHaveAttribute('href', './app.webmanifest')
  const manifest = await (await request.get('app.webmanifest')).json()
  expect(manifest).toMatchObject({ name: '工会指标 · Union Metrics', display: 'standalone', start_url: './' })
  for (const { src } of manifest.icons) expect((await request.get(src)).ok()).toBe(true)
})
