import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Series } from '../../dataset/cross-table/axes.ts'
import type { CrossTable } from '../../dataset/cross-table/cross-table.ts'
import { seriesName } from '../../dataset/cross-table/head-wording.ts'
import type { Cross } from '../../dataset/cross-table/settings.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { LAST_DAY } from '../../domain/time/moment.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import field from '../../ui/control/field.module.css'
import { openByArrows } from '../../ui/control/open-by-arrows.ts'
import { OrderedList } from '../../ui/control/ordered-list.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { PlaceChoice } from './group-list.tsx'
import styles from './settings.module.css'

interface SettingsProps {
  readonly table: CrossTable
  readonly cross: Cross
  /** All places that can be chosen, and those that are. */
  readonly localities: readonly Locality[]
  readonly chosen: ReadonlySet<string>
  readonly onCross: (cross: Cross) => void
  /** Takes the key of a period; null for the latest value of each place. */
  readonly onPeriod: (at: string | null) => void
  readonly onPlaces: (places: readonly string[]) => void
}

const SWITCHES = ['change', 'target', 'rank', 'grouped'] as const

/** What a scorecard shows: of when, which indicators in which order, which places, and what of each value. */
export function Settings({ table, cross, localities, chosen, onCross, onPeriod, onPlaces }: SettingsProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const hasGroups = useCollection('groups').length > 0
  const known = new Map(table.series.map((series) => [series.key, series]))
  const picked = cross.pick?.flatMap((key) => known.get(key) ?? []) ?? table.series
  return (
    <>
      <div className={styles.fields}>
        <div className={field.field}>
          <label htmlFor={`${id}-period`}>{t(words.period)}</label>
          <select
            id={`${id}-period`}
            value={table.periods.some(({ key }) => key === cross.at) ? (cross.at ?? '') : ''}
            onChange={({ target }) => onPeriod(target.value === '' ? null : target.value)}
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
          <div className={field.field}>
            <label htmlFor={`${id}-until`}>{t(words.until)}</label>
            <input
              id={`${id}-until`}
              type="date"
              max={LAST_DAY}
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
        <summary>{t(words.indicators, { n: picked.length })}</summary>
        <IndicatorChoice
          all={table.series}
          picked={picked}
          onPick={(pick) => onCross({ ...cross, pick: [...pick] })}
        />
      </details>
      <details className={styles.part}>
        <summary>{t(words.places, { n: table.places.length })}</summary>
        <PlaceChoice
          label={t(words.places, { n: chosen.size })}
          all={localities}
          chosen={chosen}
          onChoose={onPlaces}
        />
      </details>
    </>
  )
}

interface IndicatorChoiceProps {
  /** All that can be chosen. */
  readonly all: readonly Series[]
  readonly picked: readonly Series[]
  readonly onPick: (keys: readonly string[]) => void
}

/** Which indicators stand on the sheet, and in which order. */
function IndicatorChoice({ all, picked, onPick }: IndicatorChoiceProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const others = all.filter((series) => !picked.includes(series))
  const items = picked.map((series) => ({
    key: series.key,
    name: seriesName(series, language),
    beside: (
      <Link to="/indicator/$id" params={{ id: series.indicator.id }} className={styles.link}>
        {t(words.setTarget)}
      </Link>
    ),
  }))
  return (
    <>
      <OrderedList items={items} onOrder={onPick} />
      {others.length > 0 && (
        <p className={styles.add}>
          <label htmlFor={id}>{t(words.add)}</label>
          <select
            id={id}
            value=""
            onKeyDown={openByArrows}
            onChange={({ target }) => onPick([...items.map(({ key }) => key), target.value])}
          >
            <option value="">{t(words.choose)}</option>
            {others.map((series) => (
              <option key={series.key} value={series.key}>
                {seriesName(series, language)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  )
}
