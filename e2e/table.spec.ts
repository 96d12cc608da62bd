import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { pinyinScripts, ROWS } from './bundled.ts'
import { test } from './test.ts'

const column = (page: Page, name: string) => page.getByRole('columnheader', { name }).first()
const sortBy = (page: Page, name: string) => column(page, name).getByRole('button', { name, exact: true })

/** The texts of a column, from top to bottom, with single spaces. Rows are drawn a moment after the heading says how they are sorted. */
async function cells(page: Page, name: string): Promise<string[]> {
  const place = await column(page, name).getAttribute('data-column')
  const texts = await page.locator(`tbody td[data-column="${place}"]`).allInnerTexts()
  return texts.map((text) => text.replace(/\s+/gu, ' ').trim())
}

/** The first text of a column, without spaces. */
const first = async (page: Page, name: string) => (await cells(page, name))[0]?.replaceAll(' ', '')

test('an official sorts the table of a locality', async ({ page }) => {
  await test.step('by value, with bounds in their places', async () => {
    await page.goto('#/locality/lanshan')
    await sortBy(page, 'Value').click()
    await expect(column(page, 'Value')).toHaveAttribute('aria-sort', 'ascending')
    const people = async () => (await cells(page, 'Value')).filter((text) => text.endsWith(' people'))
    await expect
      .poll(people)
      .toEqual(['2 people', '19 people', '138 people', '200+ people', '400+ people', '1,700+ people'])
    await sortBy(page, 'Value').click()
    await expect(column(page, 'Value')).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(async () => (await cells(page, 'Value'))[0]).toBe('¥20M+')
  })

  await test.step('a vague value has no place among numbers and stands last either way', async () => {
    await page.goto('#/locality/liyang')
    for (const direction of ['ascending', 'descending']) {
      await sortBy(page, 'Value').click()
      await expect(column(page, 'Value')).toHaveAttribute('aria-sort', direction)
      await expect.poll(async () => (await cells(page, 'Value')).at(-1)).toContain('dozens')
    }
  })

  await test.step('a link shows the order of its sender', async () => {
    await page.goto('#/locality/changqing?sort=value.desc&lang=zh')
    await expect(column(page, '数值')).toHaveAttribute('aria-sort', 'descending')
    await expect.poll(() => first(page, '数值')).toBe('2万余名')
  })
})

test('an analyst takes the data away', async ({ page, context }) => {
  await test.step('the table holds all observations, sorted by several columns', async () => {
    await page.goto('#/table?lang=zh')
    await sortBy(page, '地区').click()
    await expect(column(page, '地区')).toHaveAttribute('aria-sort', 'ascending')
    await sortBy(page, '数值').click({ modifiers: ['Shift'] })
    await expect(page).toHaveURL(/sort=locality\.asc(?:,|%2C)value\.asc/u)
    // Pinyin: 兵团 (bīng) stands first.
    await expect.poll(() => first(page, '地区')).toBe('兵团第十三师新星市')
    await expect.poll(() => first(page, '数值')).toBe('1年')
  })

  await test.step('a number of the table opens its evidence', async () => {
    await page.goto('#/table')
    await page.getByRole('searchbox').fill('huiyuan')
    await page.getByRole('button', { name: /2,447\s*people/u }).click()
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('2447名')
  })

  await test.step('by keyboard saves what the table shows, with what it is in each row', async () => {
    await page.goto('#/table?q=huiyuan')
    await page.getByRole('button', { name: 'Export', exact: true }).focus()
    await page.keyboard.press('Enter')
    const csv = page.getByRole('button', { name: /^CSV, lossless/u })
    // Until pinyin is there, the search has not found its rows and nothing can be saved.
    await expect(csv).toBeEnabled()
    await csv.focus()
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/^union-metrics-\d+\.\d+\.\d+-\d{4}-\d{2}-\d{2}\.csv$/u)
    const [, row, end] = (await readFile(await download.path(), 'utf8')).split('\r\n')
    expect(row).toMatch(/^xiangcheng-members-recruited,.*,2447,2447,2447,exact,名,people,2447名,reported,/u)
    expect(row).toMatch(new RegExp(`,rows=1/${ROWS}&q=huiyuan$`, 'u'))
    expect(end).toBe('')
    await expect(csv).toBeFocused()
  })

  await test.step('copies it for spreadsheets and documents, within the page’s policy', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto('#/table?q=huiyuan')
    await expect(page.getByRole('status').filter({ hasText: `1 of ${ROWS} rows` })).toBeVisible()
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page.getByText('Copied 1 row').first()).toBeVisible()
    expect(complaints).toEqual([])
    const [head, row, ...rest] = (await page.evaluate(() => navigator.clipboard.readText())).split('\r\n')
    expect(head?.split('\t').slice(0, 4)).toEqual([
      'Locality',
      'Indicator',
      'Value',
      'Number (limits beside it)',
    ])
    expect(row?.split('\t').slice(0, 4)).toEqual([
      'Xiangcheng County',
      'Members recruited',
      '2,447 people',
      '2447',
    ])
    // What is pasted covers two rows of a sheet, and nothing below them.
    expect(rest).toEqual([])
  })

  await test.step('the download holds every observation with its bound', async () => {
    await page.goto('#/data')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV for programs' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('union-metrics.csv')
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('liyang-volunteer-families-2026,liyang,320481,溧阳市,Liyang,')
    expect(text).toContain(',400,,400,nearly,组,families,近400组,reported,')
    expect(text).toContain(',17.35,,17.35,atMost,%,%,,derived,')
  })
})

