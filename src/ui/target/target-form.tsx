import type { FormEvent } from 'react'
import { useId, useRef, useState } from 'react'
import type { Indicator } from '../../domain/indicator.ts'
import type { Locality } from '../../domain/locality.ts'
import { readTypedNumber } from '../../domain/typed-number.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitNameEn } from '../../domain/unit.ts'
import { Button } from '../button.tsx'
import { targetMessages as words } from '../messages/target.ts'
import { useLanguage, useText } from '../use-language.ts'
import styles from './target-form.module.css'

interface TargetFormProps {
  readonly indicator: Indicator
  readonly unit: Unit
  /** The localities for which a target of their own may be set. */
  readonly localities: readonly Locality[]
  readonly onSet: (locality: Locality | null, value: number) => void
}

/** Sets a target for all localities or one. A text that is no number is kept, and the form says what is wrong with it. */
export function TargetForm({ indicator, unit, localities, onSet }: TargetFormProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState('')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
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
    onSet(localities.find((locality) => locality.id === place) ?? null, number.value)
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
      <div className={styles.field}>
        <label htmlFor={`${id}-value`}>{t(words.value, { unit: unitName })}</label>
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
            {t(words.valueHint)}
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
