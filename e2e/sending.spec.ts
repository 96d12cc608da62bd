import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import jsQR from 'jsqr'
import { test } from './test.ts'

/** A PNG of 4 × 2 pixels. */
const LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR42mPYrKAFRwzIHABrKgfpQXKbZQAAAABJRU5ErkJggg==',
  'base64',
)

/** The app at an address that other devices would reach; `playwright.config.ts` leads it to the server of these tests. */
const HOST = 'http://union.example/'

/** The address that a camera reads of the window, once the code is drawn whole. */
async function addressOf(page: Page, begin: string): Promise<string> {
  let read = ''
  await expect
    .poll(async () => {
      read = (await scanned(page)) ?? ''
      return read
    })
    .toContain(begin)
  return read
}

/** What a camera reads of the window. */
async function scanned(page: Page): Promise<string | undefined> {
  const shot = (await page.screenshot()).toString('base64')
  const { greys, width, height } = await page.evaluate(async (picture) => {
    const image = new Image()
    image.src = `data:image/png;base64,${picture}`
    await image.decode()
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [image.width, image.height]
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    // A text crosses from the browser faster than a list of numbers.
    const greys = Array.from({ length: data.length / 4 }, (_, i) => String.fromCharCode(data[i * 4] ?? 0))
    return { greys: greys.join(''), width: image.width, height: image.height }
  }, shot)
  const pixels = new Uint8ClampedArray(greys.length * 4).fill(255)
  for (let i = 0; i < greys.length; i += 1) pixels.fill(greys.charCodeAt(i), i * 4, i * 4 + 3)
  return jsQR(pixels, width, height)?.data
}

/** To the last slide, once there is a show that hears keys. */
async function toEnd(page: Page) {
  await expect(page.getByRole('main', { name: 'Show' }).locator('[data-stage]')).toBeVisible()
  await page.keyboard.press('End')
}

/** A deck of one's own, in the builder. */
async function copyOfGaotai(page: Page) {
  await page.goto('#/decks?lang=en')
  await page.getByRole('button', { name: 'Copy and edit: Gaotai' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Gaotai' })).toBeVisible()
}

/** Goes on by Tab until what is asked for has the focus, as it would by a keyboard without a mouse. */
async function tabTo(page: Page, wanted: Locator) {
  for (let steps = 0; steps < 12; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('an office says by keyboard alone whose deck it is, and every slide shows it', async ({ page }) => {
  await copyOfGaotai(page)
  await page.getByText('Imprint and QR code').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('示例县总工会')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Example County Federation')
  await tabTo(page, page.getByLabel('Speaker (English)'))
  await page.keyboard.type('Publicity office')
  const date = page.getByLabel('Date', { exact: true })
  await tabTo(page, date)
  // In which order a day is typed is the browser's.
  await date.fill('2026-03-05')
  // A year has four digits, however many are typed.
  await expect(date).toHaveAttribute('max', '9999-12-31')

  const logo = page.getByRole('group', { name: 'Logo' })
  const choose = logo.getByRole('button', { name: /^Choose / })
  const give = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    // After this the browser tells of dialogs: a key that is pressed at once comes before, and opens one that nobody is told of.
    await expect(choose).toBeFocused()
    await page.keyboard.press('Enter')
    await (await chooser).setFiles({ name, mimeType, buffer })
  }
  await tabTo(page, choose)
  await give('logo.png', 'image/png', LOGO)
  await expect(page.getByRole('img', { name: 'The logo as it is' })).toBeVisible()
  await tabTo(page, logo.getByRole('button', { name: 'Remove the logo' }))
  await page.keyboard.press('Enter')
  await expect(logo.getByRole('status')).toHaveText('The logo is removed.')
  await give('logo.txt', 'text/plain', Buffer.from('no picture'))
  await expect(page.getByText('logo.txt was not taken')).toBeVisible()
  await give('broken.png', 'image/png', Buffer.from('no picture'))
  await expect(page.getByText('broken.png was not taken')).toBeVisible()
  // A file that breaks off has a picture still, half of it.
  const icon = readFileSync(join(import.meta.dirname, '..', 'public', 'icon-512.png'))
  await give('half.png', 'image/png', icon.subarray(0, icon.length / 2))
  await expect(page.getByText('half.png was not taken')).toBeVisible()
  await give('logo.png', 'image/png', LOGO)
  await expect(page.getByRole('img', { name: 'The logo as it is' })).toBeVisible()

  // It is kept with the deck, once that is said: a disk may be slow.
  await expect(page.getByText('Saved on this computer.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  const stage = page.locator('[data-stage]')
  await expect(stage.locator('[data-part="imprint"] image')).toHaveCount(1)
  await expect(stage.locator('svg')).toContainText('Publicity office · 5 March 2026')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/slide=2/u)
  await expect(stage.locator('[data-part="imprint"] image')).toHaveCount(1)
  await expect(stage.locator('svg')).toContainText('Example County Federation')
})

for (const look of ['light', 'dark'] as const) {
  test(`a phone in the room opens the deck from its last slide, in ${look}`, async ({ page }) => {
    await page.goto(`${HOST}#/present/locality-gaotai?lang=en&look=${look}`)
    await toEnd(page)
    await expect(page.getByRole('heading', { name: 'Scan to open this deck' })).toBeAttached()
    const address = await addressOf(page, `${HOST}#/present/locality-gaotai`)
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'Gaotai County', exact: true })).toBeAttached()
  })
}

test('a deck of one’s own is in its code as a whole', async ({ page }) => {
  await page.goto(`${HOST}#/decks?lang=en`)
  await page.getByRole('button', { name: 'Copy and edit: Gaotai' }).click()
  await page.getByText('Imprint and QR code').click()
  await page.getByLabel('Unit (English)').fill('Example County Federation')
  await expect(page.getByText('Saved on this computer.')).toBeVisible()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await toEnd(page)
  await expect(page.getByRole('heading', { name: 'Scan to open this deck' })).toBeAttached()
  const address = await addressOf(page, `${HOST}#/present/-?`)
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.locator('[data-stage] svg')).toContainText('Example County Federation')

  await page.goto(`${HOST}#/decks?lang=en`)
  await page.getByRole('link', { name: 'Edit: Gaotai' }).click()
  await page.getByText('Imprint and QR code').click()
  await page.getByLabel('End with a QR code of the link').uncheck()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await toEnd(page)
  await expect(page.getByRole('heading', { name: 'Scan to open this deck' })).toHaveCount(0)
})

