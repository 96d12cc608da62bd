import type { Observation } from '../dataset/observation.ts'
import { cellText } from '../dataset/table/cell-text.ts'
import type { ColumnId } from '../dataset/table/columns.ts'
import { COLUMNS } from '../dataset/table/columns.ts'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Notation } from '../domain/number-format.ts'
import type { Bilingual } from '../domain/text.ts'
import type { FlatCell } from './flat.ts'

/** A column of a file made from a view. */
export interface FileColumn {
  /** Names it for programs. */
  readonly name: string
  /** Names it for readers. */
  readonly header: string
  readonly type: 'text' | 'number' | 'date'
  readonly read: (observation: Observation) => FlatCell
}

const EXTRA = {
  number: { zh: '数', en: 'Number' },
  lower: { zh: '下限', en: 'Lower' },
  upper: { zh: '上限', en: 'Upper' },
  start: { zh: '起始日', en: 'First day' },
  end: { zh: '截止日', en: 'Last day' },
  basis: { zh: '时期依据', en: 'Period basis' },
} as const satisfies Record<string, Bilingual>

const BASIS = {
  stated: { zh: '报道写明', en: 'stated' },
  inferred: { zh: '推断', en: 'inferred' },
} as const satisfies Record<string, Bilingual>

/**
 * The columns of a view as a spreadsheet takes them. A value stands in words, as on the screen, and then as numbers with their ends, its
 * bound and its unit, so that none can be read without them; a period also stands as its days.
 */
export function readerColumns(view: CurrentView, notation: Notation = 'full'): readonly FileColumn[] {
  const { language, columns, index } = view
  const words = (id: ColumnId): FileColumn => ({
    name: id,
    header: COLUMNS[id].header[language],
    type: COLUMNS[id].type === 'number' && id !== 'value' ? 'number' : 'text',
    read: (row) => {
      const text = cellText(id, row, columns, index.context, { language, notation })
      return COLUMNS[id].type === 'number' && id !== 'value' && text !== '' ? Number(text) : text || null
    },
  })
  const extra = (
    key: keyof typeof EXTRA,
    type: FileColumn['type'],
    read: FileColumn['read'],
  ): FileColumn => ({
    name: key,
    header: EXTRA[key][language],
    type,
    read,
  })
  const absent = (...ids: readonly ColumnId[]) => ids.filter((id) => !columns.includes(id)).map(words)
  return columns.flatMap((id) => {
    if (id === 'value') {
      return [
        words(id),
        extra('number', 'number', ({ quantity }) => quantity.value),
        extra('lower', 'number', ({ quantity }) => quantity.lower),
        extra('upper', 'number', ({ quantity }) => quantity.upper),
        ...absent('bound', 'unit'),
      ]
    }
    if (id === 'period') {
      return [
        words(id),
        extra('start', 'date', ({ period }) => period?.start ?? null),
        extra('end', 'date', ({ period }) => period?.end ?? null),
        extra('basis', 'text', ({ period }) => (period === null ? null : BASIS[period.basis][language])),
      ]
    }
    return [words(id)]
  })
}

/** The columns of a view in words alone, as they stand on the screen. */
export function wordColumns(view: CurrentView, notation: Notation): readonly FileColumn[] {
  const { language, columns, index } = view
  return columns.map((id) => ({
    name: id,
    header: COLUMNS[id].header[language],
    type: 'text',
    read: (row) => cellText(id, row, columns, index.context, { language, notation }) || null,
  }))
}

/** The columns of a view as a program takes them: ids and, behind them, what they stand for in the view's language. */
export function programColumns(view: CurrentView): readonly FileColumn[] {
  const { language, columns, index } = view
  const column = (name: string, type: FileColumn['type'], read: FileColumn['read']): FileColumn => ({
    name,
    header: name,
    type,
    read,
  })
  const quantity = [
    column('value', 'number', (row) => row.quantity.value),
    column('lower', 'number', (row) => row.quantity.lower),
    column('upper', 'number', (row) => row.quantity.upper),
    column('bound', 'text', (row) => row.quantity.bound),
    column('unit', 'text', (row) => row.unit.id),
  ]
  const of = (id: ColumnId): readonly FileColumn[] => {
    const definition = COLUMNS[id]
    if (id === 'value') return quantity
    if (id === 'id' || (columns.includes('value') && (id === 'bound' || id === 'unit'))) return []
    if (id === 'period') {
      return [
        column('period_start', 'date', (row) => row.period?.start ?? null),
        column('period_end', 'date', (row) => row.period?.end ?? null),
        column('period_basis', 'text', (row) => row.period?.basis ?? null),
      ]
    }
    if (definition.type === 'number')
      return [column(id, 'number', (row) => definition.quantityOf(row)?.value ?? null)]
    const key = column(id, 'text', (row) => definition.entryOf(row, index.context)?.key ?? null)
    if (definition.type !== 'set') return [key]
    // Without its category a row would not say what it is about.
    const category = id === 'indicator' && !columns.includes('breakdown') ? of('breakdown') : []
    const named = column(
      `${id}_${language}`,
      'text',
      (row) => definition.entryOf(row, index.context)?.text[language] ?? null,
    )
    return [key, named, ...category]
  }
  return [column('observation_id', 'text', (row) => row.id), ...columns.flatMap(of)]
}

/** The cells of every row of the view, in its order. They are made one row at a time, as they are asked for. */
export function* cellsOf(view: CurrentView, columns: readonly FileColumn[]): Generator<readonly FlatCell[]> {
  for (const number of view.rows) {
    const row = view.index.row(number)
    yield columns.map(({ read }) => read(row))
  }
}
