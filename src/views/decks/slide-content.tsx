import { resolveChart } from '../../charts/deck/resolve-chart.ts'
import type { ChartRef, Slide } from '../../domain/deck.ts'
import { DECK_LIMITS } from '../../domain/deck.ts'
import { withWords } from '../../state/decks/edit-deck.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import fields from './fields.module.css'
import { NumbersField } from './numbers-field.tsx'
import { RowsField } from './rows-field.tsx'
import { SlidePicker } from './slide-picker.tsx'
import { WordsField } from './words-field.tsx'

interface SlideContentProps {
  readonly slide: Slide
  /** `run` joins the letters of one field to one step of undoing. */
  readonly onChange: (slide: Slide, run?: string) => void
}

/** What the slide shows, by its layout. */
export function SlideContent({ slide, onChange }: SlideContentProps) {
  const t = useText()
  switch (slide.layout) {
    case 'chart':
      return (
        <ChartField
          label={t(words.chart)}
          chart={slide.chart}
          onChange={(chart) => onChange({ ...slide, chart })}
        />
      )
    case 'two-charts': {
      const [left, right] = slide.charts
      const put = (charts: [ChartRef, ChartRef]) => onChange({ ...slide, charts })
      return (
        <div className={fields.content}>
          <ChartField label={t(words.leftChart)} chart={left} onChange={(chart) => put([chart, right])} />
          <ChartField label={t(words.rightChart)} chart={right} onChange={(chart) => put([left, chart])} />
          <div>
            <Button onClick={() => put([right, left])}>{t(words.swap)}</Button>
          </div>
        </div>
      )
    }
    case 'big-number':
      return (
        <NumbersField
          most={1}
          numbers={[slide.number]}
          onChange={([number]) => number !== undefined && onChange({ ...slide, number })}
        />
      )
    case 'tiles':
      return (
        <NumbersField
          numbers={slide.numbers}
          onChange={(numbers) => onChange({ ...slide, numbers: [...numbers] })}
        />
      )
    case 'table':
      return <RowsField query={slide.query} onChange={(query) => onChange({ ...slide, query })} />
    case 'text':
      return (
        <WordsField
          label={t(words.textField)}
          words={slide.text}
          lines={4}
          longest={DECK_LIMITS.text}
          onChange={(language, text) =>
            onChange(
              { ...slide, text: withWords(slide.text, language, text) },
              `${slide.id}/text/${language}`,
            )
          }
        />
      )
  }
}

interface ChartFieldProps {
  readonly label: string
  readonly chart: ChartRef
  readonly onChange: (chart: ChartRef) => void
}

/** A chart of a slide by its finding, and the way to another. */
function ChartField({ label, chart, onChange }: ChartFieldProps) {
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
