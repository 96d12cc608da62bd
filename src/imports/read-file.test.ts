import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { writeWorkbook } from '../exports/workbook/workbook.ts'
import { dayCell, rowXml } from '../exports/workbook/workbook-cells.ts'
import { runNow } from '../lib/steps.ts'
import { compoundFile } from './compound-for-tests.ts'
import { FileFaultError } from './file-read.ts'
import { readFile, readPasted } from './read-file.ts'

const blob = (...bytes: readonly number[]) => new Blob([Uint8Array.from(bytes)])
const text = (content: string) => new Blob([content])
const rowsOf = async (file: Blob) => (await readFile(file)).sheets[0]?.rows
const faultOf = async (file: Blob) => {
  try {
    await readFile(file)
    return null
  } catch (error) {
    return error instanceof FileFaultError ? error.fault : error
  }
}

describe('a file', () => {
  it('of text is UTF-8, UTF-16 or GB18030, whatever its name', async () => {
    expect(await readFile(text('\ufeff地区,数值\n溧阳,3'))).toMatchObject({
      kind: 'csv',
      encoding: 'UTF-8',
      delimiter: ',',
    })
    expect(await readFile(blob(0xb5, 0xd8, 0xc7, 0xf8, 0x2c, 0x31, 0x0a, 0x61, 0x2c, 0x32))).toMatchObject({
      encoding: 'GB18030',
      sheets: [
        {
          rows: [
            ['地区', '1'],
            ['a', '2'],
          ],
        },
      ],
    })
    expect(await readFile(blob(0xff, 0xfe, 0x30, 0x57, 0x2c, 0x00, 0x31, 0x00))).toMatchObject({
      encoding: 'UTF-16LE',
      sheets: [{ rows: [['地', '1']] }],
    })
  })

  it('is read in another encoding, or parted otherwise, where the reader says so', async () => {
    const latin = blob(0x61, 0x3b, 0x62, 0x0a, 0xc4, 0x70, 0x3b, 0x31)
    expect(await readFile(latin, { encoding: 'Windows-1252', delimiter: '|' })).toMatchObject({
      encoding: 'Windows-1252',
      delimiter: '|',
      sheets: [{ rows: [['a;b'], ['Äp;1']] }],
    })
    expect(await readFile(latin, { encoding: 'UTF-8' })).toMatchObject({ notes: ['damaged'] })
  })

  it('tells how far it is, and can be stopped', async () => {
    const long = text(`a,b\n${'1,2\n'.repeat(200_000)}`)
    const shares: number[] = []
    await readFile(long, { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    const signal = AbortSignal.abort()
    await expect(readFile(long, { signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('parts its cells as it does, with quotation marks and line breaks inside', async () => {
    expect(await rowsOf(text('a;b\n"1;2";"3\n4"'))).toEqual([
      ['a', 'b'],
      ['1;2', '3\n4'],
    ])
    expect((await readPasted('a\tb\n1\t2\n')).sheets[0]?.rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('may have ragged lines, which is said', async () => {
    expect((await readFile(text('a,b\n1\n1,2,3'))).notes).toEqual(['ragged'])
  })

  it('loses invisible marks, NUL and direction marks, which is said', async () => {
    const read = await readFile(text('地\u200b区,数值\n\u202e溧阳\u0000,3'))
    expect(read.sheets[0]?.rows).toEqual([
      ['地区', '数值'],
      ['溧阳', '3'],
    ])
    expect(read.notes).toEqual(['hidden-marks'])
  })

  it('keeps emoji that are joined from several', async () => {
    const read = await readFile(text('地区,数值\n👩\u200d🏭厂\u200d,3'))
    expect(read.sheets[0]?.rows[1]).toEqual(['👩\u200d🏭厂', '3'])
  })

  it('with a quotation mark that is never closed says so', async () => {
    expect((await readFile(text('a,b\n"1,2\n3,4\n'))).notes).toContain('open-quote')
  })

  it('that cannot be opened any more says so', async () => {
    const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    await expect(readFile({ size: 3, arrayBuffer })).rejects.toMatchObject({ fault: 'unreadable' })
  })

  it('of JSON is a list of objects, or our own file with its rows', async () => {
    expect(await rowsOf(text('[{"a": 1, "b": null}, {"a": "x", "__proto__": {"c": 1}}]'))).toEqual([
      ['a', 'b', '__proto__'],
      ['1', '', ''],
      ['x', '', '{"c":1}'],
    ])
    expect(await rowsOf(text('{"about": {}, "rows": [{"a": 1}]}'))).toEqual([['a'], ['1']])
  })

  it('that is a workbook gives its sheets, numbers and days as they are', async () => {
    const rows = [
      rowXml(
        1,
        ['地区', '数值', '日期'].map((value) => ({ value, look: 'heading' })),
      ),
      rowXml(2, [{ value: '溧阳', look: 'plain' }, { value: 1163000, look: 'whole' }, dayCell('2026-02-01')]),
    ]
    const sheet = { name: '表一', rows, widths: [10, 10, 10], frozen: { rows: 1, columns: 0 } }
    const made = runNow(writeWorkbook({ title: '', language: 'zh-CN', sheets: [sheet] }))
    const read = await readFile(made)
    expect(read).toMatchObject({
      kind: 'xlsx',
      sheets: [
        {
          name: '表一',
          rows: [
            ['地区', '数值', '日期'],
            ['溧阳', '1163000', '2026-02-01'],
          ],
        },
      ],
    })
  })

  const zip = (files: Readonly<Record<string, string>>) =>
    new Blob([
      zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))),
    ])

  it('finds the list inside a JSON object, and an object on each line', async () => {
    const rows = [
      ['地区', '会员数'],
      ['襄城县', '45210'],
    ]
    const inside = await readFile(
      text('{"code": 0, "data": {"list": [{"地区": "襄城县", "会员数": 45210}]}}'),
    )
    expect(inside.sheets.map((sheet) => sheet.rows)).toEqual([rows])
    const lines = await readFile(
      text('{"地区": "襄城县", "会员数": 45210}\n{"地区": "溧阳市", "会员数": 63050}\n'),
    )
    expect(lines.sheets.map((sheet) => sheet.rows)).toEqual([[...rows, ['溧阳市', '63050']]])
  })

  it('reads the tables of a web page that was saved as .xls, with spans and hidden rows', async () => {
    const page =
      '<html><style>td{}</style><table><tr><td rowspan=2>地区</td><td colspan=2>会员&amp;情况</td></tr>' +
      '<tr><td>会员数</td><td>建会率</td></tr><tr style="display:none"><td>岚山区</td></tr><tr><td>襄城县</td><td>45,210</td></tr></table></html>'
    const { sheets, kind } = await readFile(text(page))
    expect(kind).toBe('html')
    expect(sheets[0]?.rows).toEqual([
      ['地区', '会员&情况', ''],
      ['', '会员数', '建会率'],
      ['岚山区'],
      ['襄城县', '45,210'],
    ])
    expect([...(sheets[0]?.look?.hiddenRows ?? [])]).toEqual([2])
    expect(sheets[0]?.look?.merges).toHaveLength(2)
  })

  it('reads a workbook of before 1997 in GB 2312', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['AAAA', 'BBBBBB'],
        ['CCCCCC', 45210],
      ]),
      'DDDD',
    )
    const written: unknown = write(book, { type: 'array', bookType: 'biff5' })
    const bytes = written instanceof ArrayBuffer ? new Uint8Array(written) : new Uint8Array()
    const at = (find: readonly number[]) =>
      bytes.findIndex((_, k) => find.every((byte, n) => bytes[k + n] === byte))
    const put = (mark: string, word: readonly number[]) =>
      bytes.set(word, at([...mark].map((sign) => sign.charCodeAt(0))))
    put('AAAA', [0xb5, 0xd8, 0xc7, 0xf8])
    put('BBBBBB', [0xbb, 0xe1, 0xd4, 0xb1, 0xca, 0xfd])
    put('CCCCCC', [0xcf, 0xe5, 0xb3, 0xc7, 0xcf, 0xd8])
    put('DDDD', [0xbb, 0xe1, 0xd4, 0xb1])
    // The record that names the encoding, here 936.
    bytes.set([0xa8, 0x03], at([0x42, 0, 2, 0]) + 4)
    const { sheets } = await readFile(new Blob([bytes]))
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      [
        '会员',
        [
          ['地区', '会员数'],
          ['襄城县', '45210'],
        ],
      ],
    ])
  })

  it('says of an old workbook that was cut off, or written over, that it cannot be read', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['地区', '会员数'],
        ['襄城县', 45210],
      ]),
      '会员',
    )
    const written: unknown = write(book, { type: 'array', bookType: 'biff8' })
    const bytes = written instanceof ArrayBuffer ? new Uint8Array(written) : new Uint8Array()
    for (const end of [600, bytes.length / 2])
      expect(await faultOf(new Blob([bytes.slice(0, end)]))).toBe('old-excel')
    expect(await faultOf(new Blob([bytes.slice(0, 512), new Uint8Array(20_000)]))).toBe('old-excel')
  })

  it('keeps the title of a table of a web page: its caption, or the lines before it', async () => {
    const page =
      '<html><body><h3>2025年度<b>经费</b>情况</h3><div>单位：万元</div><table><tr><td>地区</td></tr></table>' +
      '<table><caption>2024年度</caption><tr><td>地区</td></tr><tr><td>襄城县</td></tr></table></body></html>'
    const { sheets } = await readFile(text(page))
    expect(sheets.map(({ rows }) => rows)).toEqual([
      [['2025年度经费情况'], ['单位：万元'], ['地区']],
      [['2024年度'], ['地区'], ['襄城县']],
    ])
  })

  it('reads a table of Markdown with the lines above it, without its rule and signs', async () => {
    const { kind, sheets } = await readFile(
      text(
        '## 2025年各县区会员数\n\n| 地区 | **会员数（人）** |\n|:---|---:|\n| 襄城县 | 45,210 |\n| 甲\\|乙 | 近400 |\n',
      ),
    )
    expect(kind).toBe('markdown')
    expect(sheets.map(({ rows }) => rows)).toEqual([
      [['2025年各县区会员数'], [''], ['地区', '会员数（人）'], ['襄城县', '45,210'], ['甲|乙', '近400']],
    ])
    const bare = await readFile(text('County | Members\n--- | ---\nXiangcheng | 45,210\n'))
    expect(bare.sheets[0]?.rows).toEqual([
      ['County', 'Members'],
      ['Xiangcheng', '45,210'],
    ])
  })

  it('goes through a web page once, whatever is left open in it', async () => {
    const open = `<table><tr><td>地区</td></tr></table>${'<script <!-- <td "'.repeat(300_000)}`
    const { sheets } = await readFile(text(open))
    expect(sheets[0]?.rows).toEqual([['地区']])
  })

  it.each([
    ['empty', new Blob([])],
    ['empty', text('\n\n')],
    ['binary', blob(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    // A mark of UTF-16 with three letters, or a program, behind it: two bytes are always some character.
    ['binary', blob(0xff, 0xfe, 0x00, 0x62, 0x61, 0x64)],
    ['binary', blob(0xfe, 0xff, ...Array.from({ length: 200 }, (_, n) => (n * 7) % 31))],
    ['binary', blob(...Array.from({ length: 200 }, (_, n) => n % 7))],
    ['old-excel', blob(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0)],
    ['broken-zip', blob(0x50, 0x4b, 3, 4, 1, 2, 3)],
    ['no-workbook', zip({ 'a.txt': 'x' })],
    ['odd-zip', zip(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`${n}.xml`, ''])))],
    ['doctype', zip({ 'xl/workbook.xml': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><workbook/>' })],
    ['broken-json', text('{"a": 1')],
    ['broken-json', text('[1, 2]')],
    ['broken-json', text(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}\n{"a":1}`)],
    [
      'too-wide',
      text('<table><tr><td colspan=1000000000 rowspan=1000000000>地区</td><td>1</td></tr></table>'),
    ],
    ['too-large-whole', text(`<table><tr><td>${' '.repeat(33_000_000)}</td></tr></table>`)],
    ['no-rows', text('地区,指标,数值\n')],
    ['web-page', text('<html><body><p>地区</p></body></html>')],
    ['too-wide', text(`${'a,'.repeat(600)}b\n`)],
  ])('that cannot be read says why: %s', async (fault, file) => {
    expect(await faultOf(file)).toBe(fault)
  })

  it('of more rows than its format is read for is refused, and not cut', async () => {
    const book = { SheetNames: ['a'], Sheets: { a: utils.sheet_add_aoa({}, [[1]], { origin: 'A65537' }) } }
    const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'ods' })
    // Programs store the name of the format unpacked; the library that writes here packs it.
    const { mimetype, ...parts } = unzipSync(new Uint8Array(bytes))
    const stored = zipSync({ mimetype: [mimetype ?? new Uint8Array(), { level: 0 }], ...parts })
    expect(await faultOf(new Blob([Uint8Array.from(stored)]))).toBe('too-tall')
  })

  it('of LibreOffice is read in thousands where its numbers are shown so, and without its words where that cannot be told', async () => {
    const style = (name: string, words: string, scale: string) =>
      `<number:number-style style:name="${name}n"><number:number number:min-integer-digits="1" number:grouping="true"${scale}/><number:text>${words}</number:text></number:number-style>` +
      `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${name}n"/>`
    const cell = (name: string, value: string, shown: string) =>
      `<table:table-cell table:style-name="${name}" office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
    const texts = (...all: readonly string[]) =>
      all
        .map(
          (text) =>
            `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
        )
        .join('')
    const content =
      '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"><office:automatic-styles>' +
      style('a', '千元', ' number:display-factor="1000"') +
      style('b', '人', '') +
      // As LibreOffice writes formats with a condition.
      '<number:number-style style:name="Nc"><number:number/><style:map style:condition="value()&gt;0" style:apply-style-name="Na"/></number:number-style>' +
      '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="2025">' +
      `<table:table-row>${texts('地区', '经费收入', '会员数', '经费支出')}</table:table-row>` +
      `<table:table-row>${texts('襄城县')}${cell('a', '3165000', '3,165千元')}${cell('b', '45210', '45,210人')}${cell('b', '2801000', '280人')}</table:table-row>` +
      '</table:table></office:spreadsheet></office:body></office:document-content>'
    const book = { SheetNames: ['2025'], Sheets: { 2025: utils.aoa_to_sheet([[1]]) } }
    const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'ods' })
    const { mimetype, ...parts } = unzipSync(new Uint8Array(bytes))
    const stored = zipSync({
      mimetype: [mimetype ?? new Uint8Array(), { level: 0 }],
      ...parts,
      'content.xml': strToU8(content),
    })
    const said = vi.spyOn(console, 'error')
    const { sheets } = await readFile(new Blob([Uint8Array.from(stored)]))
    expect(sheets[0]?.rows[1]).toEqual(['襄城县', '3165千元', '45210人', '2801000'])
    expect(said).not.toHaveBeenCalled()
  })

  it('that has a password is told from an old workbook, wherever its container lists its streams', async () => {
    const contents = new Uint8Array(20_000).fill(0x45)
    const locked = compoundFile({ EncryptedPackage: contents, EncryptionInfo: contents })
    expect(await faultOf(new Blob([locked]))).toBe('encrypted')
    expect(await faultOf(new Blob([compoundFile({ WordDocument: contents })]))).toBe('old-excel')
    // A workbook that only contains these words has no password.
    const words = Uint8Array.from([...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]))
    expect(await faultOf(new Blob([compoundFile({ Workbook: words })]))).not.toBe('encrypted')
  })

  it('that is larger than the limit is not read at all', async () => {
    const arrayBuffer = () => Promise.reject(new Error('it was read'))
    await expect(readFile({ size: 1_000_000_000, arrayBuffer })).rejects.toMatchObject({ fault: 'too-large' })
  })
})
