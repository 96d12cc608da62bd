import { placedName } from '../../charts/deck/resolve-numbers.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import type { NumberRef } from '../../domain/deck.ts'
import { MOST_TILES } from '../../domain/deck.ts'
import type { ObservationId } from '../../domain/ids.ts'
import { wordPeriod } from '../../domain/period.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import fields from './fields.module.css'
import { SlidePicker } from './slide-picker.tsx'

interface NumbersFieldProps {
  readonly numbers: readonly NumberRef[]
  readonly most?: number
  readonly onChange: (numbers: readonly NumberRef[]) => void
}

/** The numbers of a slide in their order: each can be exchanged, moved up, removed, and have its change beside it. */
export function NumbersField({ numbers, most = MOST_TILES, onChange }: NumbersFieldProps) {
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
            onChange={(next) => onChange(numbers.with(at, next))}
            onUp={at === 0 ? null : () => onChange(numbers.toSpliced(at, 1).toSpliced(at - 1, 0, number))}
            onRemove={numbers.length === 1 ? null : () => onChange(numbers.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {numbers.length < most && (
        <div>
          <SlidePicker
            title={t(words.pickNumber)}
            trigger={t(words.addNumber)}
            among={[]}
            numbers
            onPick={([slide]) => {
              if (slide?.layout === 'big-number') onChange([...numbers, slide.number])
            }}
          />
        </div>
      )}
    </div>
  )
}

interface NumberRowProps {
  readonly number: NumberRef
  readonly onChange: (number: NumberRef) => void
  /** Null where there is nothing above. */
  readonly onUp: (() => void) | null
  /** Null where it is the last one. */
  readonly onRemove: (() => void) | null
}

function NumberRow({ number, onChange, onUp, onRemove }: NumberRowProps) {
  const t = useText()
  const tell = useTellNumber()
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
        <SlidePicker
          title={t(words.pickNumber)}
          trigger={t(words.exchange)}
          label={t(words.exchangeWhat, { what })}
          among={[]}
          numbers
          onPick={([slide]) => {
            if (slide?.layout === 'big-number') onChange(slide.number)
          }}
        />
        {change === undefined ? (
          <SlidePicker
            title={t(words.setChangeOf, { what })}
            trigger={t(words.setChange)}
            label={t(words.setChangeOf, { what })}
            among={[]}
            numbers
            onPick={([slide]) => {
              if (slide?.layout === 'big-number') onChange({ observation, change: slide.number.observation })
            }}
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

/** An observation in words: its value with what it is, and its period; its id where the dataset has it not. */
function useTellNumber(): (id: ObservationId) => { readonly what: string; readonly about: string } {
  const style = useNumberStyle()
  const { observations } = useDataset()
  return (id) => {
    const observation = observations.get(id)
    if (observation === undefined) return { what: id, about: '' }
    return {
      what: `${placedName(observation, style)} · ${valueText(observation, style)}`,
      about: [
        wordPeriod(observation.period, style.language),
        ...scopeWords(observation, style.language),
      ].join(BETWEEN),
    }
  }
}
