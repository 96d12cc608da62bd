import { useMemo } from 'react'
import { autoCharts } from '../../charts/auto-chart.ts'
import type { ChartModel } from '../../charts/chart-model.ts'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import { indexRows } from '../../dataset/table/store/columnar-index.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { wordRows } from '../../dataset/table/view/view-statement.ts'
import { slideOfChart } from '../../decks/chart-deck.ts'
import { textIn } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import type { DataSource } from '../../sources/data-source.ts'
import { withRowMarks } from '../../sources/row-marks.ts'
import type { RowsAsObservations } from '../../sources/row-observation.ts'
import { datasetOfRows, rowsAsObservations } from '../../sources/row-observation.ts'
import type { TakenRows } from '../../sources/take-rows.ts'
import { MOST_TAKEN, rowsByPlace, takeRows } from '../../sources/take-rows.ts'
import type { SourceView } from '../../sources/view.ts'
import { ChartFrame } from '../../ui/chart/chart-frame.tsx'
import { ChartObservations } from '../../ui/chart/chart-links.tsx'
import button from '../../ui/control/button.module.css'
import { CrossView } from '../../ui/cross/cross-view.tsx'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { ChartExportMenu } from '../../ui/export/chart-export-menu.tsx'
import { ImageButton } from '../../ui/export/image-button.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import styles from './large.module.css'
import type { MarkedRow } from './row-review.tsx'
import { useMarkedRow } from './row-review.tsx'
import type { ChosenRows } from './source-rows.tsx'
import { StandingNote } from './standing-note.tsx'
import { useAnswer } from './use-answer.ts'

interface SourceSetProps {
  readonly source: DataSource
  readonly state: ViewState
  readonly asked: SourceView
  readonly chosen: ChosenRows
  /** The cross-table's layout; null for charts. */
  readonly cross: Cross | null
  readonly onViewChange: (state: ViewState) => void
  readonly onMarked: (marked: MarkedRow) => void
}

/** The chosen rows, or all of the view where none are chosen and they are few enough, as a cross-table or as charts. */
export function SourceSet({ source, state, asked, chosen, cross, onViewChange, onMarked }: SourceSetProps) {
  const text = useText()
  const language = useLanguage()
  const { filters, search } = asked
  const question = chosen.size > 0 ? [...chosen.keys()] : { filters, search }
  const answered = useAnswer(
    JSON.stringify(question),
    async (asking): Promise<TakenRows> =>
      chosen.size > 0 ? { kind: 'rows', rows: [...chosen.values()] } : takeRows(source, asked, asking),
  )
  const { value, standing } = answered
  const remarks = useCollection('remarks')
  useMarkedRow(value?.kind === 'rows' ? value.rows : null, onMarked)
  const made = useMemo(
    () =>
      value?.kind === 'rows' ? rowsAsObservations(rowsByPlace(value.rows, language), source.about) : null,
    [value, source, language],
  )
  const taken = useMemo(() => (made === null ? null : withRowMarks(made, remarks)), [made, remarks])
  const n = taken?.observations.length ?? 0
  const rows = chosen.size > 0 ? text(words.ofChosen, { n: chosen.size }) : wordRows(n, language)
  const data = `${isolated(textIn(source.about.title, language))} · ${rows}`
  return (
    <>
      <div className={styles.counts}>
        <output>{taken !== null && standing.kind === 'there' && rows}</output>
        <StandingNote of={answered} />
      </div>
      {value?.kind === 'tooMany' && standing.kind === 'there' && (
        <p role="alert" className={styles.fault}>
          {text(words.tooManyRows, { rows: wordRows(value.shown, language), n: MOST_TAKEN })}
        </p>
      )}
      {/* What is drawn of other rows says nothing of these. */}
      {taken !== null &&
        standing.kind === 'there' &&
        (cross === null ? (
          <Charts
            taken={taken}
            source={text(words.chartSource, { data: textIn(source.about.title, language), rows })}
          />
        ) : (
          <SetCross
            taken={taken}
            state={state}
            cross={cross}
            chosen={chosen.size > 0}
            data={data}
            onViewChange={onViewChange}
          />
        ))}
    </>
  )
}

interface SetCrossProps extends Pick<SourceSetProps, 'state' | 'onViewChange'> {
  readonly taken: RowsAsObservations
  readonly cross: Cross
  readonly chosen: boolean
  readonly data: string
}

function SetCross({ taken, state, cross, chosen, data, onViewChange }: SetCrossProps) {
  const index = useMemo(() => indexRows(taken.observations, { localities: taken.words.localities }), [taken])
  // Chosen rows stay so whatever is filtered. The rows of a view are those of its filters, which files then state.
  const view = useMemo(
    () => ({ ...state, grouping: [], ...(chosen ? { search: '', filters: [] } : {}) }),
    [state, chosen],
  )
  return (
    <CrossView
      index={index}
      building={false}
      view={view}
      cross={cross}
      onViewChange={({ cross: next = null }) => onViewChange({ ...state, cross: next })}
      data={data}
    />
  )
}

/** A page of them: each is drawn and read by itself. */
const MOST_CHARTS = 12

function Charts({ taken, source }: { readonly taken: RowsAsObservations; readonly source: string }) {
  const text = useText()
  const language = useLanguage()
  const context = useChartContext()
  const dataset = useMemo(() => datasetOfRows(taken), [taken])
  const models = useMemo(
    () =>
      autoCharts(taken.observations, 'set', dataset, context).map(
        (model): ChartModel => ({ ...model, source, shortSource: source }),
      ),
    [taken, dataset, context, source],
  )
  const more = models.length - MOST_CHARTS
  return (
    <ChartObservations value={dataset.observations}>
      <div className={styles.charts}>
        {models.slice(0, MOST_CHARTS).map((model) => (
          <ChartFrame
            key={model.id}
            model={model}
            language={language}
            headingLevel={2}
            actions={
              <>
                <ChartExportMenu
                  model={model}
                  slide={() => slideOfChart(model, language)}
                  reviewOf={(id) => dataset.observations.get(id)?.review}
                />
                <ImageButton
                  className={button.tool}
                  title={model.title}
                  slide={() => slideOfChart(model, language)}
                  number={1}
                  of={1}
                />
              </>
            }
          />
        ))}
      </div>
      {more > 0 && <p className={styles.note}>{text(words.moreCharts, { n: more })}</p>}
    </ChartObservations>
  )
}
