import type { ColumnId } from '../dataset/table/columns.ts'
import { COLUMNS } from '../dataset/table/columns.ts'
import type { CurrentView } from '../dataset/table/current-view.ts'
import { unitNameEn } from '../domain/unit.ts'
import type { FileColumn } from './file-column.ts'
import { columnsOnScreen, hasScopes } from './file-column.ts'

/** The columns of a view as a program takes them: ids and, behind them, what they stand for in the view's language. */
export function programColumns(view: CurrentView): readonly FileColumn[] {
  const { language, index } = view
  const onScreen = columnsOnScreen(view)
  const says = (id: ColumnId) => onScreen.includes(id)
  const column = (name: string, type: FileColumn['type'], read: FileColumn['read']): FileColumn => ({
    name,
    header: name,
    type,
    read,
  })
  const text = (name: string, read: FileColumn['read']) => column(name, 'text', read)
  const unit = [
    text('unit', (row) => row.unit.id),
    text(`unit_${language}`, (row) => (language === 'zh' ? row.unit.zh : unitNameEn(row.unit))),
  ]
  const scope = () => (says('scope') || !hasScopes(view) ? [] : of('scope'))
  const of = (id: ColumnId): readonly FileColumn[] => {
    const definition = COLUMNS[id]
    switch (id) {
      case 'id':
        return []
      case 'value':
        return [
          column('value', 'number', (row) => row.quantity.value),
          column('lower', 'number', (row) => row.quantity.lower),
          column('upper', 'number', (row) => row.quantity.upper),
          text('bound', (row) => row.quantity.bound),
          ...unit,
          ...(says('status') ? [] : of('status')),
          ...(says('indicator') ? [] : scope()),
        ]
      case 'bound':
        return says('value') ? [] : [text('bound', (row) => row.quantity.bound)]
      case 'unit':
        return says('value') ? [] : unit
      case 'period':
        return [
          column('period_start', 'date', (row) => row.period?.start ?? null),
          column('period_end', 'date', (row) => row.period?.end ?? null),
          text('period_basis', (row) => row.period?.basis ?? null),
        ]
      case 'scope':
        return [
          text(`scope_${language}`, (row) => row.scope?.[language] ?? null),
          text('scope_kind', (row) => row.scope?.kind ?? null),
          text('scope_basis', (row) => row.scope?.basis ?? null),
        ]
    }
    if (definition.type === 'number')
      return [column(id, 'number', (row) => definition.quantityOf(row)?.value ?? null)]
    const key = text(id, (row) => definition.keyOf(row, index.context))
    if (definition.type !== 'set') return [key]
    // Without its category a row would not say what it is about.
    const category = id === 'indicator' && !says('breakdown') ? of('breakdown') : []
    const named = text(
      `${id}_${language}`,
      (row) => definition.entryOf(row, index.context)?.text[language] ?? null,
    )
    return [key, named, ...category, ...(id === 'indicator' ? scope() : [])]
  }
  return [text('observation_id', (row) => row.id), ...onScreen.flatMap(of)]
}
