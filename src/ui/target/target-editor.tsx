import { format } from 'date-fns'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Aim, Target, TargetPlace } from '../../dataset/target/target.ts'
import { isOwnIndicator, takesTarget } from '../../dataset/target/target.ts'
import { wordTarget, wordTargetSource } from '../../dataset/target/target-wording.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { Bilingual } from '../../domain/text.ts'
import { sentencesOf, textIn } from '../../domain/text.ts'
import type { Keeping } from '../../state/targets.ts'
import { targets } from '../../state/targets.ts'
import { targetMessages as words } from '../../words/desk/target.ts'
import { Button } from '../control/button.tsx'
import { useDataset } from '../data/use-dataset.ts'
import { useCollection } from '../data/use-workspace.ts'
import { BETWEEN, Outside, Said } from '../said.tsx'
import { useNumberStyle, useText } from '../use-language.ts'
import styles from './target-editor.module.css'
import { TargetForm } from './target-form.tsx'

interface TargetEditorProps {
  readonly indicator: Indicator
  readonly unit: Unit
  /** The localities that have the indicator. */
  readonly localities: readonly Locality[]
  /** The years that the values are of, latest first. */
  readonly years: readonly number[]
}

/** What counts as met, or why nothing does. */
function ruleOf(indicator: Indicator): Bilingual {
  if (indicator.better === 'neither') return isOwnIndicator(indicator) ? words.sideOwn : words.none
  return indicator.better === 'up' ? words.sideUp : words.sideDown
}

/** What was done last, and whether it is kept. */
interface LastChange {
  readonly keeping: Keeping
  readonly done: Bilingual
  readonly target: Target
}

/** The targets of an indicator: what counts as met, those that are set, and the form that sets one. */
export function TargetEditor({ indicator, unit, localities, years }: TargetEditorProps) {
  const t = useText()
  const style = useNumberStyle()
  const dataset = useDataset()
  const state = useStore(targets.store)
  const [last, setLast] = useState<LastChange | null>(null)
  const own = state.targets.filter((target) => target.indicator === indicator.id)
  const groups = useCollection('groups')
  const nameOf = ({ locality, group }: TargetPlace) => {
    if (locality !== null)
      return textIn(dataset.localities.get(locality)?.name, style.language) ?? t(words.noValues)
    if (group === undefined) return t(words.everywhere)
    const name = groups.find(({ id }) => id === group)?.name
    return name === undefined ? t(words.lostGroup) : t(words.groupName, { name })
  }
  const word = (aim: Aim) => wordTarget(aim, unit, indicator.kind === 'change', style)

  const sayLast = ({ keeping, done, target }: LastChange): string => {
    const trouble = keeping === 'kept' ? '' : t(words[keeping])
    if (keeping === 'newer') return trouble
    return `${t(done, { place: nameOf(target), target: word(target) })} ${trouble}`.trim()
  }
  const set = (given: Omit<Target, 'indicator'>) => {
    const target: Target = { ...given, indicator: indicator.id, set: format(new Date(), 'yyyy-MM-dd') }
    setLast({ keeping: targets.set(target), done: words.saved, target })
  }
  const remove = (target: Target) => setLast({ keeping: targets.remove(target), done: words.removed, target })

  return (
    <div className={styles.editor}>
      <p className={styles.rule}>
        {sentencesOf(
          [
            t(ruleOf(indicator)),
            ...(takesTarget(indicator)
              ? [t(words.cannotTell), t(words.yearRule)]
              : own.length > 0
                ? [t(words.noneKept)]
                : []),
          ],
          style.language,
        )}
      </p>
      {state.keeping === 'newer' ? (
        <p>{t(words.newer)}</p>
      ) : (
        takesTarget(indicator) && (
          <TargetForm
            indicator={indicator}
            unit={unit}
            localities={localities}
            groups={groups}
            years={years}
            onSet={set}
          />
        )
      )}
      {state.unreadable !== null && <Unreadable text={state.unreadable} />}
      <p role="status" className={styles.said}>
        <Said text={last === null ? '' : sayLast(last)} />
      </p>
      {own.length > 0 && (
        <ul className={styles.list} aria-label={t(words.list)}>
          {own.map((target) => (
            <li key={`${target.locality} ${target.group} ${target.year}`}>
              <span>
                <Said text={nameOf(target)} />
                {BETWEEN}
                <strong>
                  <Said text={word(target)} />
                </strong>
                <Outside text={wordTargetSource(target, style.language)} />
                <small className={styles.about}>
                  {[
                    target.near === undefined ? '' : t(words.nearFrom, { near: target.near }),
                    target.set === undefined ? '' : t(words.setOn, { day: target.set }),
                  ]
                    .filter((part) => part !== '')
                    .join(BETWEEN)}
                </small>
                {target.side !== undefined &&
                  `${BETWEEN}${t(target.side === 'up' ? words.atLeast : words.atMost)}`}
              </span>
              <Button
                aria-label={t(words.removeFor, { place: nameOf(target) })}
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
