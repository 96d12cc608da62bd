import type { ReactNode } from 'react'
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMN_IDS } from '../../dataset/table/columns.ts'
import { termsOf, timeNamed } from '../../dataset/table/search/search-text.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { LONGEST_SEARCH } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { withFilter } from '../../dataset/table/view/view-state.ts'
import { countStatement, wordRows } from '../../dataset/table/view/view-statement.ts'
import { slideOfView } from '../../decks/slide-of.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Bilingual } from '../../domain/text.ts'
import { listOf } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import type { FileFormat } from '../../exports/view/view-file.ts'
import { FILE_FORMATS, fileName, makeFile } from '../../exports/view/view-file.ts'
import { tableMessages } from '../../words/table/table.ts'
import { useCollection } from '../data/use-workspace.ts'
import { PresentActions } from '../present/present-actions.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import { ColumnsMenu } from './columns/columns-menu.tsx'
import type { Copying } from './copy/copy.tsx'
import { CopyButton, viewCopy } from './copy/copy.tsx'
import type { FileChoice } from './export/export-menu.tsx'
import { ExportMenu, editionOf } from './export/export-menu.tsx'
import { FilterChips } from './filter/filter-chips.tsx'
import { useTyped } from './filter/filter-controls.tsx'
import { FilterEditor } from './filter/filter-editor.tsx'
import { TableIcon } from './table-icon.tsx'
import { FilterTool, GroupMenu } from './tool-menus.tsx'
import styles from './toolbar.module.css'

interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/**
 * The search over all columns. What is typed shows at once and searches as soon as the page has time. A word being composed by an input
 * method is not searched before it is done.
 */
