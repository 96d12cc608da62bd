import { useMemo } from 'react'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMNS } from '../../dataset/table/columns.ts'
import { linesOf } from '../../dataset/table/lines.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { countStatement } from '../../dataset/table/view/view-statement.ts'
import type { Abilities, DataSource, SourceAbout } from '../../sources/data-source.ts'
import { withRowMarks } from '../../sources/row-marks.ts'
import { rowsAsObservations } from '../../sources/row-observation.ts'
import type { PageAnswer, SourceColumn, SourceRow, SourceView } from '../../sources/view.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { withEvidence } from '../../ui/evidence/evidence-trigger.tsx'
import { asksForRows, CopyButton, useCopy, viewCopy } from '../../ui/table/copy/copy.tsx'
import { Grid } from '../../ui/table/grid/grid.tsx'
import frame from '../../ui/table/observation-table.module.css'
import type { RowSelection } from '../../ui/table/selection/selection.ts'
import { SelectionBar } from '../../ui/table/selection/selection-bar.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'
import { Pager, pagesOf } from './pager.tsx'
import type { MarkedRow } from './row-review.tsx'
import { useMarkedRow } from './row-review.tsx'
import { viewOfRows } from './rows-view.ts'
import { filterColumns, SourceFilterEditor } from './source-filters.tsx'
import { PartialNote, StandingNote } from './standing-note.tsx'
import type { Answered } from './use-answer.ts'
import { useAnswer } from './use-answer.ts'

/** Rows that a reader chose, by their ids: they stay so from page to page. */
export type ChosenRows = ReadonlyMap<string, SourceRow>

interface SourceRowsProps {
  readonly source: DataSource
  readonly state: ViewState
  readonly asked: SourceView
  /** The page, counted from 0. */
  readonly page: number
  readonly chosen: ChosenRows
  readonly onViewChange: (state: ViewState) => void
  readonly onPage: (page: number) => void
  readonly onChoose: (chosen: ChosenRows) => void
  /** Tells which row the address names, of the rows that are there. */
  readonly onMarked: (marked: MarkedRow) => void
}

/** A page of the rows of a view, in the grid of every table: sorted, chosen and copied there. */
export function SourceRows({ page, ...props }: SourceRowsProps) {
  const { source, asked, onPage } = props
  const answered = useAnswer(
    JSON.stringify([asked.filters, asked.sort, asked.search, asked.language, asked.page]),
    async (asking) => ({ answer: await source.page(asked, asking), page }),
  )
  const { value } = answered
  return (
    <>
      {value === null ? (
        <StandingNote of={answered} />
      ) : (
        <>
          <PartialNote parts={value.answer.parts} />
          <Rows {...props} answer={value.answer} page={value.page} answered={answered} />
          <Pager page={page} shown={value.answer.counts.shown} onPage={onPage} />
        </>
      )}
    </>
  )
}

interface RowsProps extends Omit<SourceRowsProps, 'onPage'> {
  readonly answer: PageAnswer
  readonly answered: Answered<unknown>
}

