import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { test } from './test.ts'

const TABLE = [
  '地区,指标,2024年（人）,2025年（人）',
  '东湖镇,工会会员数,1000,1200',
  '西山镇,工会会员数,1000,800',
  '南江镇,工会会员数,1000,1500',
  '东湖镇,困难职工人数,40,30余',
  '西山镇,困难职工人数,30,近40',
  '',
].join('\n')

test('a circular is written from the cross-table, addressed, saved as Word, and survives a reload', async ({
  page,
}) => {
  await page.goto('#/import?lang=zh')
  await page
    .getByLabel(/^选择文件/u)
    .setInputFiles([{ name: '会员.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }])
  await page.getByRole('button', { name: '导入10个数值', exact: true }).click()
  await page.getByRole('link', { name: /数据表中/u }).click()
  await page.goto('#/table?lang=zh&cross=indicators&f.status=imported&with=change,rank')
  await page.getByRole('link', { name: '写成通报' }).click()

  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('3个地区合计3500人')
  await expect(sheet).toContainText('南江镇最多，为1500人')
  await expect(sheet).toContainText('西山镇最少，为800人')
  await expect(sheet).toContainText('其中南江镇增幅最大，为50%')
  await expect(sheet).toContainText('比上年同期下降的有1个（西山镇下降20%）')
  // 30余 and 近40 overlap: nobody can say which is more.
  await expect(sheet).toContainText('东湖镇、西山镇中哪个最多，从现有数字看不出来')

  await expect(sheet.getByText('会员.csv')).toHaveCount(1)

  await page.getByLabel('主送').fill('各镇总工会')
  await page.getByLabel('落款单位').fill('某县总工会')
  await page.getByLabel('日期').fill('2026年2月1日')
  await expect(sheet).toContainText('各镇总工会：')
  // The address is written a moment after what is typed.
  await expect(page).toHaveURL(/day=2026/u)
  await page.reload()
  await expect(sheet).toContainText('某县总工会')
  await expect(sheet).toContainText('2026年2月1日')

  // The text on a page, the scorecard on one across.
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)]
  expect(boxes.map(([, width, height]) => Number(width) > Number(height))).toEqual([false, true])

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为Word' }).press('Enter')
  const download = await saving
  expect(download.suggestedFilename()).toMatch(/通报\.zh\.docx$/u)
  const parts = unzipSync(await readFile(await download.path()))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '')
  expect(text).toContain('南江镇最多，为1500人')
  expect(text).toContain('某县总工会')
  await page.goBack()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('an address that chooses nothing is of the scorecard that is shown first', async ({ page }) => {
  await page.goto('#/scorecard?lang=en')
  const heads = page
    .getByRole('table')
    .getByRole('columnheader')
    .or(page.getByRole('table').getByRole('rowheader'))
  await expect(heads.first()).toBeVisible()
  const shown = await heads.allTextContents()
  await page.goto('#/circular?lang=en')
  await expect(page.getByRole('article')).toContainText('This circular reports on')
  await expect(heads).toHaveText(shown)

  // The address is written a moment later; what is typed and ticked stands there at once.
  const to = page.getByLabel('To', { exact: true })
  await to.fill('town unions')
  await to.press('Home')
  await page.keyboard.type('all ')
  await expect(to).toHaveValue('all town unions')
  const annex = page.getByLabel(/^With an annex/u)
  const isTicked = await annex.evaluate((box: HTMLInputElement) => {
    box.click()
    return box.checked
  })
  expect(isTicked).toBe(true)
  await expect(page).toHaveURL(/annex=1&.*to=all\+town\+unions/u)
  await expect(heads).toHaveText(shown)
})

test('where the filters leave nothing, the page says so and leads back', async ({ page }) => {
  await page.goto('#/circular?lang=en&q=nothing-has-this-name')
  await expect(page.getByText('The filters leave no value to report on.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the cross-table' })).toBeVisible()
})
