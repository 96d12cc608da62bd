import { useId } from 'react'
import type { CrossTable } from '../../dataset/cross-table/cross-table.ts'
import { seriesName } from '../../dataset/cross-table/head-wording.ts'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { crossMessages as words } from '../../words/table/cross.ts'
import { Segmented } from '../control/segmented.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './cross-settings.module.css'

interface CrossSettingsProps {
  readonly table: CrossTable
  readonly cross: Cross
  /** Whether no target applies to any cell. */
  readonly noTargets: boolean
  readonly onChange: (cross: Cross) => void
}

/** What the columns are, of which indicator or period, whether rows and columns are swapped, and what is shown beside each value. */
export function CrossSettings({ table, cross, noTargets, onChange }: CrossSettingsProps) {
  const text = useText()
  const language = useLanguage()
  const isPeriods = cross.columns === 'periods'
  const [first] = table.measures
  return (
    <fieldset className={styles.settings} data-screen-only>
      <legend data-spoken>{text(words.settings)}</legend>
      <Segmented
        label={text(words.columns)}
        value={cross.columns}
        options={[
          { value: 'indicators', label: text(words.indicators) },
          { value: 'periods', label: text(words.periods) },
        ]}
        onChange={(columns) => onChange({ ...cross, columns, sort: null })}
      />
      {isPeriods ? (
        <Choice
          label={text(words.indicator)}
          value={first?.series.key ?? ''}
          options={table.series.map((series) => ({ key: series.key, name: seriesName(series, language) }))}
          onChange={(of) => onChange({ ...cross, of, sort: null })}
        />
      ) : (
        <Choice
          label={text(words.period)}
          value={table.periods.some(({ key }) => key === cross.at) ? (cross.at ?? '') : ''}
          options={[
            { key: '', name: text(words.latest) },
            ...table.periods
              .toReversed()
              .map(({ key, period }) => ({ key, name: wordPeriod(period, language) })),
          ]}
          onChange={(at) => onChange({ ...cross, at: at === '' ? null : at })}
        />
      )}
      <div className={styles.switches}>
        <Switch
          label={text(words.change)}
          isOn={cross.change}
          onChange={(change) => onChange({ ...cross, change })}
        />
        <Switch
          label={text(words.target)}
          isOn={cross.target}
          onChange={(target) => onChange({ ...cross, target })}
        />
        <Switch
          label={text(words.rank)}
          isOn={cross.rank}
          onChange={(rank) => onChange({ ...cross, rank })}
        />
        <Switch
          label={text(words.swap)}
          isOn={cross.swapped}
          onChange={(swapped) => onChange({ ...cross, swapped, sort: null })}
        />
      </div>
      {cross.target && noTargets && <p className={styles.hint}>{text(words.noTarget)}</p>}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly onChange: (key: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}