test('a number of the table opens its evidence for a mouse that moves on it and rests, and the press that follows', async ({
  page,
}) => {
  await page.goto('#/table')
  await page.getByRole('searchbox').fill('huiyuan')
  const number = page.getByRole('button', { name: /2,447\s*people/u })
  const card = page.getByRole('dialog', { name: 'Evidence' })
  // Nothing moves under the mouse any more.
  await expect(page.getByRole('status').filter({ hasText: `1 of ${ROWS} rows` })).toBeVisible()
  // A hand that is on its way presses in the moment in which the card comes; one that presses later means to close it.
  const pressed = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          const open = document.querySelector<HTMLElement>('main [data-popup-open]')
          if (open === null || document.querySelector('[role=dialog]') === null) return
          observer.disconnect()
          open.click()
          resolve()
        }).observe(document, { subtree: true, childList: true, attributes: true })
      }),
  )
  await number.hover({ position: { x: 4, y: 4 } })
  await number.hover({ position: { x: 6, y: 5 } })
  await pressed
  await expect(card).toContainText('2447名')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  // Escape in the moment of a press is the last word.
  await page.getByRole('heading', { level: 1 }).hover()
  await number.hover({ position: { x: 4, y: 4 } })
  await number.hover({ position: { x: 6, y: 5 } })
  await expect(card).toContainText('2447名')
  await number.evaluate((button: HTMLElement) => {
    button.click()
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  const frames = () =>
    page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        ),
    )
  await frames()
  await expect(card).toBeHidden()
})

test('the table waits for pinyin before it says what a search finds, or saves it', async ({ page }) => {
  let allow = () => {}
  const allowed = new Promise<void>((resolve) => {
    allow = resolve
  })
  await page.route(pinyinScripts(), async (route) => {
    await allowed
    await route.continue()
  })
  await page.goto('#/table?q=huiyuan')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const csv = page.getByRole('button', { name: /^CSV, lossless/u })
  await expect(csv).toBeDisabled()
  await expect(page.getByRole('status').filter({ hasText: `0 of ${ROWS} rows` })).toHaveCount(0)
  allow()
  await expect(csv).toBeEnabled()
  await expect(page.getByRole('status').filter({ hasText: `1 of ${ROWS} rows` })).toBeVisible()
  // What the page still loads for later is no matter of this test.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a unit stands beside its number below words that take a line; a tap opens the evidence', async ({
    page,
  }) => {
    await page.goto('#/table?lang=en&q=17.35')
    const atMost = page
      .getByRole('gridcell')
      .getByRole('button', { name: /^at most/u })
      .first()
    const [words, number, unit] = await atMost.evaluate((one) => {
      const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
      const parts: { text: string; middle: number }[] = []
      while (walk.nextNode() !== null) {
        const range = document.createRange()
        range.selectNodeContents(walk.currentNode)
        const { top, bottom } = range.getBoundingClientRect()
        parts.push({ text: range.toString().trim(), middle: (top + bottom) / 2 })
      }
      const find = (pattern: RegExp) =>
        parts.filter(({ text }) => pattern.test(text)).map(({ middle }) => middle)
      return [find(/^at/u)[0], find(/^\d/u)[0], find(/^%/u)[0]].map((middle) => middle ?? Number.NaN)
    })
    expect(number).toBeGreaterThan((words ?? Number.NaN) + 8)
    expect(Math.abs((unit ?? Number.NaN) - (number ?? Number.NaN))).toBeLessThan(6)

    await page.goto('#/table?q=huiyuan')
    await page.getByRole('button', { name: /2,447\s*people/u }).tap()
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('2447名')
  })
})

test.describe('an official takes the table of a page further', () => {
  test('copies it, and opens the same rows in the full table', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('#/locality/gaotai?lang=en&sort=value.desc')
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Copied 3 rows' })).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const lines = copied.trim().split('\n')
    expect(lines.filter((line) => /^(?:Investment|Functional|Events)/u.test(line))).toHaveLength(3)
    expect(copied).toContain('Events at the cultural palace\t90+ sessions\t90\t90\t')
    await page.getByRole('link', { name: 'Filter, group and export in the table' }).click()
    await expect(
      page.getByRole('button', { name: 'Remove the filter “Locality: Gaotai County”' }),
    ).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: '3 rows' })).toBeVisible()
    await expect(column(page, 'Value')).toHaveAttribute('aria-sort', 'descending')
  })
})

test('on paper the name of a place keeps its width beside columns that may not break', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 1000 })
  await page.goto('#/table?lang=zh')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const name = page.getByText('兵团第十三师新星市', { exact: true }).first()
  await expect(name).toBeVisible()
  const lines = await name.evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  })
  expect(lines).toBeLessThanOrEqual(2)
})

test('no unit breaks within a word on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const place of ['xpcc-13', 'changqing', 'lanshan']) {
    await page.goto(`#/locality/${place}?lang=en`)
    const cells = page.getByRole('grid').getByRole('gridcell')
    await expect(cells.filter({ hasText: 'people' }).first()).toBeVisible()
    const broken = await cells.evaluateAll((all) =>
      all.flatMap((cell) => {
        const found: string[] = []
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
          for (const word of (text.textContent ?? '').matchAll(/[a-z]+/giu)) {
            const range = document.createRange()
            range.setStart(text, word.index)
            range.setEnd(text, word.index + word[0].length)
            if (range.getClientRects().length > 1) found.push(word[0])
          }
        return found
      }),
    )
    expect(broken, place).toEqual([])
  }
})
