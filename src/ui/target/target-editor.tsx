import { useState } from 'react'
import { useStore } from 'zustand'
import type { Side, Target } from '../../dataset/target.ts'
import { isOwnIndicator, takesTarget } from '../../dataset/target.ts'
import { wordTarget } from '../../dataset/target-wording.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Locality } from '../../domain/locality.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Keeping } from '../../state/targets.ts'
import { targets } from '../../state/targets.ts'
import { BETWEEN } from '../between.ts'
import { Button } from '../button.tsx'
import { targetMessages as words } from '../messages/target.ts'
import { Said } from '../said.tsx'
import { useDataset } from '../use-dataset.ts'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './target-editor.module.css'
import { TargetForm } from './target-form.tsx'

interface TargetEditorProps {
  readonly indicator: Indicator
  readonly unit: Unit
  /** The localities that have the indicator. */
  readonly localities: readonly Locality[]
}

/** What counts as met, or why nothing does. */
function ruleOf(indicator: Indicator): Bilingual {
  if (indicator.better === 'neither') return isOwnIndicator(indicator) ? words.sideOwn : words.none
  return indicator.better === 'up' ? words.sideUp : words.sideDown
}

/** The targets of an indicator: what counts as met, those that are set, and the form that sets one. */
export function TargetEditor({ indicator, unit, localities }: TargetEditorProps) {
  const t = useText()
  const style = useNumberStyle()
  const dataset = useDataset()
  const state = useStore(targets.store)
  const [said, setSaid] = useState('')
  const own = state.targets.filter((target) => target.indicator === indicator.id)
  const nameOf = (id: string | null) =>
    id === null ? t(words.everywhere) : (dataset.localities.get(id)?.name[style.language] ?? id)
  const word = (value: number) => wordTarget(value, unit, indicator.kind === 'change', style)

  const say = (keeping: Keeping, done: string) => {
    const trouble = keeping === 'kept' ? '' : t(words[keeping])
    setSaid(keeping === 'newer' ? trouble : `${done} ${trouble}`.trim())
  }
  const set = (locality: Locality | null, value: number, side: Side | undefined) => {
    const place = { indicator: indicator.id, locality: locality?.id ?? null }
    const target: Target = side === undefined ? { ...place, value } : { ...place, value, side }
    say(targets.set(target), t(words.saved, { place: nameOf(target.locality), target: word(value) }))
  }
  const remove = (target: Target) =>
    say(targets.remove(target), t(words.removed, { place: nameOf(target.locality) }))

  return (
    <div className={styles.editor}>
      <p className={styles.rule}>
        {t(ruleOf(indicator))}
        {style.language === 'zh' ? '' : ' '}
        {takesTarget(indicator) ? t(words.cannotTell) : own.length > 0 && t(words.noneKept)}
      </p>
      {state.keeping === 'newer' ? (
        <p>{t(words.newer)}</p>
      ) : (
        takesTarget(indicator) && (
          <TargetForm indicator={indicator} unit={unit} localities={localities} onSet={set} />
        )
      )}
      {state.unreadable !== null && <Unreadable text={state.unreadable} />}
      <p role="status" className={styles.said}>
        <Said text={said} />
      </p>
      {own.length > 0 && (
        <ul className={styles.list} aria-label={t(words.list)}>
          {own.map((target) => (
            <li key={target.locality ?? ''}>
              <span>
                <Said text={nameOf(target.locality)} />
                {BETWEEN}
                <strong>
                  <Said text={word(target.value)} />
                </strong>
                {target.side !== undefined &&
                  `${BETWEEN}${t(target.side === 'up' ? words.atLeast : words.atMost)}`}
              </span>
              <Button
                aria-label={t(words.removeFor, { place: nameOf(target.locality) })}
                onClick={() => remove(target)}
              >
                {t(words.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Targets that were stored and could not be read: they are not lost, and can be saved as they are. */
function Unreadable({ text }: { readonly text: string }) {
  const t = useText()
  return (
    <p className={styles.unreadable}>
      {t(words.unreadable)}{' '}
      <a
        href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        download="union-metrics-targets.json"
      >
        {t(words.saveUnreadable)}
      </a>{' '}
      <Button onClick={targets.discardUnreadable}>{t(words.discardUnreadable)}</Button>
    </p>
  )
}
