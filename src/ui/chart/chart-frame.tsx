import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { ChartModel, LegendEntry } from '../../charts/chart-model.ts'
import { at } from '../../charts/scene/block.ts'
import { CARD_LEGEND, legendSample } from '../../charts/scene/legend.ts'
import type { Language } from '../../domain/text.ts'
import { CHART_FRAME } from '../../words/app/chart-frame.ts'
import button from '../control/button.module.css'
import { said } from '../said.tsx'
import { Chart } from './chart.tsx'
import styles from './chart-frame.module.css'
import { ChartTable } from './chart-table.tsx'
import { KeepNumbers } from './keep-numbers.tsx'
import { SceneView } from './scene-view.tsx'

interface ChartFrameProps {
  readonly model: ChartModel
  readonly language: Language
  /** The level of the title in the page's outline. */
  readonly headingLevel?: 2 | 3 | 4
  /** Buttons of the view: export, full screen, set a target. */
  readonly actions?: ReactNode
  /** What people said of the values: with the notes, on the screen alone. */
  readonly remarks?: readonly string[]
  /** Set by a view that stores in the address whether the table is shown. */
  readonly table?: { readonly shown: boolean; readonly onToggle: (shown: boolean) => void }
}

/**
 * A chart with all that a reader needs: finding, subtitle, the picture, and one line for the source. The legend and the notes are one click
 * away, except those without which the picture would mislead.
 */
export function ChartFrame({
  model,
  language,
  headingLevel = 3,
  actions,
  remarks = [],
  table,
}: ChartFrameProps) {
  const id = useId()
  const [own, setOwn] = useState(false)
  const [noted, setNoted] = useState(false)
  const shown = table?.shown ?? own
  const toggle = () => (table === undefined ? setOwn(!shown) : table.onToggle(!shown))
  const Heading = `h${headingLevel}` as const
  const notes = [...model.footnotes.filter((note) => !model.cautions.includes(note)), model.source]
  return (
    <figure className={styles.frame} aria-labelledby={`${id}-title`} aria-describedby={`${id}-description`}>
      <figcaption className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>
          <KeepNumbers text={model.title} />
        </Heading>
        <p className={styles.subtitle}>
          <KeepNumbers text={model.subtitle} />
        </p>
      </figcaption>
      <p id={`${id}-description`} data-spoken>
        {said(model.description)}
      </p>
      {shown ? <ChartTable table={model.table} caption={model.title} /> : <Chart model={model} />}
      <footer className={styles.foot}>
        {model.cautions.map((note) => (
          <p key={note}>{said(note)}</p>
        ))}
        <div>
          <p className={styles.source} title={model.source}>
            {said(model.shortSource)}
          </p>
          <button
            type="button"
            className={styles.mark}
            data-screen-only
            aria-expanded={noted}
            aria-controls={`${id}-notes`}
            onClick={() => setNoted(!noted)}
          >
            {CHART_FRAME.notes[language]}
          </button>
        </div>
        <div id={`${id}-notes`} className={styles.notes} hidden={!noted}>
          <BoundLegend entries={model.legend} />
          {notes.map((note) => (
            <p key={note}>{said(note)}</p>
          ))}
          {remarks.map((remark) => (
            <p key={remark} data-screen-only>
              {said(remark)}
            </p>
          ))}
        </div>
        <div className={styles.actions} data-screen-only>
          {model.table.rows.length > 0 && (
            <button type="button" className={button.tool} aria-pressed={shown} onClick={toggle}>
              {CHART_FRAME[shown ? 'chart' : 'table'][language]}
            </button>
          )}
          {actions}
        </div>
      </footer>
    </figure>
  )
}

/** The padding around a sample of a mark, which extends beyond its box, in pixels. */
const PAD = 4

/** The marks of a chart, each as the chart draws it, with its meaning. */
function BoundLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null
  return (
    <ul className={styles.legend}>
      {entries.map(({ mark, form, name, meaning }) => (
        <li key={mark}>
          <svg
            width={CARD_LEGEND.width + PAD}
            height={CARD_LEGEND.height + PAD * 2}
            data-scene
            aria-hidden="true"
          >
            <SceneView nodes={at(0, PAD, { nodes: legendSample({ mark, form }, CARD_LEGEND) })} />
          </svg>
          <span>
            <strong>{said(name)}</strong> {meaning}
          </span>
        </li>
      ))}
    </ul>
  )
}