function Rows({
  source,
  state,
  asked,
  answer,
  page,
  chosen,
  answered,
  onViewChange,
  onChoose,
  onMarked,
}: RowsProps) {
  useMarkedRow(answer.rows, onMarked)
  const text = useText()
  const language = useLanguage()
  const { notation } = useNumberStyle()
  const copying = useCopy()
  const { can, about } = source
  const filterable = useMemo(() => filterColumns(can), [can])
  const remarks = useCollection('remarks')
  const here = useMemo(
    () => withRowMarks(rowsAsObservations(answer.rows, about), remarks),
    [answer, about, remarks],
  )
  const current = useMemo(
    () => viewOfRows(here, state, answer.counts, language),
    [here, answer, state, language],
  )
  const lines = useMemo(() => linesOf(current, new Set()), [current])
  const selection = useMemo(
    (): RowSelection => Object.fromEntries([...chosen.keys()].map((id) => [id, true])),
    [chosen],
  )
  const chosenHere = answer.rows.filter(({ id }) => chosen.has(id)).length
  const taken = useMemo(
    () =>
      chosen.size === 0
        ? current
        : {
            ...viewOfRows(
              withRowMarks(rowsAsObservations([...chosen.values()], about), remarks),
              state,
              answer.counts,
              language,
            ),
            chosenFrom: answer.counts.shown,
          },
    [chosen, current, about, remarks, state, answer, language],
  )
  const choose = (next: RowSelection) => {
    const known = new Map([...chosen, ...answer.rows.map((row) => [row.id, row] as const)])
    onChoose(
      new Map(
        Object.keys(next).flatMap((id) => {
          const row = known.get(id)
          return row === undefined ? [] : [[id, row] as const]
        }),
      ),
    )
  }
  const job = viewCopy(taken, notation)
  return (
    <div
      className={frame.frame}
      data-variant="full"
      data-density={state.density}
      tabIndex={-1}
      data-keeps-focus
      onCopy={(event) => {
        if (chosen.size === 0 || !asksForRows(event)) return
        event.preventDefault()
        copying.start(job, event.clipboardData)
      }}
    >
      <div className={styles.rowTools}>
        <CopyButton
          job={job}
          selected={chosen.size > 0}
          copying={copying}
          disabled={taken.rows.length === 0}
        />
        <SelectionBar count={chosen.size} shown={chosenHere} onClear={() => onChoose(new Map())} />
        <StandingNote of={answered} />
        <output className={styles.count}>
          <Counts answer={answer} about={about} />
        </output>
      </div>
      <Grid
        page={page}
        label={text(words.table)}
        current={current}
        lines={lines}
        busy={answered.standing.kind === 'waiting'}
        onViewChange={onViewChange}
        onToggleGroup={() => {}}
        selectable
        filterable
        filterOf={(id) =>
          filterable.includes(id) ? (
            <SourceFilterEditor
              id={id}
              source={source}
              state={state}
              asked={asked}
              onViewChange={onViewChange}
            />
          ) : null
        }
        arrangeable
        whyUnsorted={(id) => whyUnsorted(id, state, can, answer.counts.shown, text)}
        selection={selection}
        selectedCount={chosenHere}
        onSelectionChange={choose}
        renderValue={withEvidence}
      />
      {answer.counts.shown === 0 && <p className={frame.nothing}>{text(words.noRows)}</p>}
      {/* The address of a page that other filters, or newer data, no longer have. */}
      {answer.counts.shown > 0 && answer.rows.length === 0 && (
        <p className={frame.nothing}>{text(words.beyond, { of: pagesOf(answer.counts.shown) })}</p>
      )}
    </div>
  )
}

/** Why rows cannot be sorted by a column. One by which they are sorted already can be taken back. */
function whyUnsorted(
  id: ColumnId,
  { sort }: ViewState,
  can: Abilities,
  shown: number,
  text: ReturnType<typeof useText>,
): string | null {
  const has = (columns: readonly SourceColumn[]) => columns.some((column) => column === id)
  if (has(can.sort) || sort.some(({ column }) => column === id)) return null
  const column = text(COLUMNS[id].header)
  if (!has(can.sortFew)) return text(words.sortNeverNow, { column })
  return shown > can.sortUpTo ? text(words.sortNow, { n: can.sortUpTo, column }) : null
}

function Counts({
  answer: { counts, parts },
  about,
}: {
  readonly answer: PageAnswer
  readonly about: SourceAbout
}) {
  const text = useText()
  const language = useLanguage()
  if (parts.answered === parts.asked) return <>{countStatement(counts, language)}</>
  // How many there are in all is told by the source, whatever part of it answers now.
  const total = Math.max(counts.total, about.rows)
  return <>{text(words.atLeast, { rows: countStatement({ ...counts, total }, language) })}</>
}
