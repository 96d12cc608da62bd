import { listOf } from '../../domain/text.ts'
import { wordTime } from '../../domain/time/moment.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { entryOf, printedOf } from '../../draft/edit/document.ts'
import type { DraftState } from '../../state/drafts/draft-session.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { ACT_NAMES, workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'

/** How many of the longest looks are named. */
const MOST = 3

interface ClockSummaryProps {
  readonly scene: Scene
  readonly state: DraftState
  /** Whether every figure is accounted for: the summary then stands open. */
  readonly isAtEnd: boolean
}

/** How long the draft took, by kind of act, and which figures took longest. */
export function ClockSummary({ scene, state, isAtEnd }: ClockSummaryProps) {
  const t = useText()
  const language = useLanguage()
  const { ms, byAct, byFigure } = state.clock
  if (byAct.size === 0) return null
  const slowest = [...byFigure]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .flatMap(([id, spent]) => {
      const entry = entryOf(scene.document, id)
      return entry === undefined ? [] : [`${printedOf(scene.document, entry)} ${(spent / 1000).toFixed(1)}s`]
    })
  return (
    <details className={styles.clock} open={isAtEnd}>
      <summary>
        {t(words.clock)} {wordTime(ms)}
      </summary>
      {byFigure.size > 0 && (
        <p>
          {t(words.clockTotal, {
            time: wordTime(ms),
            n: byFigure.size,
            each: (ms / byFigure.size / 1000).toFixed(1),
          })}
        </p>
      )}
      <ul>
        {[...byAct].map(([act, spent]) => (
          <li key={act}>
            {t(words.clockAct, {
              act: t(ACT_NAMES[act]),
              n: spent.times,
              time: wordTime(spent.ms),
            })}
          </li>
        ))}
      </ul>
      {slowest.length > 0 && <p>{t(words.clockSlow, { list: listOf(slowest, language) })}</p>}
    </details>
  )
}
