import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { Side } from '../../dataset/target.ts'
import { isOwnIndicator, SIDES } from '../../dataset/target.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Locality } from '../../domain/locality.ts'
import { readTypedNumber } from '../../domain/typed-number.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitNameEn } from '../../domain/unit.ts'
import { Button } from '../button.tsx'
import { targetMessages as words } from '../messages/target.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './target-form.module.css'

interface TargetFormProps {
  readonly indicator: Indicator
  readonly unit: Unit
  /** The localities for which a target of their own may be set. */
  readonly localities: readonly Locality[]
  /** The side is given where the indicator itself does not say which way is better. */
  readonly onSet: (locality: Locality | null, value: number, side: Side | undefined) => void
}

/** Sets a target for all localities or one. A text that is no number is kept, and the form says what is wrong with it. */
export function TargetForm({ indicator, unit, localities, onSet }: TargetFormProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState('')
  const [side, setSide] = useState<Side>('up')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const asksSide = indicator.better === 'neither' && isOwnIndicator(indicator)
  const unitName = language === 'zh' ? unit.zh : unitNameEn(unit)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const number = readTypedNumber(typed, unitName)
    if (number.kind !== 'number') {
      setError(
        number.kind === 'empty' ? t(words.empty) : t(words.noNumber, { text: typed.trim().slice(0, 30) }),
      )
      field.current?.focus()
      return
    }
    setError(null)
    setTyped('')
    onSet(
      localities.find((locality) => locality.id === place) ?? null,
      number.value,
      asksSide ? side : undefined,
    )
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.field}>
        <label htmlFor={`${id}-place`}>{t(words.place)}</label>
        <select
          id={`${id}-place`}
          className={styles.input}
          value={place}
          onChange={(event) => setPlace(event.target.value)}
        >
          <option value="">{t(words.everywhere)}</option>
          {localities.map((locality) => (
            <option key={locality.id} value={locality.id}>
              {locality.name[language]}
            </option>
          ))}
        </select>
      </div>
      {asksSide && (
        <div className={styles.field}>
          <label htmlFor={`${id}-side`}>{t(words.side)}</label>
          <select
            id={`${id}-side`}
            className={styles.input}
            value={side}
            onChange={(event) => setSide(SIDES.find((known) => known === event.target.value) ?? 'up')}
          >
            <option value="up">{t(words.atLeast)}</option>
            <option value="down">{t(words.atMost)}</option>
          </select>
        </div>
      )}
      <div className={styles.field}>
        <label htmlFor={`${id}-value`}>
          <Said text={t(words.value, { unit: unitName })} />
        </label>
        <input
          ref={field}
          id={`${id}-value`}
          className={styles.input}
          inputMode={indicator.kind === 'change' ? 'text' : 'decimal'}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-invalid={error !== null}
          aria-describedby={error === null ? `${id}-hint` : `${id}-error`}
        />
        {error === null ? (
          <small id={`${id}-hint`} className={styles.hint}>
            {t(indicator.kind === 'change' && indicator.better === 'down' ? words.fallHint : words.valueHint)}
          </small>
        ) : (
          <small id={`${id}-error`} className={styles.error} role="alert">
            {error}
          </small>
        )}
      </div>
      <Button type="submit" className={styles.submit}>
        {t(words.set)}
      </Button>
    </form>
  )
}
