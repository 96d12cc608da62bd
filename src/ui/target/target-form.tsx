import type { FormEvent, ReactNode } from 'react'
import { useId, useRef, useState } from 'react'
import type { Side, Target, TargetSource } from '../../dataset/target/target.ts'
import { isOwnIndicator, SIDES, TARGET_SOURCES, USUAL_NEAR } from '../../dataset/target/target.ts'
import { readTypedNumber } from '../../domain/number/typed-number.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { unitNames } from '../../domain/number/unit.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { PlaceGroup } from '../../domain/place/place-group.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { isWithin, limitsOf } from '../../domain/record/rate-limits.ts'
import { textIn } from '../../domain/text.ts'
import { LONGEST_SOURCE } from '../../state/targets.ts'
import { targetMessages as words } from '../../words/desk/target.ts'
import { SOURCE_KIND_NAMES } from '../../words/desk/target-wording.ts'
import { Button } from '../control/button.tsx'
import field from '../control/field.module.css'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import type { FilledText } from '../use-said.ts'
import { useWordSaid } from '../use-said.ts'
import styles from './target-form.module.css'

interface TargetFormProps {
  readonly indicator: Indicator
  readonly unit: Unit
  /** The localities for which a target of their own may be set. */
  readonly localities: readonly Locality[]
  /** The groups of places that the user made. */
  readonly groups: readonly PlaceGroup[]
  /** The years that the values are of, latest first. */
  readonly years: readonly number[]
  readonly onSet: (target: Omit<Target, 'indicator'>) => void
}

const GROUP = 'group:'

/** What is wrong with a field. */
interface Faults {
  readonly side?: FilledText
  readonly value?: FilledText
  readonly near?: FilledText
}

