import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'

const column = (page: Page, name: string) => page.getByRole('columnheader', { name })

/** The texts of a column, from top to bottom. */
const cells = (page: Page, id: string) => page.locator(`tbody td[data-column="${id}"]`).allInnerTexts()

test.describe('an official sorts the table of a locality', () => {
  test('by value, with bounds in their places', async ({ page }) => {
    await page.goto('#/locality/lanshan')
    await column(page, 'Value').getByRole('button').click()
    await expect(column(page, 'Value')).toHaveAttribute('aria-sort', 'ascending')
    const upwards = await cells(page, 'value')
    const people = upwards.filter((text) => text.endsWith(' people'))
    expect(people).toEqual([
      '2 people',
      '19 people',
      '138 people',
      '200+ people',
      '400+ people',
      '1,700+ people',
    ])
    await column(page, 'Value').getByRole('button').click()
    await expect(column(page, 'Value')).toHaveAttribute('aria-sort', 'descending')
    expect((await cells(page, 'value'))[0]).toBe('¥20M+')
  })

  test('a vague value has no place among numbers and stands last either way', async ({ page }) => {
    await page.goto('#/locality/liyang')
    const sort = column(page, 'Value').getByRole('button')
    await sort.click()
    expect((await cells(page, 'value')).at(-1)).toBe('dozens (groups)')
    await sort.click()
    expect((await cells(page, 'value')).at(-1)).toBe('dozens (groups)')
  })

  test('a link shows the order of its sender', async ({ page }) => {
    await page.goto('#/locality/changqing?sort=value.desc&lang=zh')
    await expect(page.getByRole('columnheader', { name: '数值' })).toHaveAttribute('aria-sort', 'descending')
    expect((await cells(page, 'value'))[0]).toBe('2万余名')
  })
})

test.describe('an analyst takes the data away', () => {
  test('the table holds all observations, sorted by several columns', async ({ page }) => {
    await page.goto('#/table?lang=zh')
    await page.getByRole('columnheader', { name: '地区' }).getByRole('button').click()
    await page
      .getByRole('columnheader', { name: '数值' })
      .getByRole('button')
      .click({ modifiers: ['Shift'] })
    await expect(page).toHaveURL(/sort=locality(?:,|%2C)value/u)
    // Pinyin: 兵团 (bīng) stands first.
    expect((await cells(page, 'locality'))[0]).toBe('兵团第十三师新星市')
    expect((await cells(page, 'value'))[0]).toBe('1年')
  })

  test('a number of the table opens its evidence', async ({ page }) => {
    await page.goto('#/table')
    await page.getByRole('button', { name: '2,447 people' }).click()
    await expect(page.getByRole('dialog', { name: 'Evidence' })).toContainText('2447名')
  })

  test('the download holds every observation with its bound', async ({ page }) => {
    await page.goto('#/data')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV for programs' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('union-metrics.csv')
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('liyang-volunteer-families-2026,liyang,320481,溧阳市,Liyang,')
    expect(text).toContain(',400,,400,below,组,groups,近400组,reported,')
    expect(text).toContain(',17.35,,17.35,atMost,%,%,,derived,')
  })
})
