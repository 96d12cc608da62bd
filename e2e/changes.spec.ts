import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

const tableOf = (members: number) =>
  `地区,指标,2024年\n溧阳市,会员数（人）,${members}\n襄城县,会员数（人）,987\n`

async function bringIn(page: Page, members: number) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Import' }).click()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(tableOf(members)) })
}
const home = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).click()
const line = (page: Page) => page.getByRole('main').getByText(/Since you .*:/u)

test('what came in since a reader last looked is told on the overview and listed on a page, until they say that they saw it', async ({
  page,
}) => {
  await page.goto('./#/?lang=en')
  await expect(page.getByRole('heading', { name: 'Data available by locality' })).toBeVisible()
  await expect(line(page)).toHaveCount(0)
  await bringIn(page, 1234)
  await page.getByRole('button', { name: 'Import 2 values' }).click()
  await expect(page.getByRole('button', { name: 'Import 2 values' })).toHaveCount(0)
  await home(page)
  await expect(line(page)).toContainText('2 new values.')

  await page.getByRole('link', { name: 'See what changed' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changed')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const table = page.getByRole('table', { name: 'members.csv' })
  await expect(table.getByRole('row', { name: /^new Liyang · Members · 2024 1,234/u })).toBeVisible()
  await expect(table.getByRole('row')).toHaveCount(3)

  const mark = page.getByRole('button', { name: 'Mark all as seen' })
  await mark.press('Enter')
  await expect(page.getByText('Marked as seen.')).toBeVisible()
  await expect(table).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(table).toBeVisible()
  await mark.press('Enter')
  await expect(table).toHaveCount(0)

  // Kept on this computer, and withdrawn values keep their names.
  await page.reload()
  await expect(page.getByText(/Since you marked all as seen on .*: nothing changed/u)).toBeVisible()
  await page.goto('./#/data?lang=en')
  await page.getByRole('button', { name: 'Delete everything…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click()
  await home(page)
  await expect(line(page)).toContainText('2 withdrawn.')
  await page.getByRole('link', { name: 'See what changed' }).click()
  await expect(table.getByRole('row', { name: /^withdrawn Liyang · Members · 2024 1,234/u })).toBeVisible()
})
