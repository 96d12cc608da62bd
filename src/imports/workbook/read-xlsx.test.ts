import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { FileFaultError } from '../file-read.ts'
import { decimalsOf, lookOfFormat, wordNumber } from './number-look.ts'
import { readXlsx } from './read-xlsx.ts'
import { elementsIn } from './xml.ts'

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** A workbook of one sheet. Style 1 is a percentage, 2 a day, 3 a month as Chinese spreadsheets write it. */
function workbook(sheet: string, strings = '', head = ''): Uint8Array {
  const parts = {
    'xl/workbook.xml': `<workbook ${NS}><sheets><sheet name="表 &amp; 一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${NS}>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${NS}><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0&quot;名&quot;"/><numFmt numFmtId="166" formatCode="#,##0.00&quot;万元&quot;"/><numFmt numFmtId="167" formatCode="0!.0,&quot;万元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${NS}>${strings}</sst>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const read = (...parts: Parameters<typeof workbook>) => runNow(readXlsx(workbook(...parts)))
const faultOf = (bytes: Uint8Array, largest?: number) => {
  try {
    runNow(readXlsx(bytes, largest === undefined ? {} : { largest }))
    return null
  } catch (error) {
    return error
  }
}
/** The position of a name in an archive, searched for from `from` on. */
function placeOf(bytes: Uint8Array, name: string, from: number): number {
  const signs = strToU8(name)
  let at = from
  while (!signs.every((sign, place) => bytes[at + place] === sign)) at += 1
  return at
}
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`

describe('a workbook', () => {
  it('gives percentages, days and months as its reader sees them', () => {
    const { sheets } = read(
      '<sheetData><row r="1"><c r="A1" s="1"><v>0.92</v></c><c r="B1" s="1"><v>-3.5000000000000003E-2</v></c>' +
        '<c r="C1" s="2"><v>46054</v></c><c r="D1" s="3"><v>46054</v></c><c r="E1"><v>1163000</v></c></row></sheetData>',
    )
    expect(sheets).toMatchObject([
      { name: '表 & 一', rows: [['92%', '-3.5%', '2026-02-01', '2026-02', '1163000']], spans: [] },
    ])
  })

  it('gives of a computed number only the digits that it shows', () => {
    const { sheets } = read(
      '<sheetData><row r="1"><c r="A1" s="1"><f>30/34</f><v>0.88235294117647056</v></c>' +
        '<c r="B1" s="5"><v>33.333333333333336</v></c><c r="C1"><v>33.333333333333336</v></c></row></sheetData>',
    )
    expect(sheets[0]?.rows).toEqual([['88%', '33.33万元', '33.333333333333336']])
  })

  it('gives the units that the formats of its numbers show', () => {
    const head = ['地区', '指标', '数值'].map((words, at) => text(`${'ABC'[at]}1`, words)).join('')
    const { sheets } = read(
      `<sheetData><row r="1">${head}</row>` +
        `<row r="2">${text('A2', '溧阳')}${text('B2', '发展会员')}<c r="C2" s="4"><v>3</v></c></row>` +
        `<row r="3">${text('A3', '溧阳')}${text('B3', '慰问金')}<c r="C3" s="5"><v>116.3</v></c></row>` +
        `<row r="4">${text('A4', '襄城')}${text('B4', '慰问金')}<c r="C4" s="6"><v>1163000</v></c></row></sheetData>`,
    )
    expect(sheets[0]?.rows.slice(1).map((row) => row[2])).toEqual(['3名', '116.3万元', '116.3万元'])
  })

  it('leaves a cell blank that has a type and no value, and does not open with a shared text that is not there', () => {
    const strings = '<si><t>地区</t></si>'
    const line = (cells: string) => `<sheetData><row r="1">${cells}<c r="E1"><v>7</v></c></row></sheetData>`
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"/><c r="C1" t="s"><v/></c><c r="D1" t="b"/>'
    expect(read(line(cells), strings).sheets[0]?.rows).toEqual([['地区', '', '', '', '7']])
    expect(faultOf(workbook(line('<c r="A1" t="s"><v>1</v></c>'), strings))).toEqual(
      new FileFaultError('broken-zip'),
    )
  })

  it('gives shared texts with their runs and escapes, and keeps cells and rows in their places', () => {
    const { sheets } = read(
      '<sheetData><row r="2"><c r="B2" t="s"><v>1</v></c><c r="D2" t="s"><v>0</v></c></row><row r="3" spans="1:1"/></sheetData>',
      '<si><r><t>近</t></r><r><t>400组</t></r><rPh sb="0" eb="1"><t>jin</t></rPh></si><si><t>a&lt;b_x000A_&#x4E2D;</t></si>',
    )
    expect(sheets[0]?.rows).toEqual([[], ['', 'a<b\n中', '', '近400组']])
  })

  it('that keeps no result of a formula shows the formula, so that it is not taken for missing', () => {
    const { sheets, notes } = read(
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1:A9)</f></c><c r="C1" t="e"><v>#DIV/0!</v></c></row></sheetData>',
    )
    expect(sheets[0]?.rows).toEqual([['2', '=SUM(A1:A9)', '#DIV/0!']])
    expect(notes).toEqual(['formulas'])
  })

  it('with a prefix on every element is read as well', () => {
    const { sheets } = read('<x:sheetData/>')
    expect(sheets[0]?.rows).toEqual([])
    const cells: string[] = []
    const sheet = elementsIn({ row: ({ children }) => cells.push(...children.map(({ name }) => name)) })
    sheet('<x:worksheet ><x:row r="1"><x:c/></x:row>', false)
    expect(cells).toEqual(['c'])
  })

  it('carries merged words on to the lines below, but no value', () => {
    const { sheets, notes } = read(
      `<sheetData><row r="1">${text('A1', '地区')}${text('B1', '指标')}${text('C1', '数值')}</row>` +
        `<row r="2">${text('A2', '溧阳')}${text('B2', '发展会员')}${text('C2', '3名')}</row>` +
        `<row r="3">${text('B3', '新指标')}${text('C3', '4名')}</row>` +
        `<row r="4">${text('B4', '另一指标')}</row></sheetData>` +
        '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="C3:C4"/></mergeCells>',
    )
    expect(notes).toEqual(['merged'])
    expect(sheets[0]?.look?.merges).toHaveLength(2)
  })

  it('that declares a document type anywhere, states no end, or unpacks to too much is refused', () => {
    const sheet = '<sheetData/>'
    const late = `<?xml version="1.0"?><!--${'x'.repeat(9000)}--><!DOCTYPE x [<!ENTITY a "b">]>`
    expect(faultOf(workbook(sheet, '', late))).toMatchObject({ fault: 'doctype' })
    const whole = workbook(sheet)
    expect(faultOf(whole.subarray(0, whole.length - 30))).toMatchObject({ fault: 'broken-zip' })
    // 5 MB of blanks, which the archive may state as it likes: bytes are counted as they come out.
    expect(faultOf(workbook(' '.repeat(5_000_000)), 1_000_000)).toMatchObject({ fault: 'zip-bomb' })
    expect(faultOf(workbook('<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData>'))).toMatchObject({
      fault: 'broken-zip',
    })
  })

  it('is refused by the sizes that its directory states, before anything is unpacked', () => {
    const bytes = workbook(' '.repeat(5_000_000))
    const data = placeOf(bytes, 'xl/worksheets/sheet1.xml', 0) + 'xl/worksheets/sheet1.xml'.length
    // Whoever unpacked this would find it broken.
    bytes.fill(0xff, data, data + 1000)
    expect(faultOf(bytes, 1_000_000)).toMatchObject({ fault: 'zip-bomb' })
    expect(faultOf(bytes)).toMatchObject({ fault: 'broken-zip' })
  })

  it('is refused as it comes out where its directory states less', () => {
    const bytes = workbook(' '.repeat(5_000_000))
    const name = placeOf(bytes, 'xl/worksheets/sheet1.xml', placeOf(bytes, 'xl/sharedStrings.xml', 0))
    // In the directory, the size is 22 bytes before the name.
    new DataView(bytes.buffer).setUint32(name - 22, 1000, true)
    expect(faultOf(bytes, 1_000_000)).toMatchObject({ fault: 'zip-bomb' })
  })

  it('is refused where it is packed more densely than any table, whatever its size', () => {
    expect(faultOf(workbook(' '.repeat(70_000_000)))).toMatchObject({ fault: 'zip-bomb' })
  })

  it('of a hundred thousand rows is read', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${n}</v></c></row>`,
    )
    const { sheets } = read(`<sheetData>${rows.join('')}</sheetData>`)
    expect(sheets[0]?.rows).toHaveLength(100_000)
    expect(sheets[0]?.rows.at(-1)).toEqual(['99999'])
  })
})

describe('an element that comes in pieces', () => {
  it('is found wherever it is cut', () => {
    const xml = '<w ><rowBreaks/><row r="1"><c/></row><row/><row r="3">近&#x4E2D;<![CDATA[<]]></row></w>'
    for (let cut = 1; cut < xml.length; cut += 1) {
      const found: unknown[] = []
      const push = elementsIn({
        row: ({ attributes, children, text }) =>
          found.push([attributes.get('r'), children.map(({ name }) => name), text]),
      })
      push(xml.slice(0, cut), false)
      push(xml.slice(cut), true)
      expect(found).toEqual([
        ['1', ['c'], ''],
        [undefined, [], ''],
        ['3', [], '近中<'],
      ])
    }
  })

  it.each([
    ['that ends before its end', '<w><row r="1"><c/></row><row r="2">'],
    ['with elements that close each other', '<w><row><c></row></c></w>'],
    ['with an entity that nobody declared', '<w><row>&all;</row></w>'],
  ])('is refused in a part %s: rows would be missing without a word', (_, xml) => {
    const read = elementsIn({ row: () => {} })
    expect(() => read(xml, true)).toThrow(new FileFaultError('broken-zip'))
  })
})

describe('the format of a number', () => {
  it.each([
    ['0.0%', 'percent'],
    ['yyyy/m/d', 'day'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'day'],
    ['yyyy"年"', 'year'],
    ['0.00E+00', 'number'],
    ['"day "0', 'number'],
    ['[h]:mm', 'number'],
    ['General', 'number'],
  ])('%s shows a %s', (format, look) => expect(lookOfFormat(format)).toBe(look))

  it.each([
    ['0"名"', '3', '3名'],
    ['#,##0.00"元";[Red]-#,##0.00"元"', '-1234.5', '-1234.5元'],
    ['0名', '3', '3名'],
    ['General"人次"', '3', '3人次'],
    ['G/通用格式"人次"', '3', '3人次'],
    ['0\\家', '3', '3家'],
    ['"约"0"人"', '200', '约200人'],
    ['"¥"#,##0', '1163', '¥1163'],
    ['[$¥-804]#,##0.00_);', '1163', '¥1163'],
    ['0.00,,"百万元"', '1163000', '1.163百万元'],
    ['0.0,"千元"', '1163', '1.163千元'],
    ['0!.0000"万元"', '1163000', '116.3万元'],
    ['0\\.0,"万元"', '1163000', '116.3万元'],
    // Shown in a scale that the heading names: with it the number is as large as it is.
    ['0!.0,', '3165000', '316.5万'],
    ['#,##0,', '45210', '45.21千'],
    ['0.0,;-0.0,', '-45210', '-45.21千'],
    ['0.00,,', '3165000', '3.165百万'],
    ['#,##0_ ', '45210', '45210'],
    // A bound is part of a percentage too, and of a number whose digits are shown in a way that is not read.
    ['"超"0%', '0.9', '超90%'],
    ['\\约0.0%', '0.924', '约92.4%'],
    ['0%"以上"', '0.9', '90%以上'],
    ['"近"0%;-0%', '0.07', '近7%'],
    ['"不到"0.00%', '0.88', '不到88%'],
    ['0"%以上"', '90', '90%以上'],
    ['0+', '400', '400+'],
    ['"近"0\\!.0,"万元"', '1163000', '近1163000'],
    ['0.0%"（预计）"', '0.9', '90%'],
    // Words that are not part of a value.
    ['"No. "0', '3', '3'],
    ['"合计："0', '3', '3'],
    ['000-0000', '5551234', '5551234'],
    ['"第"0"届"', '3', '3'],
    [`0"${'名'.repeat(300)}"`, '3', '3'],
    // Words and bounds that depend on the value.
    ['[>=10000]0!.0,"万";0', '12', '12'],
    ['[>=10000]0!.0000"万";0', '12000', '1.2万'],
    ['[>=1000]0"余";0', '1200', '1200余'],
    ['[>=1000]0"余";0', '1000', '1000余'],
    ['[>=1000]0"余";0', '999', '999'],
    ['[Red][>1000]"超"0;[<10]"不足10";0', '1200', '超1200'],
    ['[Red][>1000]"超"0;[<10]"不足10";0', '7', '不足10'],
    ['[Red][>1000]"超"0;[<10]"不足10";0', '1000', '1000'],
    ['[>=0.9]0%"以上";0.0%', '0.92', '92%以上'],
    ['[>=0.9]0%"以上";0.0%', '0.5', '50%'],
    ['[<5]"<5";#,##0"人"', '3', '<5'],
    ['[<5]"<5";#,##0"人"', '1234', '1234人'],
    ['[=0]"—";0', '0', '0'],
    ['[=1]"是";0', '1', '1'],
    // One condition and no other section: the rest is shown as it is.
    ['[>=1000]0"余"', '999', '999'],
    ['0;-0;"<1"', '0', '<1'],
    ['0;-0;"<1"', '-5', '-5'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0', '0'],
    // The text of a section may hold the sign that parts sections.
    ['[>=10]0"；;余";0', '12', '12'],
    ['0%"+"', '0.92', '92%+'],
    ['0%+', '0.92', '92%+'],
    ['0"人+"', '1200', '1200人+'],
    ['[>=1000]#,##0"+";0', '1200', '1200+'],
    ['# ?/?', '0.5', '0.5'],
    ['@', '3', '3'],
  ])('%s shows %s as %s', (format, value, shown) => {
    expect(wordNumber(value, lookOfFormat(format), 1900)).toBe(shown)
  })

  it.each([
    // 34/30, 229/230 and 59/60 of a plan, as their sheet shows them.
    ['0.0%', 34 / 30, '113.3%'],
    ['0.0%', 229 / 230, '99.6%'],
    ['0.00%', 59 / 60, '98.33%'],
    ['0%', 59 / 60, '98%'],
    ['"约"0.0%', 34 / 30, '约113.3%'],
    ['#,##0.00_);(#,##0.00)', 137 / 30, '4.57'],
    ['#,##0.0"万元"', 1000 / 3, '333.3万元'],
    ['0.00,,"百万元"', 1_000_000 / 3, '0.33百万元'],
    ['0.00', 0.1 + 0.2, '0.30'],
    // Typed with more digits than are shown, or without a fixed number of them: nothing is dropped.
    ['0.0%', 0.91825, '91.825%'],
    ['0%', 0.918, '91.8%'],
    ['0.0', 316.4999, '316.4999'],
    ['0', 37 / 3, '12.333333333333334'],
    ['General', 37 / 3, '12.333333333333334'],
    ['0.##%', 34 / 30, '113.333333333333%'],
    ['0!.0,"万元"', 1_000_000 / 3, '33.3333333333333万元'],
  ])('%s shows a computed %s as %s', (format, value, shown) => {
    expect(wordNumber(String(value), lookOfFormat(format), 1900, decimalsOf(format))).toBe(shown)
  })

  it('counts days from 1900 as spreadsheets do, or from 1904', () => {
    expect(wordNumber('59', 'day', 1900)).toBe('1900-02-28')
    expect(wordNumber('61', 'day', 1900)).toBe('1900-03-01')
    expect(wordNumber('46054.75', 'day', 1900)).toBe('2026-02-01')
    expect(wordNumber('44592', 'day', 1904)).toBe('2026-02-01')
    expect(wordNumber('0.07', 'percent', 1900)).toBe('7%')
  })
})
