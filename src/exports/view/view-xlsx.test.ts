import { strFromU8 } from 'fflate'
import { expect, it } from 'vitest'
import { index } from '../../dataset/table/testing.ts'
import { currentView } from '../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { runNow } from '../../lib/steps.ts'
import { columnLetters, columnsXml } from '../workbook/workbook-cells.ts'
import type { FileColumn, FlatCell } from './flat.ts'
import { rowsInSteps } from './view-xlsx.ts'

/** The row of one observation whose cells are these. */
function rowOf(...cells: readonly (readonly [FileColumn['type'], FlatCell])[]): string {
  const view = currentView(index, { ...DEFAULT_VIEW, search: 'xiangcheng instructors 7' }, 'en')
  const columns = cells.map(([type, cell], place): FileColumn => {
    const name = `c${place}`
    return { name, header: name, type, read: () => cell }
  })
  const one = { ...view, rows: view.rows.slice(0, 1) }
  return runNow(rowsInSteps(one, columns, () => {}))
    .parts.map((part) => strFromU8(part))
    .join('')
}

it('writes numbers, days and texts as what they are, and nothing for what is blank', () => {
  const row = rowOf(
    ['number', 3470],
    ['number', 78.94],
    ['text', null],
    ['date', '2026-01-01'],
    ['text', '=1+1'],
  )
  // 2026-01-01 is day 46023 of Excel's calendar.
  expect(row).toBe(
    '<row r="2"><c r="A2" s="2"><v>3470</v></c><c r="B2" s="3"><v>78.94</v></c><c r="D2" s="4"><v>46023</v></c>' +
      '<c r="E2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>',
  )
})

it('writes a day before the first of the calendar as a text', () => {
  expect(rowOf(['date', '1899-05-01'])).toContain('>1899-05-01</t>')
})

it('keeps within what a cell may hold', () => {
  const row = rowOf(['text', 'a\u0000b<&'], ['text', '长'.repeat(50_000)])
  expect(row).toContain('>ab&lt;&amp;</t>')
  expect(row).toContain(`>${'长'.repeat(32_766)}…</t>`)
})

it('writes what Excel would read as a sign of its own so that it reads what stands there', () => {
  expect(rowOf(['text', '_x0041_ a\r\nb'])).toContain('>_x005F_x0041_ a_x000D_\nb</t>')
})

it('names columns as a spreadsheet does', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect(columnsXml([8, 60])).toBe(
    '<cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/></cols>',
  )
})
