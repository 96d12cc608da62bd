import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { keepDiskBusy } from './slow-disk.ts'
import { test } from './test.ts'

const TABLE = [
  '地区,指标,计量单位,2024年,2025年',
  '东湖镇,会员人数,人,1000,1200',
  '西山镇,会员人数,人,1000,950',
  '南江镇,会员人数,人,1000,900以上',
  '东湖镇,建会率,%,80,91',
  '西山镇,建会率,%,78,82',
  '',
].join('\n')

async function take(page: Page) {
  await page.goto('#/import?lang=zh')
  await page
    .getByLabel(/^选择文件/u)
    .setInputFiles([{ name: '全县.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }])
  await page.getByRole('button', { name: '导入10个数值', exact: true }).click()
  await expect(page.getByRole('link', { name: /数据表中/u })).toBeVisible()
}

const line = (page: Page, place: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: place, exact: true }) })

test('an official sets targets and groups, and reads completion, band and rank off one sheet', async ({
  page,
}) => {
  await take(page)
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '一览表' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025年指标一览表')
  await expect(line(page, '东湖镇')).toContainText('1200')
  await expect(page.getByText('建会率：南江镇', { exact: true })).toBeVisible()

  await page.getByText(/^指标（/u).click()
  await page
    .getByRole('listitem')
    .filter({ hasText: '会员人数' })
    .getByRole('link', { name: '设目标' })
    .click()
  await page.getByLabel('年度').selectOption('2025')
  await page.getByLabel(/^目标值/u).fill('1000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已设定：所有地区，2025年目标 1000人。')).toBeVisible()
  await page.goBack()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025年指标完成情况一览表')
  // 1200, 950 and 900以上 of 1000: the last may be anything from 900 on.
  await expect(line(page, '东湖镇')).toContainText(/达标，120%/u)
  await expect(line(page, '西山镇')).toContainText(/接近，95%/u)
  await expect(line(page, '南江镇')).toContainText(/无法判断，至少90%/u)
  await expect(line(page, '南江镇')).toContainText('第1–3位')

  await page.getByText(/^片区（/u).click()
  await page.getByLabel('新片区的名称').fill('湖区')
  await page.keyboard.press('Enter')
  await page.getByText('湖区', { exact: true }).click()
  const group = page.getByRole('group', { name: '“湖区”的地区' })
  for (const place of ['东湖镇', '西山镇']) {
    await group.getByLabel(place).press('Space')
    await expect(group.getByLabel(place)).toBeChecked()
  }
  await expect(line(page, '湖区')).toContainText('2150')
  await expect(line(page, '西山镇')).toContainText('第2位')
  await expect(line(page, '其他地区')).toBeVisible()

  await page.getByText(/^保存的一览表/u).click()
  await page.getByLabel('名称', { exact: true }).fill('县级考核')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('县级考核')
  await page.goto('#/scorecard?lang=zh')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('县级考核')
  await page.getByText(/^保存的一览表/u).click()
  await page.getByRole('button', { name: '删除一览表“县级考核”' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025年指标完成情况一览表')
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('县级考核')
})

test('boxes of a group that are ticked faster than a disk writes are all kept, and taken back one by one', async ({
  page,
}) => {
  await take(page)
  await page.goto('#/scorecard?lang=zh')
  await page.getByText(/^片区（/u).click()
  await page.getByLabel('新片区的名称').fill('湖区')
  await page.keyboard.press('Enter')
  await page.getByText('湖区', { exact: true }).click()
  const group = page.getByRole('group', { name: '“湖区”的地区' })
  const [east, west] = [group.getByLabel('东湖镇'), group.getByLabel('西山镇')]
  await expect(east).not.toBeChecked()
  const letGo = await keepDiskBusy(page)
  await east.press('Space')
  await expect(east).toBeChecked()
  await west.press('Space')
  await letGo()
  await expect(line(page, '湖区')).toContainText('2150')
  await expect(east).toBeChecked()
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await expect(west).not.toBeChecked()
  await expect(east).toBeChecked()
})

test('the order of indicators is chosen by keyboard, stands in the address, and is that of the file', async ({
  page,
}) => {
  await take(page)
  await page.goto('#/scorecard?lang=zh')
  await page.getByText(/^指标（/u).click()
  const down = page.getByRole('button', { name: '下移“会员人数”' })
  await down.press('Enter')
  // The last can go no further down: the focus stays with it.
  await expect(page.getByRole('button', { name: '上移“会员人数”' })).toBeFocused()
  await expect(page.getByRole('columnheader').nth(1)).toContainText('建会率')
  await page.reload()
  await expect(page.getByRole('columnheader').nth(1)).toContainText('建会率')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('button', { name: /CSV/u }).click()
  const text = (await readFile(await (await saving).path())).toString()
  const [head = ''] = text.split('\n')
  expect(head.indexOf('建会率')).toBeLessThan(head.indexOf('会员人数'))
})

test('a sheet is printed across on one page of the paper that is chosen, without its controls', async ({
  page,
}) => {
  await take(page)
  await page.goto('#/scorecard?lang=zh')
  await expect(line(page, '东湖镇')).toBeVisible()
  for (const [format, width] of [
    ['A4', 842],
    ['Letter', 792],
  ] as const) {
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/gu)]
    expect(boxes).toHaveLength(1)
    // Paper is measured in whole pixels.
    expect(Math.abs(Number(boxes[0]?.[1]) - width)).toBeLessThan(2)
  }
  await expect(page.getByText(/打印约需/u)).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByLabel('时期')).toBeHidden()
})

