import { itemAt } from '../../../lib/item-at.ts'
import { numberIn } from '../cell/number-text.ts'
import { keyRoles, labelOf } from '../cell/words.ts'
import type { FormPair } from './description.ts'
import type { Grid } from './grid.ts'

/** The most rows of a form; a longer sheet is a table. */
const LONGEST = 300

/** What firms and bodies are called, whose names no list has. */
const BODY =
  /.{2}(?:工会|公司|委员会|厂|集团|学校|大学|学院|中学|小学|医院|局|中心|社区|街道|银行|研究院|研究所)$/u

/**
 * The pairs of a form: a label, its value at the right, another label, its value. Null if the sheet is not a form.
 *
 * A table of two columns looks alike; a form says whom or when it is about in such a pair, or has several pairs on a line.
 * @param isPlace whether a text is the name of a place, which cannot be the label of a value
 */
export function findForm(grid: Grid, isPlace: (text: string) => boolean): readonly FormPair[] | null {
  if (grid.height > LONGEST || grid.height < 2) return null
  const pairs: FormPair[] = []
  let numbers = 0
  let paired = 0
  let most = 0
  let labelled = 0
  const labels = new Set<string>()
  for (let row = 0; row < grid.height; row += 1) {
    if (grid.isHiddenRow(row)) continue
    const columns = cellsOf(grid, row)
    let onLine = 0
    for (let place = 0; place < columns.length; place += 1) {
      const column = itemAt(columns, place)
      const next = columns[place + 1]
      const isValue = ['number', 'missing', 'year'].includes(grid.kind(row, column))
      if (isValue) {
        numbers += 1
        continue
      }
      const text = grid.raw(row, column)
      const says = labelOf(text)
      // 报告期 may be a period, and is a label.
      if (next === undefined || (grid.kind(row, column) !== 'text' && says === null)) continue
      const value = grid.raw(row, next)
      const kind = grid.kind(row, next)
      if (says !== null && says !== 'unit' && !['number', 'missing'].includes(kind)) {
        const fits =
          says === 'place'
            ? isPlace(value) || BODY.test(value.trim())
            : says === 'person' || kind === 'period' || kind === 'year'
        if (fits) {
          labelled += says === 'person' ? 0 : 1
          pairs.push({ row, label: column, value: next })
          place += 1
        }
        continue
      }
      if (!['number', 'missing', 'year'].includes(kind) || isPlace(text) || numberIn(text).kind === 'number')
        continue
      pairs.push({ row, label: column, value: next })
      labels.add(text)
      numbers += 1
      paired += 1
      onLine += 1
      place += 1
    }
    most = Math.max(most, onLine)
    // 指标 and 数值 as headings make it a table.
    if (
      paired === 0 &&
      labelled === 0 &&
      columns.length > 1 &&
      columns.some((column) =>
        keyRoles(grid.raw(row, column)).some((role) => role === 'indicator' || role === 'value'),
      )
    )
      return null
  }
  const isForm =
    paired >= 2 && paired >= numbers * 0.9 && labels.size >= paired * 0.8 && (most > 1 || labelled > 0)
  return isForm ? pairs : null
}

/** The filled cells of a line, merged ones once. */
function cellsOf(grid: Grid, row: number): readonly number[] {
  const columns: number[] = []
  for (let column = 0; column < grid.width; column += 1)
    if (!grid.isHiddenColumn(column) && grid.raw(row, column) !== '') columns.push(column)
  return columns
}
