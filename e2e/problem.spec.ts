import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from '@playwright/test'
import { test } from './test.ts'

test('a view that fails says so and leaves the rest of the app standing', async ({ page }) => {
  await page.addInitScript(() => {
    // Breaks whatever writes values; the frame and the data page only count, which asks for no decimals.
    Intl.NumberFormat = new Proxy(Intl.NumberFormat, {
      construct(format, [tag, options]) {
        if (options?.maximumFractionDigits !== undefined) throw new Error('broken for the test')
        return new format(tag, options)
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

const FILE = pathToFileURL(resolve('dist-file/union-metrics.html')).href

for (const [build, address] of [
  ['the hosted build', ''],
  ['the single file', FILE],
] as const) {
  test(`an app that fails as a whole says so and gives one's own data out: ${build}`, async ({ page }) => {
    await page.goto(`${address}#/data?lang=en`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data')
    await page.evaluate(() => {
      localStorage.setItem('union-metrics.preferences', '{"language":"zh","theme":"dark"}')
      const target = { indicator: 'members-recruited', locality: null, value: 2500 }
      localStorage.setItem('union-metrics.targets', JSON.stringify({ version: 1, targets: [target] }))
    })
    await page.addInitScript(() => {
      // Breaks the index of localities, which the app makes before it shows anything.
      const set = Map.prototype.set
      Map.prototype.set = function (key, value) {
        if (key === 'xiangcheng' && typeof value === 'object') throw new Error('broken for the test')
        return set.call(this, key, value)
      }
    })
    await page.goto(`${address}#/`)
    await page.reload()
    const title = page.getByRole('heading', { level: 1, name: '程序没能运行' })
    await expect(title).toBeFocused()
    await expect(page.getByRole('main').getByText('broken for the test')).toBeVisible()
    // By keyboard: reload, the overview, the backup.
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '重新加载' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '备份工作区' })).toBeFocused()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    await expect(page.getByRole('status')).toHaveText(`已保存：${download.suggestedFilename()}`)
    expect(await readFile(await download.path(), 'utf8')).toContain('"value":2500')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: '恢复默认显示设置' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'The app could not start' })).toBeFocused()
  })
}

test('an overview that the build drew gives way where the data behind it fails', async ({ page }) => {
  await page.addInitScript(() => {
    const set = Map.prototype.set
    Map.prototype.set = function (key, value) {
      if (key === 'xiangcheng' && typeof value === 'object') throw new Error('broken for the test')
      return set.call(this, key, value)
    }
  })
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: 'The app could not start' })).toBeFocused()
  await expect(page.getByRole('main').getByText('broken for the test')).toBeVisible()
  await expect(page.getByRole('button', { name: '2,447 people' })).toHaveCount(0)
})

// What the page itself loads, before anything else.
const FIRST = /\/assets\/(?:first|rolldown-runtime)-/u

for (const [language, title, backup, refused] of [
  ['zh', '程序没能运行', '备份工作区', '没能备份'],
  ['en', 'The app could not start', 'Save a backup of the workspace', 'The backup could not be made'],
] as const) {
  test(`an app of which nothing more can be loaded says so: ${language}`, async ({ page }) => {
    await page.route(/\/assets\/.*\.js$/u, (route) =>
      FIRST.test(route.request().url()) ? route.continue() : route.abort(),
    )
    await page.goto(`#/table?lang=${language}`)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await page.getByRole('button', { name: backup }).click()
    await expect(page.getByRole('status')).toContainText(refused)
  })
}

test('an app whose script is refused says so, and leaves the built numbers to read', async ({ page }) => {
  await page.route(FIRST, (route) => route.abort())
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1, name: 'The app could not start' })).toBeFocused()
  await expect(page.getByRole('button', { name: '2,447 people' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save a backup of the workspace' })).toHaveCount(0)
  await page.unroute(FIRST)
  await page.getByRole('button', { name: 'Reload' }).click()
  await page.getByRole('button', { name: '2,447 people' }).click()
  await expect(page.getByRole('dialog', { name: 'Evidence' })).toBeVisible()
})
