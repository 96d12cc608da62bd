import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './test.ts'

test.use({ serviceWorkers: 'allow' })

test('the app works under the headers that hosts are told to send', async ({ page }) => {
  const told = await readFile('docs/hosting.md', 'utf8')
  const [, block = ''] = told.match(/```text\n\/\*\n([\s\S]*?)\/assets/u) ?? []
  const headers = Object.fromEntries(
    block
      .trim()
      .split('\n')
      .map((line) => {
        const [name = '', ...value] = line.trim().split(': ')
        return [name.toLowerCase(), value.join(': ')]
      }),
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.route('**/*', async (route) => {
    // They are those of the page; what it loads is governed by them.
    if (!route.request().isNavigationRequest()) return route.continue()
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } })
  })
  await page.goto('#/locality/liyang?lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liyang')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.goto('#/table?lang=en')
  await expect(page.getByRole('grid')).toBeVisible()
  expect(complaints).toEqual([])
  // A policy of another name, and the same a second time, are refused.
  const refused = await page.evaluate(() =>
    ['other', 'default'].map((name) => {
      try {
        window.trustedTypes?.createPolicy(name, { createScriptURL: (url) => url })
        return false
      } catch {
        return true
      }
    }),
  )
  expect(refused).toEqual([true, true])
})
