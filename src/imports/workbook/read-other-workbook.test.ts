import { expect, it } from 'vitest'
import { hiddenInDocument } from './read-other-workbook.ts'

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