/** The smallest type of a printed file, in points. */
async function leastType(data: Uint8Array): Promise<number> {
  const file = await getDocument({ data }).promise
  const pages = Array.from({ length: file.numPages }, async (_, at) => {
    const { items } = await (await file.getPage(at + 1)).getTextContent()
    return items.flatMap((item) =>
      'transform' in item && item.str.trim() !== '' ? [Math.abs(Number(item.transform[3]))] : [],
    )
  })
  return Math.min(...(await Promise.all(pages)).flat())
}

test('wherever a sheet of paper ends, the type of a long scorecard can be read', async ({ page }) => {
  // Sixteen prints, each of which takes seconds on a loaded machine.
  test.slow()
  const towns = Array.from({ length: 31 }, (_, at) => `第${at + 1}镇,${1000 + at},近${90 - at}%`)
  await page.goto('#/import?lang=zh')
  await page.getByLabel(/^选择文件/u).setInputFiles([
    {
      name: '全县.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`地区,2025年会员人数（人）,2025年建会率（%）\n${towns.join('\n')}\n`),
    },
  ])
  await page.getByRole('button', { name: '导入62个数值', exact: true }).click()
  await expect(page.getByRole('link', { name: /数据表中/u })).toBeVisible()
  await page.goto('#/scorecard?lang=zh')
  await expect(line(page, '第31镇')).toBeVisible()
  // The notes come to stand at each part of a sheet in turn.
  for (let high = 170; high <= 230; high += 4) {
    const sheet = { width: `${high}mm`, height: '297mm' }
    const type = await leastType(new Uint8Array(await page.pdf({ ...sheet, preferCSSPageSize: true })))
    expect(type, `${high} mm`).toBeGreaterThan(5.9)
  }
})

test('targets come in with a table, are no values and reach the circular', async ({ page }) => {
  await take(page)
  await page.goto('#/import?lang=zh')
  const sheet = '2025年目标任务分解表,\n地区,会员人数（人）\n东湖镇,1000\n西山镇,1000\n南江镇,1000\n'
  await page
    .getByLabel(/^选择文件/u)
    .setInputFiles([{ name: '分解.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) }])
  await expect(page.getByRole('radio', { name: '目标', exact: true })).toBeChecked()
  await page.getByRole('button', { name: '导入3个目标', exact: true }).press('Enter')
  await expect(page.getByText('已设3个目标。')).toBeVisible()
  await page.getByRole('link', { name: '在一览表中查看' }).click()
  await expect(line(page, '东湖镇')).toContainText(/达标，120%/u)
  await expect(page.getByText('文件：分解', { exact: true })).toBeVisible()
  await expect(page.getByText('目标是各人自己设的，不随地址走')).toBeVisible()
  await page.getByRole('link', { name: '写成通报' }).click()
  const circular = page.getByRole('article')
  await expect(circular).toContainText('达到目标的有1个（东湖镇）')
  await expect(circular).toContainText('接近目标的有1个（西山镇完成95%）')
  await expect(circular).toContainText('数值不确切、看不出是否达标的有1个（南江镇）')
})

test('targets of an indicator that nobody knows wait until it is said which way is better', async ({
  page,
}) => {
  const values = '地区,投诉办结时长（天）\n东湖镇,28\n西山镇,36\n'
  const aims = '2025年目标任务分解表,\n地区,投诉办结时长（天）\n东湖镇,30\n西山镇,35\n'
  const open = async (name: string, text: string) => {
    await page.goto('#/import?lang=zh')
    await page
      .getByLabel(/^选择文件/u)
      .setInputFiles([{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }])
  }
  await open('2025年.csv', `2025年,\n${values}`)
  await page.getByRole('button', { name: '导入2个数值', exact: true }).click()
  await expect(page.getByRole('link', { name: '在数据表中查看' })).toBeVisible()
  await open('目标.csv', aims)
  await expect(page.getByText('2个目标等您选定越高越好还是越低越好')).toBeVisible()
  await expect(page.getByRole('button', { name: /^导入/u })).toBeDisabled()
  const choice = page.getByRole('group', { name: '投诉办结时长' })
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0)
  await choice.getByRole('radio', { name: '越低越好' }).focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '导入2个目标' }).press('Enter')
  await page.getByRole('link', { name: '在一览表中查看' }).press('Enter')
  // 28 of at most 30 days is met; 36 of at most 35 is not: 35 ÷ 36.
  await expect(line(page, '东湖镇')).toContainText(/达标，约107\.14%/u)
  await expect(line(page, '西山镇')).toContainText(/接近，约97\.22%/u)
})

