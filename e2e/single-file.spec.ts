import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { utils, write } from '@e965/xlsx'
import { expect } from '@playwright/test'
import { test } from './test.ts'

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

test('what the single file holds packed is there when it is asked for', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  // The reader of old workbooks.
  await page.goto(`${FILE}#/import?lang=en`)
  const rows = [
    ['地区', '2025年工会会员数（人）'],
    ['海港区', 1200],
    ['岚山区', 800],
  ]
  const buffer: Buffer = write(
    { SheetNames: ['会员'], Sheets: { 会员: utils.aoa_to_sheet(rows) } },
    { type: 'buffer', bookType: 'biff8' },
  )
  await page
    .getByLabel(/^Choose files/u)
    .setInputFiles([{ name: 'members.xls', mimeType: 'application/vnd.ms-excel', buffer }])
  await page.getByRole('button', { name: 'Import 2 values', exact: true }).click()
  await page.getByRole('link', { name: 'See them in the table' }).click()
  await expect(page.getByRole('grid')).toContainText('1,200')
  // The charts, and the search in pinyin.
  await page.goto(`${FILE}#/locality/liyang?lang=en`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Liyang')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('xiangchengxian')
  await expect(page.getByRole('option', { name: /Xiangcheng/u }).first()).toBeVisible()
  expect(complaints).toEqual([])
})
