import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Correction } from '../../imports/table/describe/description.ts'
import type { Choices } from '../../imports/table/plan/import-plan.ts'
import type { SheetReadings, Sides } from '../../imports/table/plan/targets.ts'
import type { Answers } from '../../imports/table/reading.ts'
import { pageHold } from '../../state/page-hold.ts'
import type { Source } from './use-reading.ts'

export type Corrections = ReadonlyMap<number, Correction>

/** The files that are being imported, and all that was said of them. */
export interface OpenImport {
  readonly sources: readonly Source[]
  readonly said: Answers
  readonly corrections: ReadonlyMap<number, Corrections>
  readonly choices: Choices
  readonly readings: SheetReadings
  readonly sides: Sides
}

const NOTHING_OPEN: OpenImport = {
  sources: [],
  said: new Map(),
  corrections: new Map(),
  choices: { clashes: new Map(), earlier: new Map() },
  readings: new Map(),
  sides: new Map(),
}

/**
 * Keeps what is being imported while the reader looks at another page. A reload would lose it, since a browser gives a file once, so the
 * browser asks first as long as a file is open. With the last file, what was said of it goes.
 */
export function createOpenImport(hold = pageHold()) {
  const store = createStore<OpenImport>(() => NOTHING_OPEN)
  store.subscribe(({ sources }) => {
    if (sources.length === 0 && store.getState() !== NOTHING_OPEN) store.setState(NOTHING_OPEN, true)
    hold(sources.length > 0)
  })
  return store
}

const openImport = createOpenImport()

/** A part of what is open, and how to change it. */
export function useOpenImport<Part extends keyof OpenImport>(
  part: Part,
): readonly [
  value: OpenImport[Part],
  change: (next: OpenImport[Part] | ((before: OpenImport[Part]) => OpenImport[Part])) => void,
] {
  const value = useStore(openImport, (state) => state[part])
  return [
    value,
    (next) =>
      openImport.setState((state) => ({
        ...state,
        [part]: typeof next === 'function' ? next(state[part]) : next,
      })),
  ]
}
