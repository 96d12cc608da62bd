import type { ComponentProps } from 'react'
import { holdsFor } from '../../dataset/beside-wording.ts'
import { standingValue } from '../../dataset/observation.ts'
import { saidValue } from '../../dataset/observation-wording.ts'
import { keptName } from '../../decks/kept-name.ts'
import { placedName, resolveChart } from '../../decks/resolve.ts'
import type { ObservationId } from '../../domain/ids.ts'
import type { ChartRef, NumberRef, Slide, ValueNames } from '../../domain/spec/deck.ts'
import { DECK_LIMITS, MOST_TILES } from '../../domain/spec/deck.ts'
import { listOf } from '../../domain/text.ts'
import { withWords } from '../../state/decks/edit-deck.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { SlidePicker } from '../../ui/present/slide-picker.tsx'
import { BETWEEN, Said } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import fields from './fields.module.css'
import { RowsField, WordsField } from './fields.tsx'

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
          names={slide.names}
          onChange={(chart) => onChange({ ...slide, chart })}
        />
      )
    case 'two-charts': {
      const [left, right] = slide.charts
      const put = (charts: [ChartRef, ChartRef]) => onChange({ ...slide, charts })
      return (
        <div className={fields.content}>
          <ChartField
            label={t(words.leftChart)}
            chart={left}
            names={slide.names}
            onChange={(chart) => put([chart, right])}
          />
          <ChartField
            label={t(words.rightChart)}
            chart={right}
            names={slide.names}
            onChange={(chart) => put([left, chart])}
          />
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
          names={slide.names}
          onChange={([number]) => number !== undefined && onChange({ ...slide, number })}
        />
      )
    case 'tiles':
      return (
        <NumbersField
          numbers={slide.numbers}
          names={slide.names}
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
  readonly names: ValueNames | undefined
  readonly onChange: (chart: ChartRef) => void
}

/** A chart of a slide by its finding, and the way to another. */
function ChartField({ label, chart, names, onChange }: ChartFieldProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const { model } = resolveChart(chart, 'chart', dataset, useChartContext())
  const lost =
    'chart' in chart
      ? chart.chart
      : listOf(
          chart.observations.map((id) => keptName(id, names, language)),
          language,
        )
  return (
    <div className={fields.ref}>
      <p className={fields.name}>
        <small className={fields.about}>
          <Said text={label} />
        </small>
        <Said text={model?.title ?? lost} />
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

interface NumbersFieldProps {
  readonly numbers: readonly NumberRef[]
  readonly names: ValueNames | undefined
  readonly most?: number
  readonly onChange: (numbers: readonly NumberRef[]) => void
}

/** The numbers of a slide in their order: each can be exchanged, moved up, removed, and have its change beside it. */
function NumbersField({ numbers, names, most = MOST_TILES, onChange }: NumbersFieldProps) {
  const t = useText()
  return (
    <div className={fields.content}>
      <p className={fields.label}>{most === 1 ? t(words.number) : t(words.numbers, { n: most })}</p>
      <ul className={fields.refs}>
        {numbers.map((number, at) => (
          <NumberRow
            // The same number may stand twice.
            key={`${number.observation}/${numbers.slice(0, at).filter((other) => other.observation === number.observation).length}`}
            number={number}
            names={names}
            onChange={(next) => onChange(numbers.with(at, next))}
            onUp={at === 0 ? null : () => onChange(numbers.toSpliced(at, 1).toSpliced(at - 1, 0, number))}
            onRemove={numbers.length === 1 ? null : () => onChange(numbers.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {numbers.length < most && (
        <div>
          <NumberPicker
            title={t(words.pickNumber)}
            trigger={t(words.addNumber)}
            onPick={(number) => onChange([...numbers, number])}
          />
        </div>
      )}
    </div>
  )
}

interface NumberRowProps {
  readonly number: NumberRef
  readonly names: ValueNames | undefined
  readonly onChange: (number: NumberRef) => void
  /** Null where there is nothing above. */
  readonly onUp: (() => void) | null
  /** Null where it is the last one. */
  readonly onRemove: (() => void) | null
}

function NumberRow({ number, names, onChange, onUp, onRemove }: NumberRowProps) {
  const t = useText()
  const tell = useTellNumber(names)
  const { observation, change } = number
  const { what, about } = tell(observation)
  return (
    <li className={fields.ref}>
      <p className={fields.name}>
        <Said text={what} />
        <small className={fields.about}>
          {about}
          {change !== undefined && (
            <>
              {BETWEEN}
              <Said text={t(words.withChange, { what: tell(change).what })} />
            </>
          )}
        </small>
      </p>
      <div className={fields.buttons}>
        <NumberPicker
          title={t(words.pickNumber)}
          trigger={t(words.exchange)}
          label={t(words.exchangeWhat, { what })}
          onPick={onChange}
        />
        {change === undefined ? (
          <NumberPicker
            title={t(words.setChangeOf, { what })}
            trigger={t(words.setChange)}
            label={t(words.setChangeOf, { what })}
            onPick={(other) => onChange({ observation, change: other.observation })}
          />
        ) : (
          <Button aria-label={t(words.dropChangeOf, { what })} onClick={() => onChange({ observation })}>
            {t(words.dropChange)}
          </Button>
        )}
        {onUp !== null && (
          <Button aria-label={t(words.upWhat, { what })} onClick={onUp}>
            ↑
          </Button>
        )}
        {onRemove !== null && (
          <Button aria-label={t(words.removeWhat, { what })} onClick={onRemove}>
            ×
          </Button>
        )}
      </div>
    </li>
  )
}

interface NumberPickerProps extends Pick<ComponentProps<typeof SlidePicker>, 'title' | 'trigger' | 'label'> {
  readonly onPick: (number: NumberRef) => void
}

/** Chooses one number. */
const NumberPicker = ({ onPick, ...button }: NumberPickerProps) => (
  <SlidePicker
    {...button}
    among={[]}
    numbers
    onPick={([slide]) => {
      if (slide?.layout === 'big-number') onPick(slide.number)
    }}
  />
)

/** An observation in words: its value with what it is, and its period; by the name that its slide keeps where the dataset has it not. */
function useTellNumber(
  names: ValueNames | undefined,
): (id: ObservationId) => { readonly what: string; readonly about: string } {
  const style = useNumberStyle()
  const dataset = useDataset()
  return (id) => {
    const observation = standingValue(dataset, id)
    if (observation === undefined) return { what: keptName(id, names, style.language), about: '' }
    return {
      what: `${placedName(observation, style)} · ${saidValue(observation, style)}`,
      about: holdsFor(observation, style.language).join(BETWEEN),
    }
  }
}
