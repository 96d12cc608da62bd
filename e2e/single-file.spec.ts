import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'

const FILE = pathToFileURL(resolve('dist-file/union-metrics.html')).href

test('the single file opens from disk, without network and without a complaint', async ({
  page,
  context,
}) => {
  await context.setOffline(true)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(FILE)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Union Metrics')
  await page.getByRole('main').getByRole('link', { name: 'Liyang' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liyang')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('溧阳市')
  expect(complaints).toEqual([])
})

test('an address into the single file opens what it names', async ({ page }) => {
  await page.goto(`${FILE}#/data?lang=zh`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('数据与来源')
})

test('the single file says that it does not read PDF, and what to do instead', async ({ page }) => {
  await page.goto(`${FILE}#/report/liyang-ginger-tea?lang=en`)
  await page
    .getByLabel('Choose a file (.txt, .docx, .pdf, .html)')
    .setInputFiles(resolve('src/imports/document/examples/with-text.pdf'))
  await expect(page.getByRole('alert')).toContainText('does not read PDF. Open the PDF, copy its text')
})
