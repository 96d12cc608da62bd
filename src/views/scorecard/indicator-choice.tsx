import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef } from 'react'
import type { Series } from '../../dataset/cross-table/axes.ts'
import { seriesName } from '../../dataset/cross-table/wording.ts'
import { Button } from '../../ui/control/button.tsx'
import { Outside } from '../../ui/said.tsx'
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
  const list = useRef<HTMLOListElement>(null)
  /** The button that was pressed goes with its line: it takes the focus again where it then stands. */
  const pressed = useRef<string | null>(null)
  const shown = picked.flatMap((key) => all.find((one) => one.key === key) ?? [])
  const others = all.filter(({ key }) => !picked.includes(key))
  const order = shown.map(({ key }) => key)

  useEffect(() => {
    if (pressed.current === null) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const same = buttons.find(({ dataset }) => dataset.act === pressed.current)
    const at = buttons.findIndex(({ dataset }) => dataset.act?.endsWith(pressed.current?.slice(2) ?? ''))
    const next =
      same?.disabled === false ? same : (buttons.slice(Math.max(0, at)).find((one) => !one.disabled) ?? null)
    pressed.current = null
    next?.focus()
  })
  const act = (name: string, next: readonly string[]) => {
    pressed.current = name
    onPick(next)
  }
  const move = (at: number, by: -1 | 1): readonly string[] => {
    const key = order[at]
    return key === undefined ? order : order.toSpliced(at, 1).toSpliced(at + by, 0, key)
  }
  return (
    <>
      <ol ref={list} className={styles.order}>
        {shown.map((series, at) => {
          const name = seriesName(series, language)
          return (
            <li key={series.key}>
              <span className={styles.name}>
                <Outside text={name} />
              </span>
              <Link to="/indicator/$id" params={{ id: series.indicator.id }} className={styles.link}>
                {t(words.setTarget)}
              </Link>
              <Button
                data-act={`u ${series.key}`}
                aria-label={t(words.up, { name })}
                disabled={at === 0}
                onClick={() => act(`u ${series.key}`, move(at, -1))}
              >
                ↑
              </Button>
              <Button
                data-act={`d ${series.key}`}
                aria-label={t(words.down, { name })}
                disabled={at === shown.length - 1}
                onClick={() => act(`d ${series.key}`, move(at, 1))}
              >
                ↓
              </Button>
              <Button
                data-act={`x ${series.key}`}
                aria-label={t(words.removeIndicator, { name })}
                disabled={shown.length === 1}
                onClick={() =>
                  act(
                    `x ${order[at + 1] ?? order[at - 1] ?? ''}`,
                    order.filter((key) => key !== series.key),
                  )
                }
              >
                ×
              </Button>
            </li>
          )
        })}
      </ol>
      {others.length > 0 && (
        <p className={styles.add}>
          <label htmlFor={id}>{t(words.add)}</label>
          <select id={id} value="" onChange={({ target }) => onPick([...order, target.value])}>
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
