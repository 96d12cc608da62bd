import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import type { Language } from '../../domain/text.ts'
import { Said } from '../said.tsx'
import { BoundLegend } from './bound-legend.tsx'
import type { ChartProps } from './chart.tsx'
import { Chart } from './chart.tsx'
import styles from './chart-frame.module.css'
import { ChartTable } from './chart-table.tsx'
import { KeepNumbers } from './keep-numbers.tsx'

interface ChartFrameProps extends ChartProps {
  readonly language: Language
  /** The level of the title in the page's outline. */
  readonly headingLevel?: 2 | 3 | 4
  /** Buttons of the view: export, full screen, set a target. */
  readonly actions?: ReactNode
  /** Puts the view's trigger of an evidence card around a value of the table. */
  readonly renderValue?: ((observationId: string, text: string) => ReactNode) | undefined
  /** Given together by a view that keeps in the address whether the table shows. */
  readonly table?: { readonly shown: boolean; readonly onToggle: (shown: boolean) => void }
}

const WORDS = {
  table: { zh: '看表格', en: 'Show table' },
  chart: { zh: '看图', en: 'Show chart' },
  notes: { zh: '说明', en: 'Notes' },
} as const

/** More notes than this are folded, so that the chart is not buried under them. */
const OPEN_NOTES = 2

/** A chart with all that a reader needs: finding, what it shows, marks explained, notes, source, and its table. */
export function ChartFrame({
  model,
  language,
  headingLevel = 3,
  actions,
  renderValue,
  table,
  ...drawing
}: ChartFrameProps) {
  const id = useId()
  const [own, setOwn] = useState(false)
  const shown = table?.shown ?? own
  const toggle = () => (table === undefined ? setOwn(!shown) : table.onToggle(!shown))
  const Heading = `h${headingLevel}` as const
  return (
    <figure
      className={styles.frame}
      data-size={drawing.size ?? 'card'}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <figcaption className={styles.head}>
        <Heading id={`${id}-title`} className={styles.title}>
          <KeepNumbers text={model.title} />
        </Heading>
        <p className={styles.subtitle}>
          <Said text={model.subtitle} />
        </p>
      </figcaption>
      <p id={`${id}-description`} className={styles.hidden}>
        <Said text={model.description} />
      </p>
      {shown ? (
        <ChartTable table={model.table} caption={model.title} renderValue={renderValue} />
      ) : (
        <>
          <Chart model={model} {...drawing} />
          <BoundLegend entries={model.legend} size={drawing.size ?? 'card'} />
        </>
      )}
      <footer className={styles.foot}>
        <Notes notes={model.footnotes} language={language} />
        <p>
          <Said text={model.source} />
        </p>
        <div className={styles.actions}>
          {model.table.rows.length > 0 && (
            <button type="button" className={styles.toggle} aria-pressed={shown} onClick={toggle}>
              {WORDS[shown ? 'chart' : 'table'][language]}
            </button>
          )}
          {actions}
        </div>
      </footer>
    </figure>
  )
}

function Notes({ notes, language }: { readonly notes: readonly string[]; readonly language: Language }) {
  const [first, rest] = [notes.slice(0, OPEN_NOTES), notes.slice(OPEN_NOTES)]
  return (
    <>
      {first.map((note) => (
        <p key={note}>
          <Said text={note} />
        </p>
      ))}
      {rest.length > 0 && (
        <details className={styles.notes}>
          <summary>
            {WORDS.notes[language]} +{rest.length}
          </summary>
          {rest.map((note) => (
            <p key={note}>
              <Said text={note} />
            </p>
          ))}
        </details>
      )}
    </>
  )
}