/** The deck of Changqing as a page of its own, saved to disk. */
async function savedPage(page: Page, folder: string): Promise<string> {
  await page.getByRole('button', { name: 'Download deck: Changqing Oilfield' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Web page that presents itself' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Changqing-Oilfield.en.html')
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return pathToFileURL(path).href
}

const SINGLE_FILE = pathToFileURL(resolve('dist-file/union-metrics.html')).href

for (const [build, address] of [
  ['a host', './'],
  ['disk', SINGLE_FILE],
] as const) {
  test(`a deck saved as a page by the app on ${build} is presented from disk`, async ({
    page,
    context,
  }, info) => {
    await page.goto(`${address}#/decks?lang=en`)
    const file = await savedPage(page, info.outputPath())

    await context.setOffline(true)
    const show = await context.newPage()
    const left: string[] = []
    const complaints: string[] = []
    show.on('request', (request) => {
      if (!request.url().startsWith('data:') && !request.url().startsWith(file)) left.push(request.url())
    })
    show.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    show.on('pageerror', (error) => complaints.push(String(error)))
    await show.goto(file)
    const stage = show.getByRole('main', { name: 'Show' }).locator('[data-stage]')
    await expect(stage.getByRole('heading', { level: 1, name: 'Changqing Oilfield' })).toBeAttached()
    const of = Number((await stage.locator('footer p').last().textContent())?.split('/')[1])
    expect(of).toBeGreaterThan(5)
    // The help lists what the keys do here: there is no other deck.
    await show.keyboard.press('?')
    const help = show.getByRole('dialog', { name: 'Keys' })
    await expect(help.getByText('all slides')).toBeVisible()
    await expect(help.getByText('another locality or theme')).toHaveCount(0)
    await show.keyboard.press('Escape')
    await expect(help).toHaveCount(0)
    for (let n = 2; n <= of; n += 1) {
      await show.keyboard.press('ArrowRight')
      await expect(stage.locator('footer p').last()).toHaveText(`${n} / ${of}`)
      await expect(stage.locator('h1')).not.toBeEmpty()
      // What was said of the keys over the first slide lies over no other.
      await expect(show.getByRole('alert')).toHaveCount(0)
    }
    await show.keyboard.press('g')
    await expect(show.getByRole('main', { name: '演示' })).toBeVisible()
    await show.keyboard.press('Home')
    await expect(show.getByRole('heading', { level: 1, name: '长庆油田' })).toBeAttached()
    await show.keyboard.press('g')
    await show.keyboard.press('f')
    await expect.poll(() => show.evaluate(() => document.fullscreenElement !== null)).toBe(true)

    const [notes] = await Promise.all([context.waitForEvent('page'), show.keyboard.press('s')])
    await expect(notes.getByText('This deck is made from the data')).toBeVisible()
    await expect(notes.getByRole('status')).toHaveText('In step with the slides')
    await notes.keyboard.press('ArrowRight')
    await expect(stage.locator('footer p').last()).toHaveText(`2 / ${of}`)
    expect(left).toEqual([])
    expect(complaints).toEqual([])
  })
}

test('a whole page is saved as one long picture', async ({ page }) => {
  for (const [address, button, file] of [
    [
      '#/locality/changqing?lang=en',
      'Long image of the page: Changqing Oilfield',
      'Changqing-Oilfield.en.png',
    ],
    ['#/?lang=zh&theme=care', '整页存为长图：职工关爱', '职工关爱.zh.png'],
  ] as const) {
    await page.goto(address)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(file)
    const image = readFileSync(await download.path())
    expect(image.subarray(1, 4).toString()).toBe('PNG')
    expect(image.readUInt32BE(16)).toBe(1080)
    expect(image.readUInt32BE(20)).toBeGreaterThan(2000)
    await expect(page.getByRole('status').filter({ hasText: file })).toBeVisible()
  }
})

test('the slide in hand is saved as an image from the builder', async ({ page }) => {
  await copyOfGaotai(page)
  await page.getByRole('button', { name: 'Image: Gaotai County' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save PNG' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Gaotai-County.en.png')
})