test('lines of narrow columns end behind phrases, never within one', async ({ page }) => {
  await page.goto('#/scorecard?lang=zh')
  const table = page.getByRole('table')
  await expect(table).toContainText('心理服务阵地')
  const broken = (whole: HTMLElement | SVGElement) => {
    const found: string[] = []
    const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(text)
      const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (tops.size > 1) found.push(text.textContent ?? '')
    }
    return found
  }
  await expect.poll(() => table.evaluate(broken)).toEqual([])
})

/** The lines of a heading, unit and period left out, as they are laid out now. */
const linesOfHeading = async (page: Page, name: RegExp) =>
  await page
    .getByRole('columnheader', { name })
    .locator('bdi')
    .first()
    .evaluate((heading) => {
      const lines = new Map<number, string>()
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (let at = 0; at < (text.textContent ?? '').length; at += 1) {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          const top = Math.round(range.getBoundingClientRect().top)
          lines.set(top, `${lines.get(top) ?? ''}${range.toString()}`)
        }
      }
      return [...lines.values()]
    })

test('a long heading has a column for two lines of it, on paper and in letters twice as large', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('#/scorecard?lang=en')
  await expect(page.getByRole('columnheader', { name: /^Functional areas/u })).toBeVisible()
  // Long English names take more lines rather than push the last column out of sight.
  const beyond = () =>
    page.getByRole('table').evaluate((table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0))
  await expect.poll(beyond).toBeLessThanOrEqual(0)

  const name = /^移动体检涵盖的新就业形态群体/u
  await page.goto('#/scorecard?lang=zh')
  await expect(page.getByRole('columnheader', { name })).toBeVisible()
  const lines = ['移动体检涵盖的', '新就业形态群体']
  await page.setViewportSize({ width: 1366, height: 768 })
  const letters = async (size: string) =>
    await page.evaluate((to) => {
      document.documentElement.style.fontSize = to
    }, size)
  await letters('200%')
  await expect.poll(() => linesOfHeading(page, name)).toEqual(lines)
  await letters('')
  // Letter across, between its margins.
  await page.setViewportSize({ width: 980, height: 740 })
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => linesOfHeading(page, name)).toEqual(lines)
})

test('a long sheet says how many sheets of paper it takes, and places of other periods are a press away', async ({
  page,
}) => {
  const towns = Array.from({ length: 116 }, (_, at) => `第${at + 1}镇,${1000 + at},${90 - (at % 40)}`)
  await page.goto('#/import?lang=zh')
  await page.getByLabel(/^选择文件/u).setInputFiles([
    {
      name: '全市.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`地区,2025年会员人数（人）,2025年建会率（%）\n${towns.join('\n')}\n`),
    },
    {
      name: '上年.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('地区,2024年会员人数（人）\n东湖镇,1200\n西山镇,900\n'),
    },
  ])
  await page.getByRole('button', { name: '导入234个数值', exact: true }).click()
  await expect(page.getByRole('link', { name: /数据表中/u })).toBeVisible()
  await page.goto('#/scorecard?lang=zh')
  await expect(line(page, '第116镇')).toBeVisible()
  const said = Number(
    /约需(\d+)张/u.exec((await page.getByText(/打印约需\d+张纸/u).textContent()) ?? '')?.[1],
  )
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  const sheets = [...pdf.matchAll(/\/MediaBox/gu)].length
  expect(sheets).toBeGreaterThan(1)
  expect(Math.abs(said - sheets)).toBeLessThanOrEqual(1)

  await expect(page.getByText('另有2个地区没有列出')).toBeVisible()
  await expect(line(page, '东湖镇')).toBeHidden()
  await page.getByRole('link', { name: '列出全部地区，各取最新一期' }).click()
  await expect(line(page, '东湖镇')).toContainText('1200')
  await expect(line(page, '第116镇')).toContainText('1115')
})

test('a sheet that nobody chose follows its period, and one that was chosen leads to what is known then', async ({
  page,
}) => {
  await page.goto('#/scorecard?lang=en')
  const period = page.getByLabel('Period', { exact: true })
  await period.selectOption({ label: 'Jun 2024 – Jan 2026' })
  await expect(page.getByRole('columnheader', { name: /Members recruited/u })).toBeVisible()
  await page.goto('#/scorecard?lang=en')
  await page.getByText(/^Indicators \(12\)$/u).click()
  await page
    .getByRole('button', { name: /^Take .* off$/ })
    .first()
    .click()
  await period.selectOption({ label: 'Jun 2024 – Jan 2026' })
  await expect(page.getByText(/^Indicators \(11\)$/u)).toBeVisible()
  await page.getByRole('link', { name: /^Show the indicators with data for this period/u }).click()
  await expect(page.getByRole('columnheader', { name: /Members recruited/u })).toBeVisible()
})
