import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { Target } from '../dataset/target.ts'
import { SIDES } from '../dataset/target.ts'
import { IndicatorId, LocalityId } from '../domain/ids.ts'
import type { TextStorage } from './storage.ts'
import { localText } from './storage.ts'

export const TARGETS_KEY = 'union-metrics.targets'
/** Where text that could not be read is set aside before anything is written over it. */
export const UNREADABLE_KEY = 'union-metrics.targets.unreadable'

const VERSION = 1

/** More than one for each indicator and locality that anybody knows of. */
const MOST_TARGETS = 10_000

const TargetSchema = v.object({
  indicator: IndicatorId,
  locality: v.nullable(LocalityId),
  value: v.pipe(v.number(), v.finite()),
  side: v.optional(v.picklist(SIDES)),
})

/** All that is known of the text of a later version. */
const HeadSchema = v.object({ version: v.pipe(v.number(), v.integer()) })
const FileSchema = v.object({ targets: v.array(v.unknown()) })

/**
 * What a text of targets holds. `newer` was written by a later version of the product and must not be written over;
 * `leftOut` counts rows that are no targets.
 */
export type TargetsRead =
  | { readonly kind: 'read'; readonly targets: readonly Target[]; readonly leftOut: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }

/** Targets as text, for storage and for the backup of a workspace. */
export const targetsToJson = (targets: readonly Target[]): string =>
  JSON.stringify({ version: VERSION, targets })

/** The targets of a text that {@link targetsToJson} wrote. Of two for the same place the later one holds. */
export function targetsFromJson(text: string): TargetsRead {
  const json = parsed(text)
  const head = v.safeParse(HeadSchema, json)
  if (head.success && head.output.version > VERSION) return { kind: 'newer' }
  const file = v.safeParse(FileSchema, json)
  if (!head.success || !file.success) return { kind: 'unreadable' }
  const rows = file.output.targets.slice(0, MOST_TARGETS).map((row) => v.safeParse(TargetSchema, row))
  const targets = rows.flatMap((row) => (row.success ? [row.output] : []))
  return {
    kind: 'read',
    targets: targets.reduce<readonly Target[]>(withTarget, []),
    leftOut: file.output.targets.length - targets.length,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const samePlace = (a: Omit<Target, 'value'>, b: Omit<Target, 'value'>) =>
  a.indicator === b.indicator && a.locality === b.locality

const withoutTarget = (targets: readonly Target[], place: Omit<Target, 'value'>) =>
  targets.filter((target) => !samePlace(target, place))

const withTarget = (targets: readonly Target[], target: Target): readonly Target[] => [
  ...withoutTarget(targets, target),
  target,
]

/**
 * How the last change was kept: `kept` on this computer, `session` only until the page closes, `newer` not at all, since a
 * later version of the product wrote what is stored.
 */
export type Keeping = 'kept' | 'session' | 'newer'

interface TargetsState {
  readonly targets: readonly Target[]
  readonly keeping: Keeping
  /** Stored text of which something could not be read, for the user to save; null where there is none. */
  readonly unreadable: string | null
}

/**
 * The targets of this computer. Each change starts from what is stored, so that two tabs do not undo each other's. Text that
 * cannot be read is set aside and not written over.
 */
export function createTargets(storage: TextStorage = localText) {
  const read = (): TargetsRead => {
    const text = storage.read(TARGETS_KEY)
    return text === null ? { kind: 'read', targets: [], leftOut: 0 } : targetsFromJson(text)
  }
  const initial = (): TargetsState => {
    const stored = read()
    if (stored.kind === 'unreadable' || (stored.kind === 'read' && stored.leftOut > 0)) setAside(storage)
    return {
      targets: stored.kind === 'read' ? stored.targets : [],
      keeping: stored.kind === 'newer' ? 'newer' : 'kept',
      unreadable: storage.read(UNREADABLE_KEY) || null,
    }
  }
  const store = createStore<TargetsState>(initial)

  const change = (next: (targets: readonly Target[]) => readonly Target[]): Keeping => {
    const stored = read()
    if (stored.kind === 'newer') {
      store.setState({ keeping: 'newer' })
      return 'newer'
    }
    // What the browser refused to store lives on in the store alone.
    const current = store.getState()
    const base = current.keeping === 'session' || stored.kind !== 'read' ? current.targets : stored.targets
    const targets = next(base)
    const keeping = storage.write(TARGETS_KEY, targetsToJson(targets)) ? 'kept' : 'session'
    store.setState({ targets, keeping })
    return keeping
  }

  return {
    store,
    /** Sets a target, in place of one for the same indicator and locality. */
    set: (target: Target): Keeping => change((targets) => withTarget(targets, target)),
    remove: (place: Omit<Target, 'value'>): Keeping => change((targets) => withoutTarget(targets, place)),
    /** Puts the targets of a backup in place of all others. */
    replace: (targets: readonly Target[]): Keeping => change(() => targets),
    /** Forgets the text that could not be read, once the user has it or does not want it. */
    discardUnreadable: (): void => {
      storage.write(UNREADABLE_KEY, '')
      store.setState({ unreadable: null })
    },
    /** Takes over what another tab has stored. */
    refresh: (): void => store.setState(initial()),
  }
}

function setAside(storage: TextStorage): void {
  const text = storage.read(TARGETS_KEY)
  if (text !== null) storage.write(UNREADABLE_KEY, text)
}

export const targets = createTargets()
