import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { Series } from '../../dataset/cross-table/axes.ts'
import { seriesName } from '../../dataset/cross-table/wording.ts'
import { OrderedList } from '../../ui/control/ordered-list.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import styles from './settings.module.css'

interface IndicatorChoiceProps {
  /** All that can be chosen. */
  readonly all: readonly Series[]
  readonly picked: readonly string[]
  readonly onPick: (keys: readonly string[]) => void
}

/** Which indicators stand on the sheet, and in which order. */
export function IndicatorChoice({ all, picked, onPick }: IndicatorChoiceProps) {
  const t = useText()
  const language = useLanguage()
  const id = useId()
  const shown = picked.flatMap((key) => all.find((one) => one.key === key) ?? [])
  const others = all.filter(({ key }) => !picked.includes(key))
  const items = shown.map((series) => ({
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
