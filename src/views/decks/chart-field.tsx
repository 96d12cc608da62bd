import { resolveChart } from '../../charts/deck/resolve-chart.ts'
import type { ChartRef } from '../../domain/deck.ts'
import { Said } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import fields from './fields.module.css'
import { SlidePicker } from './slide-picker.tsx'

interface ChartFieldProps {
  readonly label: string
  readonly chart: ChartRef
  readonly onChange: (chart: ChartRef) => void
}

/** A chart of a slide by its finding, and the way to another. */
export function ChartField({ label, chart, onChange }: ChartFieldProps) {
  const t = useText()
  const dataset = useDataset()
  const { model } = resolveChart(chart, 'chart', dataset, useChartContext())
  const id = 'chart' in chart ? chart.chart : chart.observations.join(', ')
  return (
    <div className={fields.ref}>
      <p className={fields.name}>
        <small className={fields.about}>
          <Said text={label} />
        </small>
        <Said text={model?.title ?? id} />
      </p>
      <SlidePicker
        title={t(words.pickChart)}
        trigger={t(words.exchange)}
        label={t(words.exchangeWhat, { what: label })}
        among={['charts', 'indicators']}
        onPick={([slide]) => {
          if (slide?.layout === 'chart') onChange(slide.chart)
        }}
      />
    </div>
  )
}
