import { useId } from 'react'
import type { CrossTable } from '../../dataset/cross-table/cross-table.ts'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { IndicatorChoice } from './indicator-choice.tsx'
import { PlaceChoice } from './place-choice.tsx'
import styles from './settings.module.css'

interface SettingsProps {
  readonly table: CrossTable
  readonly cross: Cross
  /** All places that can be chosen, and those that are. */
  readonly places: readonly Locality[]
  readonly chosen: ReadonlySet<string>
  readonly onCross: (cross: Cross) => void
  readonly onPlaces: (places: readonly string[]) => void
}

const SWITCHES = ['change', 'target', 'rank', 'grouped'] as const

/** What a scorecard shows: of when, which indicators in which order, which places, and what of each value. */
export function Settings({ table, cross, places, chosen, onCross, onPlaces }: SettingsProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const hasGroups = useCollection('groups').length > 0
  return (
    <>
      <div className={styles.fields}>
        <div className={styles.field}>
          <label htmlFor={`${id}-period`}>{t(words.period)}</label>
          <select
            id={`${id}-period`}
            value={table.periods.some(({ key }) => key === cross.at) ? (cross.at ?? '') : ''}
            onChange={({ target }) => onCross({ ...cross, at: target.value === '' ? null : target.value })}
          >
            <option value="">{t(words.latest)}</option>
            {table.periods.toReversed().map(({ key, period }) => (
              <option key={key} value={key}>
                {wordPeriod(period, language)}
              </option>
            ))}
          </select>
        </div>
        {cross.target && (
          <div className={styles.field}>
            <label htmlFor={`${id}-until`}>{t(words.until)}</label>
            <input
              id={`${id}-until`}
              type="date"
              value={cross.until ?? ''}
              onChange={({ target }) =>
                onCross({ ...cross, until: target.value === '' ? null : target.value })
              }
            />
          </div>
        )}
      </div>
      <div className={styles.switches}>
        {SWITCHES.filter((name) => name !== 'grouped' || hasGroups).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={cross[name]}
              onChange={({ target }) => onCross({ ...cross, [name]: target.checked })}
            />
            {t(words[name])}
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={cross.swapped}
            onChange={({ target }) => onCross({ ...cross, swapped: target.checked })}
          />
          {t(words.swap)}
        </label>
      </div>
      <details className={styles.part}>
        <summary>{t(words.indicators, { n: table.measures.length })}</summary>
        <IndicatorChoice
          all={table.series}
          picked={cross.pick ?? table.series.map(({ key }) => key)}
          onPick={(pick) => onCross({ ...cross, pick: [...pick] })}
        />
      </details>
      <details className={styles.part}>
        <summary>{t(words.places, { n: table.places.length })}</summary>
        <PlaceChoice
          label={t(words.places, { n: chosen.size })}
          all={places}
          chosen={chosen}
          onChoose={onPlaces}
        />
      </details>
    </>
  )
}
