import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { crossOf } from '../../dataset/cross-table/testing.ts'
import { nineReports } from '../../dataset/testing.ts'
import { IndicatorId, UnitId } from '../../domain/ids.ts'
import { atLeast, vague } from '../../domain/number/bound.ts'
import { runNow } from '../../lib/steps.ts'
import { crossClipboard, crossFile, crossMarkdown } from './cross-file.ts'

const watch = { signal: new AbortController().signal, onProgress: () => {} }
const edition = { date: '2026-02-01', version: '1.2.3' }
const ROWS = [
  { place: '甲', value: 100, period: 2024 },
  { place: '甲', value: 110, period: 2025 },
  { place: '乙', value: atLeast(90), period: 2025 },
  { place: '丙', indicator: 'unions', value: vague, period: 2025 },
]
const request = (...given: Parameters<typeof crossOf>) =>
  ({ layout: crossOf(...given), edition, notation: 'compact' }) as const

async function csvOf(...given: Parameters<typeof crossOf>): Promise<string[][]> {
  const blob = await crossFile('csv', request(...given), watch)
  const text = await blob.text()
  return Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data
}

const AT = { at: '2025-01-01/2025-12-31' } as const

describe('a file of a cross-table', () => {
  it('has a number where the value is exact, words where it is not, and nothing where there is none', async () => {
    const [header, ...lines] = await csvOf(ROWS, { ...AT, change: true, rank: true }, 'zh')
    expect(header).toEqual([
      '地区',
      '2025年members（名）',
      '2025年members：比上年增减（%）',
      '2025年members：名次',
      '2025年unions（名）',
      '备注',
      '说明',
    ])
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      ['甲', '110', '10', '1–2', ''],
      ['乙', '90余', '', '1–2', ''],
      ['丙', '', '', '', '几十'],
      ['合计', '至少200', '', '', ''],
    ])
    expect(lines.at(-1)?.[5]).toBe('members：2地之和，1地没有数值；unions：只有一地有数值，不合计')
    expect(lines[0]?.[6]).toContain('交叉表：地区 × 指标；时期：2025年')
  })

  it('parts values of several periods, so that each stands under its own', async () => {
    const [header, ...lines] = await csvOf(
      [
        { place: '甲', value: 1, period: 2024 },
        { place: '乙', value: 2, period: 2025 },
      ],
      {},
      'zh',
    )
    expect(header?.slice(0, 3)).toEqual(['地区', '2024年members（名）', '2025年members（名）'])
    expect(lines.map((line) => line.slice(0, 3))).toEqual([
      ['甲', '1', ''],
      ['乙', '', '2'],
      ['合计', '', ''],
    ])
  })

  it('names all values of a cell that has several', async () => {
    const [, line] = await csvOf([
      { place: 'a', value: 5 },
      { place: 'a', value: 6 },
    ])
    expect(line?.[1]).toBe('2 values: 5 people; 6 people')
  })

  it('is a workbook with headings in levels, and sheets that say what it is', async () => {
    const blob = await crossFile('xlsx', request(ROWS, { ...AT, change: true }, 'zh'), watch)
    const bytes = Buffer.from(await blob.arrayBuffer())
    const rows = await readSheet(bytes, '交叉表')
    expect(rows.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
      ['地区', '2025年', '2025年', '2025年'],
      ['地区', 'members（名）', 'members（名）', 'unions（名）'],
      ['地区', '数值', '比上年增减（%）', '数值'],
      ['甲', 110, 10, null],
    ])
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('<mergeCell ref="A1:A3"/>')
    expect(xml).toContain('<mergeCell ref="B1:D1"/>')
    expect(xml).toContain('<mergeCell ref="B2:C2"/>')
    const about = (await readSheet(bytes, '说明')).map((row) => row.join('|'))
    expect(about).toContainEqual(expect.stringContaining('B5 乙 · members（名）：90余名。不少于90名'))
  })

  it('tells of other data only what that says of itself: names, and no day or definition', async () => {
    const { layout, notation } = request(ROWS, AT, 'zh')
    const other = { layout, notation, edition: { ...edition, data: '全国月报 · 3行' } }
    const bytes = Buffer.from(await (await crossFile('xlsx', other, watch)).arrayBuffer())
    expect((await readSheet(bytes, '来源'))[0]).toEqual(['编号', '报道或文件'])
    expect((await readSheet(bytes, '指标'))[0]).toEqual(['编号', '指标', '可否相加', '推算公式'])
    await expect(readSheet(bytes, '定义')).rejects.toThrow()
    const about = (await readSheet(bytes, '说明')).map((row) => row.join('|'))
    expect(about).toContainEqual(expect.stringContaining('全国月报 · 3行'))
    expect(about).not.toContainEqual(expect.stringContaining('1.2.3'))
  })

  it('says of a number in full digits to which place it was printed', async () => {
    const rows = [{ place: '甲', value: 30_000, with: { printed: '3万名' } }]
    const blob = await crossFile('xlsx', request(rows, AT, 'zh'), watch)
    const about = (await readSheet(Buffer.from(await blob.arrayBuffer()), '说明')).map((row) => row.join('|'))
    expect(about).toContainEqual(expect.stringContaining('3万名。原文为“3万名”，精确到万名。'))
  })

  it('has numbers for changes that are only about so, shown with a sign for that', async () => {
    const percent = nineReports.units.get(v.parse(UnitId, 'percent'))
    if (percent === undefined) throw new Error('the data has no percentages')
    const rate = (value: number, period: number) => ({
      place: '甲',
      value,
      period,
      like: { kind: 'rate', additive: false, unit: percent.id } as const,
      with: { unit: percent, printed: `${value}%` },
    })
    const rows = [rate(89.66, 2024), rate(92.27, 2025)]
    const blob = await crossFile('xlsx', request(rows, { ...AT, change: true }, 'zh'), watch)
    const bytes = Buffer.from(await blob.arrayBuffer())
    expect((await readSheet(bytes, '交叉表')).at(3)?.slice(0, 3)).toEqual(['甲', 92.27, 2.61])
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /<c r="C4" s="14"><v>2\.61<\/v>/u,
    )
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('&quot;≈&quot;+#,##0.0#####')
    const [, line] = await csvOf(rows, { ...AT, change: true }, 'zh')
    expect(line?.slice(0, 3)).toEqual(['甲', '92.27', '约+2.61'])
  })

  it('shows the sign for about on a change and a completion that are only rounded, as the page does', async () => {
    const members = (value: number, period: number) => ({
      place: '甲',
      value,
      period,
      with: { printed: String(value) },
    })
    const targets = [
      { indicator: v.parse(IndicatorId, 'members'), locality: null, value: 48000, near: 90 },
    ] as const
    const rows = [members(43100, 2024), members(45210, 2025)]
    const given = [rows, { ...AT, change: true, target: true }, 'zh', { targets, groups: [] }] as const
    const blob = await crossFile('xlsx', request(...given), watch)
    const sheet = unzipSync(Buffer.from(await blob.arrayBuffer()))['xl/worksheets/sheet1.xml']
    const cells = strFromU8(sheet ?? new Uint8Array())
    // 2110 ÷ 43100 is 4.8956…%, and 45210 ÷ 48000 is 94.1875%.
    expect(cells).toMatch(/<c r="C4" s="14"><v>4\.9<\/v>/u)
    expect(cells).toMatch(/<c r="D4" s="12"><v>94\.19<\/v>/u)
    const [, line] = await csvOf(...given)
    expect(line?.slice(0, 4)).toEqual(['甲', '45210', '约+4.9', '约94.19'])
    const markdown = await (await crossFile('markdown', request(...given), watch)).text()
    expect(markdown).toContain('| 甲 | 45,210 | 约+4.9 | 约94.19 |')
  })

  it('says in the first row of a CSV all that it is, however long', async () => {
    const many = Array.from({ length: 38 }, (_, at) => ({
      place: '甲',
      indicator: `由本地规定的特色指标，本地特色指标之${at}`,
      value: 1,
      like: { kind: 'rate', additive: false } as const,
    }))
    const [header, ...lines] = await csvOf([...many, { place: '乙', value: 1 }], {}, 'zh')
    const at = header?.indexOf('说明') ?? -1
    expect(lines[0]?.[at]).toContain('本地特色指标之37')
    expect(lines[0]?.[at]).not.toContain('…')
    expect(lines[1]?.[at]?.length).toBeLessThanOrEqual(500)
  })

  it('has a line of headings as high as its longest one needs, and names in full', async () => {
    // 30 hanzi are as wide as 60 letters, which fill three lines of 28.
    const long = '新就业形态劳动者'.repeat(4).slice(0, 30)
    const place = '围场满族蒙古族自治县道路运输行业工会联合会'
    const blob = await crossFile('xlsx', request([{ place, indicator: long, value: 1 }], AT, 'zh'), watch)
    const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const heightOfRow = (row: number) =>
      Number(new RegExp(`<row r="${row}" ht="(\\d+)"`, 'u').exec(xml)?.[1] ?? 0)
    expect(heightOfRow(2)).toBeGreaterThanOrEqual(45)
    const [, width] = /<col min="1" max="1" width="(\d+)"/u.exec(xml) ?? []
    expect(Number(width)).toBeGreaterThanOrEqual(2 * place.length)
  })

  it('is printed with its headings and names on each page, in strips where it is too wide for one', async () => {
    const partsOf = async (columns: number) => {
      const rows = Array.from({ length: columns }, (_, at) => ({
        place: '甲',
        indicator: `i${at}`,
        value: at,
      }))
      const blob = await crossFile('xlsx', request(rows, AT, 'zh'), watch)
      const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()))
      const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
      return { book: text('xl/workbook.xml'), sheet: text('xl/worksheets/sheet1.xml') }
    }
    const [narrow, wide] = [await partsOf(3), await partsOf(60)]
    for (const { book } of [narrow, wide])
      expect(book).toContain(
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'交叉表\'!$A:$A,\'交叉表\'!$1:$2</definedName>',
      )
    expect(narrow.sheet).toContain('fitToPage="1"')
    expect(wide.sheet).not.toContain('fitToPage')
    expect(wide.sheet).toMatch(/<pageSetup [^>]*pageOrder="overThenDown"/u)
  })

  it('runs no formula that stands in a name', async () => {
    const hostile = { place: '=1+1', indicator: '@SUM(A1)', value: 1 }
    const [header, line] = await csvOf([hostile], { swapped: true }, 'zh')
    expect(header?.[2]).toBe("'=1+1")
    expect(line?.[0]).toBe("'@SUM(A1)（名）")
    const { text, html } = runNow(crossClipboard(request([hostile], { swapped: true }, 'zh'), () => {}))
    expect(text[0]).toContain("\t'=1+1")
    expect(html?.[0]).toContain("<th>'=1+1</th>")
  })

  it('is a table for documents', () => {
    const text = runNow(crossMarkdown(request(ROWS, { ...AT }, 'en'))).join('')
    expect(text).toContain(
      '| Locality | 2025: members (people) | 2025: unions (people) | Remarks |\n| --- | ---: | ---: | --- |',
    )
    expect(text).toContain('| 乙 | 90+ |')
  })
})