/** Sets a target: its place, year, amount, source, and from where on a value is near it. Text that is not a number is kept, and the form says what is wrong. */
export function TargetForm({ indicator, unit, localities, groups, years, onSet }: TargetFormProps) {
  const t = useText()
  const language = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const sideField = useRef<HTMLSelectElement>(null)
  const nearField = useRef<HTMLInputElement>(null)
  const [place, setPlace] = useState('')
  const [year, setYear] = useState('')
  const [side, setSide] = useState<Side | ''>('')
  const [typed, setTyped] = useState('')
  const [near, setNear] = useState(String(USUAL_NEAR))
  const [kind, setKind] = useState<TargetSource['kind'] | ''>('')
  const [name, setName] = useState('')
  const [faults, setFaults] = useState<Faults>({})
  const asksSide = indicator.better === 'neither' && isOwnIndicator(indicator)
  const unitName = textIn(unitNames(unit), language)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (asksSide && side === '') {
      setFaults({ side: { text: words.noSide } })
      return sideField.current?.focus()
    }
    const number = readTypedNumber(typed, unitName)
    if (number.kind !== 'number') {
      const text = typed.trim().slice(0, 30)
      setFaults({
        value: number.kind === 'empty' ? { text: words.empty } : { text: words.noNumber, values: { text } },
      })
      return field.current?.focus()
    }
    const limits = limitsOf(indicator, unit.dimension)
    if (!isWithin(number.value, limits)) {
      setFaults({ value: { text: limits.most === null ? words.belowNothing : words.noShare } })
      return field.current?.focus()
    }
    const threshold = readThreshold(near)
    if (threshold === 'fault') {
      setFaults({ near: { text: words.noThreshold } })
      return nearField.current?.focus()
    }
    setFaults({})
    setTyped('')
    const group = groups.find(({ id }) => place === `${GROUP}${id}`)
    onSet({
      locality: localities.find(({ id }) => id === place)?.id ?? null,
      ...(group === undefined ? {} : { group: group.id }),
      ...(year === '' ? {} : { year: Number(year) }),
      value: number.value,
      ...(asksSide && side !== '' ? { side } : {}),
      ...(threshold === null ? {} : { near: threshold }),
      ...(kind === '' ? {} : { source: { kind, name: name.trim() } }),
    })
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t(words.place)}>
        {(id) => (
          <select
            id={id}
            className={styles.input}
            value={place}
            onChange={({ target }) => setPlace(target.value)}
          >
            <option value="">{t(words.everywhere)}</option>
            {groups.length > 0 && (
              <optgroup label={t(words.eachOfGroup)}>
                {groups.map((group) => (
                  <option key={group.id} value={`${GROUP}${group.id}`}>
                    {group.name}
                  </option>
                ))}
              </optgroup>
            )}
            {localities.map((locality) => (
              <option key={locality.id} value={locality.id}>
                {textIn(locality.name, language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(words.year)}>
        {(id) => (
          <select
            id={id}
            className={styles.input}
            value={year}
            onChange={({ target }) => setYear(target.value)}
          >
            <option value="">{t(words.always)}</option>
            {years.map((one) => (
              <option key={one} value={one}>
                {t(words.ofYear, { year: String(one) })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {asksSide && (
        <Field label={t(words.side)} fault={faults.side}>
          {(id, about) => (
            <select
              ref={sideField}
              id={id}
              className={styles.input}
              value={side}
              onChange={({ target }) => setSide(SIDES.find((known) => known === target.value) ?? '')}
              {...about}
            >
              <option value="">{t(words.chooseSide)}</option>
              <option value="up">{t(words.atLeast)}</option>
              <option value="down">{t(words.atMost)}</option>
            </select>
          )}
        </Field>
      )}
      <Field
        label={<Said text={t(words.value, { unit: unitName })} />}
        hint={t(
          indicator.kind === 'change' && indicator.better === 'down' ? words.fallHint : words.valueHint,
        )}
        fault={faults.value}
      >
        {(id, about) => (
          <input
            ref={field}
            id={id}
            className={styles.input}
            inputMode={indicator.kind === 'change' ? 'text' : 'decimal'}
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            {...about}
          />
        )}
      </Field>
      <Field label={t(words.near)} hint={t(words.nearHint)} fault={faults.near}>
        {(id, about) => (
          <input
            ref={nearField}
            id={id}
            className={styles.input}
            inputMode="decimal"
            autoComplete="off"
            value={near}
            onChange={({ target }) => setNear(target.value)}
            {...about}
          />
        )}
      </Field>
      <Field label={t(words.source)}>
        {(id) => (
          <select
            id={id}
            className={styles.input}
            value={kind}
            onChange={({ target }) => setKind(TARGET_SOURCES.find((known) => known === target.value) ?? '')}
          >
            <option value="">{t(words.noSource)}</option>
            {TARGET_SOURCES.map((known) => (
              <option key={known} value={known}>
                {SOURCE_KIND_NAMES[known][language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind !== '' && (
        <Field label={t(words.sourceName)} hint={t(words.sourceHint)}>
          {(id, about) => (
            <input
              id={id}
              className={styles.input}
              autoComplete="off"
              maxLength={LONGEST_SOURCE}
              value={name}
              onChange={({ target }) => setName(target.value)}
              {...about}
            />
          )}
        </Field>
      )}
      <Button type="submit" className={styles.submit}>
        {t(words.set)}
      </Button>
    </form>
  )
}

/** A threshold as typed, in per cent; null where none is wanted. */
function readThreshold(typed: string): number | null | 'fault' {
  const number = readTypedNumber(typed, '%')
  if (number.kind === 'empty') return null
  return number.kind === 'number' && number.value > 0 && number.value <= 100 ? number.value : 'fault'
}

interface FieldProps {
  readonly label: ReactNode
  readonly hint?: string
  readonly fault?: FilledText | undefined
  readonly children: (
    id: string,
    about: { readonly 'aria-invalid': boolean; readonly 'aria-describedby'?: string },
  ) => ReactNode
}

/** A field with its label, and below it how to fill it in, or what is wrong. */
function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId()
  const wordSaid = useWordSaid()
  const below = fault === undefined ? hint : wordSaid(fault)
  return (
    <div className={`${field.field} ${styles.field}`}>
      <label htmlFor={id}>{label}</label>
      {children(id, {
        'aria-invalid': fault !== undefined,
        ...(below === undefined ? {} : { 'aria-describedby': `${id}-below` }),
      })}
      {below !== undefined && (
        <small
          id={`${id}-below`}
          className={fault === undefined ? styles.hint : styles.error}
          role={fault === undefined ? undefined : 'alert'}
        >
          {below}
        </small>
      )}
    </div>
  )
}
