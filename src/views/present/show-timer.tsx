import { useStore } from 'zustand'
import { elapsed, wordTime } from '../../state/show/clock.ts'
import { stageStore } from '../../state/show/stage-store.ts'
import styles from './show.module.css'
import { useNow } from './use-now.ts'

const MINUTE = 60_000

/** The time that the talk has taken, small in the corner, for a presenter with one screen. */
export function ShowTimer({ minutes }: { readonly minutes: number | null }) {
  const clock = useStore(stageStore, (state) => state.clock)
  const taken = elapsed(clock, useNow())
  const over = minutes !== null && taken > minutes * MINUTE
  return (
    <p className={styles.timer} data-over={over || undefined} role="timer">
      {wordTime(taken)}
      {minutes !== null && ` / ${wordTime(minutes * MINUTE)}`}
    </p>
  )
}
