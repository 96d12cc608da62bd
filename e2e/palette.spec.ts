import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { pinyinScripts } from './bundled.ts'
import { test } from './test.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Search' })
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name })

async function open(page: Page, hash = '#/') {
  await page.goto(hash)
  await expect(title(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('the palette is used with the keyboard alone', async ({ page }) => {
  await test.step('pinyin initials lead to a locality, whose title has the focus', async () => {
    await open(page)
    await page.keyboard.type('cqyt')
    await expect(option(page, /^Changqing Oilfield opens/u)).toHaveAttribute('data-highlighted', '')
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText('Changqing Oilfield')
    await expect(title(page)).toBeFocused()
    await expect(palette(page)).toBeHidden()
  })

  await test.step('arrow keys walk over the groups', async () => {
    await open(page)
    await page.keyboard.type('contest')
    await expect(palette(page).getByRole('group', { name: 'Indicators' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    const second = palette(page).getByRole('option').nth(1)
    await expect(second).toHaveAttribute('data-highlighted', '')
    const name = (await second.locator('span').first().textContent()) ?? ''
    await page.keyboard.press('Enter')
    await expect(title(page)).toHaveText(name)
  })

  await test.step('Escape closes it and gives the focus back', async () => {
    await page.goto('#/')
    const button = page.getByRole('button', { name: 'Search' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(button).toBeFocused()
  })

  await test.step('the same keys close it', async () => {
    await open(page)
    await page.keyboard.press('Control+k')
    await expect(palette(page)).toBeHidden()
  })
})

test('hanzi, English and what a reader wants to do lead there, and it says what it found', async ({
  page,
}) => {
  await test.step('hanzi lead to an indicator, English to a report', async () => {
    await open(page)
    await field(page).fill('覆盖率')
    await option(page, /^Collective-contract coverage/u).click()
    await expect(title(page)).toHaveText('Collective-contract coverage')
    await page.keyboard.press('Control+k')
    await field(page).fill('hot meals')
    await palette(page).getByRole('group', { name: 'Reports' }).getByRole('option').first().click()
    await expect(page).toHaveURL(/#\/report\/chengdong-winter/u)
  })

  await test.step('words for what a reader wants to do lead there', async () => {
    await page.goto('#/?lang=zh')
    await expect(title(page)).toHaveText('工会指标')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    for (const [typed, name] of [
      ['打印', /^打印本页/u],
      ['备份', /^数据与来源 ?打开页面/u],
      ['帮助', /^总览/u],
      ['目标', /打开指标页/u],
      ['湖北体检', /^湖北：/u],
    ] as const) {
      await page.getByRole('combobox').fill(typed)
      await expect(page.getByRole('option', { name }).first(), typed).toBeVisible()
    }
    await page.getByRole('combobox').fill('比较襄城')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/compare\?.*localities=xiangcheng/u)
  })

  await test.step('a chart is brought into view on its page', async () => {
    await open(page)
    await field(page).fill('mental-health stations built')
    await palette(page).getByRole('group', { name: 'Charts' }).getByRole('option').first().click()
    await expect(title(page)).toHaveText('Changqing Oilfield')
    await expect(page.getByRole('figure', { name: /under construction: 55/u })).toBeInViewport()
  })

  await test.step('it says how much it found, and that it found nothing', async () => {
    await open(page)
    await expect(palette(page).getByRole('status').last()).not.toContainText('pinyin')
    await field(page).fill('zzzz')
    await expect(palette(page)).toContainText('Nothing found for “zzzz”.')
    await expect(palette(page)).toContainText('0 results')
    await field(page).fill('liyang')
    await expect(palette(page)).toContainText(/\d+ results/u)
  })

  await test.step('it has no fault that axe knows', async () => {
    await open(page)
    await field(page).fill('xc')
    await expect(palette(page)).toContainText(/\d+ results?/u)
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations).toEqual([])
  })
})

test('an action is done at once, and the page stays', async ({ page }) => {
  await open(page, '#/locality/liyang')
  await field(page).fill('theme dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Control+k')
  await field(page).fill('zhongwen')
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText('溧阳市')
})

test('a key pressed before pinyin is there holds for what it then finds', async ({ page }) => {
  let allow = () => {}
  const allowed = new Promise<void>((resolve) => {
    allow = resolve
  })
  await page.route(pinyinScripts(), async (route) => {
    await allowed
    await route.continue()
  })
  await open(page, '#/locality/liyang')
  await page.keyboard.type('zhongwen')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toContainText('Nothing found for “zhongwen”.')
  allow()
  await expect(title(page)).toHaveText('溧阳市')
  await expect(palette(page)).toBeHidden()
  // What the page still loads for later is no matter of this test.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('opened while a page is on its way it keeps the keys, and Escape leads to the page', async ({
  page,
}) => {
  let allow = () => {}
  const allowed = new Promise<void>((resolve) => {
    allow = resolve
  })
  await page.route('**/changes-view-*.js', async (route) => {
    await allowed
    await route.continue()
  })
  await open(page, '#/?lang=en')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await page.evaluate(() => {
    window.location.hash = '#/changes?lang=en'
  })
  await expect(page).toHaveURL(/changes/u)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  allow()
  await expect(
    page.getByRole('heading', { level: 1, name: 'What changed', includeHidden: true }),
  ).toBeAttached()
  await page.keyboard.type('gaotai')
  await expect(field(page)).toHaveValue('gaotai')
  await page.keyboard.press('Escape')
  await expect(title(page)).toBeFocused()
  await page.unrouteAll({ behavior: 'wait' })
})

test('pinyin is not part of the first load', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('#/')
  await expect(title(page)).toBeVisible()
  const before = scripts.length
  await page.keyboard.press('Control+k')
  await expect.poll(() => scripts.length).toBeGreaterThan(before)
})

/** Holds the scripts whose addresses match until it is called. */
async function holding(page: Page, scripts: RegExp): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(scripts, async (route) => {
    await released
    await route.continue()
  })
  return () => release()
}

test('what is typed before the palette stands arrives in it', async ({ page }) => {
  const release = await holding(page, /\.js$/u)
  await page.goto('#/', { waitUntil: 'commit' })
  // A space on a button would press it.
  const button = page.getByRole('button', { name: '中文' })
  await button.focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lan xx')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('shan')
  await expect(palette(page)).toBeHidden()
  release()
  await expect(field(page)).toHaveValue('lanshan')
  await expect(option(page, /^Lanshan District/u)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Space')
  await expect(title(page)).toHaveText('工会指标')
})

test('a shortcut that an input method takes opens nothing, and what is typed after it stays in the field', async ({
  page,
}) => {
  await page.goto('#/table?lang=en')
  const search = page.getByRole('main').getByRole('searchbox').first()
  await search.focus()
  await search.evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'k',
        ctrlKey: true,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  )
  await page.keyboard.type('gaotai')
  await expect(search).toHaveValue('gaotai')
  await expect(palette(page)).toBeHidden()
})

test('what is typed while the page itself is asleep arrives in the palette, and so does Enter', async ({
  page,
}) => {
  const release = await holding(page, /\.js$/u)
  await page.goto('#/', { waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('gaotai')
  await page.keyboard.press('Enter')
  release()
  await expect(title(page)).toHaveText('Gaotai County')
})
