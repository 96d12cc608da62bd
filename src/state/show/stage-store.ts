import { createStore } from 'zustand/vanilla'
import type { Clock } from './clock.ts'
import { paused, STOPPED, started } from './clock.ts'
import type { StageState } from './show-message.ts'

const FRESH: StageState = { blank: null, clock: STOPPED, at: 0 }

/** What the windows of a show agree on besides the address: a blank screen, and the time that the talk has taken. */
export const stageStore = createStore<StageState>(() => FRESH)

const change = (part: Partial<Pick<StageState, 'blank' | 'clock'>>): StageState => {
  const next = { ...stageStore.getState(), ...part, at: Date.now() }
  stageStore.setState(next)
  return next
}

const changeClock = (how: (clock: Clock) => Clock) => change({ clock: how(stageStore.getState().clock) })

/** Changes of the stage; each gives the state that the other window is to be told. */
export const stage = {
  blank: (blank: StageState['blank']) => change({ blank }),
  startClock: () => changeClock((clock) => started(clock, Date.now())),
  pauseClock: () => changeClock((clock) => paused(clock, Date.now())),
  resetClock: () => changeClock(({ since }) => (since === null ? STOPPED : started(STOPPED, Date.now()))),
  /** Takes over what the other window says, unless something was changed here since. */
  adopt: (said: StageState) => {
    if (said.at > stageStore.getState().at) stageStore.setState(said)
  },
  /** A new show begins. */
  clear: () => stageStore.setState(FRESH),
}
