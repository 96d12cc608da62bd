import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { hiddenInDocument, readOtherWorkbook } from './read-other-workbook.ts'

it('finds what an OpenDocument hides, wherever its text is cut', () => {
  const text =
    '<office:document-content><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>' +
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>' +
    '<office:spreadsheet><table:table table:name="a" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/>' +
    '<table:table-column table:visibility="collapse"/><table:table-row table:number-rows-repeated="3"/>' +
    '<table:table-row table:number-rows-repeated="2" table:visibility="filter"></table:table-row></table:table>' +
    '<table:table table:name="b" table:style-name="ta2"><table:table-row table:visibility="collapse"/></table:table></office:spreadsheet></office:document-content>'
  for (const size of [1, 7, text.length]) {
    const { read, sheets } = hiddenInDocument()
    for (let at = 0; at < text.length; at += size) read(text.slice(at, at + size), at + size >= text.length)
    expect(sheets.map(({ isHidden, rows, columns }) => [isHidden, [...rows], [...columns]])).toEqual([
      [false, [3, 4], [2]],
      [true, [0], []],
    ])
  }
})

it('keeps the bounds that the formats of an old workbook write around percentages', () => {
  const sheet = utils.aoa_to_sheet([
    ['地区', '建会率'],
    ['溧阳市', 0.9],
    ['襄城县', 0.924],
    ['禹州市', 0.88],
    ['长葛市', 0.95],
  ])
  for (const [address, format] of [
    ['B2', '"超"0%'],
    ['B3', '"约"0.0%'],
    ['B4', '0%"以上"'],
    ['B5', '0%'],
  ] as const)
    sheet[address].z = format
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '指标')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xls' }))
  const [read] = runNow(readOtherWorkbook(bytes)).sheets
  expect(read?.rows.map((row) => row[1])).toEqual(['建会率', '超90%', '约92.4%', '88%以上', '95%'])
})

it.each(['xls', 'ods'] as const)(
  'keeps the bounds that a format writes by the size of the number: .%s',
  (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ['地区', '会员数', '困难职工'],
      ['溧阳市', 1200, 3],
      ['襄城县', 900, 12],
    ])
    const keep = (address: string, z: string, w: string) =>
      // An OpenDocument keeps what the cell shows, and the format in a style that the library neither reads nor writes.
      Object.assign(sheet[address], bookType === 'xls' ? { z } : { w })
    keep('B2', '[>=1000]0"余";0', '1200余')
    keep('B3', '[>=1000]0"余";0', '900')
    keep('C2', '[<5]"<5";0', '<5')
    keep('C3', '[<5]"<5";0', '12')
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '指标')
    const [read] = runNow(readOtherWorkbook(new Uint8Array(write(book, { type: 'array', bookType })))).sheets
    expect(read?.rows.slice(1)).toEqual([
      ['溧阳市', '1200余', '<5'],
      ['襄城县', '900', '12'],
    ])
  },
)
