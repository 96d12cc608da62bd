import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { test } from './test.ts'

/** Width and height in the head of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save as an image' })

test('a chart goes into a chat as an image', async ({ page, context }) => {
  const begin = async () => {
    await page.goto('#/locality/xpcc-13?lang=en')
    await page.getByRole('button', { name: /^Image: Loan-interest subsidy rose/u }).click()
  }

  for (const [shape, ending, size] of [
    ['Slide 16:9', 'en.png', [1920, 1080]],
    ['Phone 3:4', 'en.3x4.png', [1080, 1440]],
    ['Square 1:1', 'en.1x1.png', [1080, 1080]],
  ] as const) {
    await test.step(`in the shape ${shape}, which is seen before`, async () => {
      await begin()
      await dialog(page).getByRole('radio', { name: shape }).check()
      await expect(dialog(page).getByRole('img', { name: `${size[0]} × ${size[1]}` })).toBeVisible()
      const arriving = page.waitForEvent('download')
      await dialog(page).getByRole('button', { name: 'Save PNG' }).click()
      const file = await arriving
      expect(file.suggestedFilename()).toBe(
        `Loan-interest-subsidy-rose-to-¥1.163M,-up-78.94%-against-2024.${ending}`,
      )
      expect(sizeOf(readFileSync(await file.path()))).toEqual(size)
      await expect(dialog(page).getByRole('status')).toContainText(`Made ${file.suggestedFilename()}`)
    })
  }

  await test.step('in the clipboard', async () => {
    await begin()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await dialog(page).getByRole('button', { name: 'Copy' }).click()
    await expect(dialog(page).getByRole('status')).toHaveText('Image copied')
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    )
    expect(types).toContain('image/png')
  })
})

test('the slide on the stage is saved with the keyboard alone, and the show goes on', async ({ page }) => {
  await page.goto('#/present/locality-xpcc-13?lang=en&slide=2')
  await page.getByRole('button', { name: /^Image: / }).focus()
  await page.keyboard.press('Enter')
  // The dialog takes the focus a moment after it opened.
  await expect
    .poll(() => dialog(page).evaluate((opened) => opened.contains(document.activeElement)))
    .toBe(true)
  await page.getByRole('radio', { name: 'Slide 16:9' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Phone 3:4' })).toBeChecked()
  const arriving = page.waitForEvent('download')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Save PNG' })).toBeFocused()
  // A key of the show turns no slide behind the dialog.
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Enter')
  expect(sizeOf(readFileSync(await (await arriving).path()))).toEqual([1080, 1440])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(page).toHaveURL(/#\/present\/locality-xpcc-13\?.*slide=2/u)
  await expect(page.getByRole('button', { name: /^Image: / })).toBeFocused()
})

test('the dialog fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('#/locality/xpcc-13?lang=zh')
  await page.getByRole('button', { name: /^图片：争取贷款贴息/u }).click()
  await expect(page.getByRole('button', { name: '保存 PNG' })).toBeInViewport()
  // From edge to edge, once it is where it opens to.
  const edges = () =>
    page.getByRole('dialog', { name: '保存为图片' }).evaluate((opened) => {
      const { left, right } = opened.getBoundingClientRect()
      return left >= 0 && right <= 390
    })
  await expect.poll(edges).toBe(true)
})

test('a printed page holds no button that saves it', async ({ page }) => {
  await page.goto('#/locality/lanshan?lang=en')
  const save = page.getByRole('button', { name: /^Long image of the page/u })
  await expect(save).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(save).toBeHidden()
})