function SearchBox({ value, onChange }: SearchBoxProps) {
  const text = useText()
  const id = useId()
  const { typed, setTyped, sent } = useTyped(value)
  const [composing, setComposing] = useState(false)
  /**
   * What was typed and has yet to be searched for. The text and not a flag: an effect of the letter before may run after this one was
   * typed, and must not take it for searched.
   */
  const waiting = useRef<string | null>(null)
  const settled = useDeferredValue(typed)

  useEffect(() => {
    if (composing || settled !== typed || settled !== waiting.current) return
    waiting.current = null
    if (settled === sent.current.at(-1)) return
    sent.current.push(settled)
    onChange(settled)
  }, [settled, typed, composing, onChange, sent])

  return (
    <div className={styles.search}>
      <TableIcon name="search" />
      <label htmlFor={id} data-spoken>
        {text(tableMessages.search)}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={LONGEST_SEARCH}
        placeholder={text(tableMessages.searchHint)}
        onChange={(event) => {
          waiting.current = event.target.value
          setTyped(event.target.value)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
    </div>
  )
}

const NOTES: Readonly<Record<FileFormat, Bilingual>> = {
  xlsx: tableMessages.xlsxNote,
  csvExcel: tableMessages.csvExcelNote,
  csv: tableMessages.csvNote,
  json: tableMessages.jsonNote,
  markdown: tableMessages.markdownNote,
  sdmx: tableMessages.sdmxNote,
  package: tableMessages.packageNote,
}

/** The files that the rows of a list can be saved as. */
export const viewChoices = (view: CurrentView, version: string, notation: Notation): readonly FileChoice[] =>
  FILE_FORMATS.map((format) => {
    const edition = editionOf(version)
    return {
      format,
      label: tableMessages[format],
      note: NOTES[format],
      file: fileName(format, edition),
      make: (watch) => makeFile(format, { view, edition, notation }, watch),
    }
  })

interface ToolbarProps {
  /** What was asked for. */
  readonly asked: CurrentView
  /** What files and the clipboard take: the rows on the screen, or those of them that are selected. */
  readonly taken: CurrentView
  readonly selected: boolean
  /** Whether rows are missing that are still being made ready: nothing is copied or saved of a part. */
  readonly partial: boolean
  /** Whether rows are of one line each. */
  readonly oneLine: boolean
  readonly waiting: boolean
  readonly onViewChange: (view: ViewState) => void
  /** Shuts all groups, or opens them. */
  readonly onFoldAll: (fold: boolean) => void
  readonly version: string
  readonly copying: Copying
  /** A tool of the page's own, before the others. */
  readonly tool: ReactNode
}

/** What narrows the list down and arranges it. */
export function Toolbar(props: ToolbarProps) {
  const { asked, taken, selected, partial, oneLine, waiting, onViewChange, onFoldAll } = props
  const { version, copying, tool } = props
  const text = useText()
  const { notation } = useNumberStyle()
  const { state } = asked
  const rows = { rows: wordRows(taken.rows.length, taken.language) }
  return (
    <ToolbarFrame asked={asked} waiting={waiting} onViewChange={onViewChange} tool={tool}>
      <GroupMenu view={state} onViewChange={onViewChange} onFoldAll={onFoldAll} />
      <ColumnsMenu view={state} oneLine={oneLine} onViewChange={onViewChange} />
      <CopyButton job={viewCopy(taken, notation)} selected={selected} copying={copying} disabled={partial} />
      <ExportMenu
        what={text(selected ? tableMessages.exportSelected : tableMessages.exportRows, rows)}
        choices={() => viewChoices(taken, version, notation)}
        disabled={partial}
      />
      <PresentActions what={text(tableMessages.label)} slides={[slideOfView(state)]} look="tool" />
    </ToolbarFrame>
  )
}

interface ToolbarFrameProps extends Pick<ToolbarProps, 'asked' | 'waiting' | 'onViewChange' | 'tool'> {
  /** Tools for the rows that are left. */
  readonly children: ReactNode
}

interface OnlyOwnProps {
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
}

/** What the user entered from reports and took in from files. */
const OWN = ['entered', 'imported']

/** Shows the rows that the user added, and no others; pressed again, all. */
function OnlyOwn({ view, onViewChange }: OnlyOwnProps) {
  const text = useText()
  const [imports, reports] = [useCollection('imports'), useCollection('reports')]
  if (imports.length + reports.length === 0) return null
  const filter = view.filters.find(({ column }) => column === 'status')
  const isOn = filter?.type === 'set' && !filter.except && filter.keys.toSorted().join() === OWN.join()
  return (
    <button
      type="button"
      className={styles.own}
      aria-pressed={isOn}
      onClick={() =>
        onViewChange(withFilter(view, 'status', isOn ? null : { type: 'set', column: 'status', keys: OWN }))
      }
    >
      {text(tableMessages.onlyOwn)}
    </button>
  )
}

/** What narrows the table down, and what it comes to: "n of m rows". */
export function ToolbarFrame({ asked, waiting, onViewChange, tool, children }: ToolbarFrameProps) {
  const text = useText()
  const { state, counts, language } = asked
  const times = termsOf(state.search).flatMap((term) => timeNamed(term) ?? [])
  return (
    <div className={styles.toolbar} data-screen-only>
      <div className={styles.line}>
        <SearchBox value={state.search} onChange={(search) => onViewChange({ ...state, search })} />
        <div className={styles.tools}>
          {tool}
          <AddFilter current={asked} onViewChange={onViewChange} />
          {children}
        </div>
      </div>
      <div className={styles.line}>
        <OnlyOwn view={state} onViewChange={onViewChange} />
        <FilterChips current={asked} onViewChange={onViewChange} />
        {times.length > 0 && (
          <p className={styles.hint}>
            {text(tableMessages.searchTime, {
              times: listOf(
                times.map((time) => wordPeriod(time, language)),
                language,
              ),
            })}
          </p>
        )}
        <output className={styles.count}>
          {waiting ? text(tableMessages.building) : countStatement(counts, language)}
        </output>
      </div>
    </div>
  )
}

interface AddFilterProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filter of any column, shown or not, from the toolbar. */
export function AddFilter({ current, onViewChange }: AddFilterProps) {
  const text = useText()
  const [id, setId] = useState<ColumnId>('locality')
  return (
    <FilterTool
      n={current.state.filters.length}
      columns={COLUMN_IDS}
      column={id}
      label={text(tableMessages.columns)}
      onColumnChange={setId}
    >
      <FilterEditor key={id} id={id} current={current} onViewChange={onViewChange} />
    </FilterTool>
  )
}
