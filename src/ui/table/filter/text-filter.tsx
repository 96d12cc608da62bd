import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { FilterField } from './filter-field.tsx'

interface TextFilterProps {
  readonly id: ColumnId
  readonly filter: Extract<Filter, { type: 'text' }> | null
  /** Whether it is taken once the field is done. */
  readonly late?: boolean
  readonly onChange: (filter: Filter | null) => void
}

/** Words that the column must contain, whatever their case and width. */
export function TextFilter({ id, filter, late = false, onChange }: TextFilterProps) {
  const text = useText()
  return (
    <FilterField
      label={text(tableMessages.contains)}
      type="search"
      value={filter?.text ?? ''}
      late={late}
      read={({ value }) => value}
      onChange={(value) => onChange(value === '' ? null : { type: 'text', column: id, text: value })}
    />
  )
}
