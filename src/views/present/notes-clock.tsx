import { DATE_LOCALES } from '../../domain/text.ts'
import { elapsed, wordTime } from '../../state/show/clock.ts'
import { BETWEEN } from '../../ui/between.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './notes.module.css'
import type { LiveNotes } from './use-notes.ts'
import { useNow } from './use-now.ts'

const MINUTE = 60_000

/** The time of day, the time taken and planned, and where the plan would be now. */
export function NotesClock({ notes }: { readonly notes: LiveNotes }) {
  const t = useText()
  const language = useLanguage()
  const now = useNow()
  const { clock } = notes.stageState
  const { minutes, slides } = notes.model
  const taken = elapsed(clock, now)
  const time = new Intl.DateTimeFormat(DATE_LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(now)
  const left = minutes === null ? null : minutes * MINUTE - taken
  return (
    <div className={styles.clock}>
      <p>
        <span>{t(words.clock)}</span> <strong>{time}</strong>
      </p>
      <p role="timer" data-over={(left !== null && left < 0) || undefined}>
        <span>{t(words.elapsed)}</span> <strong>{wordTime(taken)}</strong>
      </p>
      {minutes !== null && left !== null && (
        <p data-over={left < 0 || undefined}>
          <span>
            {t(words.planned)} {wordTime(minutes * MINUTE)}
            {BETWEEN}
            {left < 0 ? t(words.over, { time: wordTime(-left) }) : t(words.left, { time: wordTime(left) })}
            {BETWEEN}
            {t(words.pace, {
              n: Math.min(slides.length, 1 + Math.floor((taken / (minutes * MINUTE)) * slides.length)),
            })}
          </span>
        </p>
      )}
      <button type="button" onClick={clock.since === null ? notes.startClock : notes.pauseClock}>
        {t(clock.since === null ? words.start : words.pause)}
      </button>
      <button type="button" onClick={() => notes.run({ do: 'resetTimer' })}>
        {t(words.reset)}
      </button>
    </div>
  )
}
