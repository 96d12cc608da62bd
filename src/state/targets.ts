import * as v from 'valibot'
import { createStore } from 'zustand/vanilla'
import type { Target, TargetPlace } from '../dataset/target/target.ts'
import { isSameTarget, SIDES, TARGET_SOURCES } from '../dataset/target/target.ts'
import { IndicatorId, LocalityId } from '../domain/ids.ts'
import { GroupId } from '../domain/place/place-group.ts'
import { ShownText } from '../domain/text-schema.ts'
import { isDay } from '../domain/time/period.ts'
import { pageHold } from './page-hold.ts'
import type { TextStorage } from './storage.ts'
import { localText } from './storage.ts'

export const TARGETS_KEY = 'union-metrics.targets'
/** Where text that could not be read is set aside before anything is written over it. */
export const UNREADABLE_KEY = 'union-metrics.targets.unreadable'

/** 1: a target was for one place or all. 2: it may be for a group or a year, and has a threshold, a source and a day. */
const VERSION = 2

/** More than one for each indicator and locality that anybody knows of. */
const MOST_TARGETS = 10_000

/** Characters of the name of a source at most. */
export const LONGEST_SOURCE = 200

const [FIRST_YEAR, LAST_YEAR] = [1900, 2200]

/** A row of version 1 is one of version 2 that leaves out what came with it. */
export const TargetSchema = v.pipe(
  v.object({
    indicator: IndicatorId,
    locality: v.nullable(LocalityId),
    group: v.optional(GroupId),
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(FIRST_YEAR), v.maxValue(LAST_YEAR))),
    value: v.pipe(v.number(), v.finite()),
    side: v.optional(v.picklist(SIDES)),
    near: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(100))),
    source: v.optional(
      v.object({
        kind: v.picklist(TARGET_SOURCES),
        name: v.pipe(ShownText, v.maxLength(LONGEST_SOURCE)),
      }),
    ),
    set: v.optional(v.pipe(v.string(), v.check(isDay, 'a day is written as 2026-01-31'))),
  }),
  v.check(({ locality, group }) => locality === null || group === undefined, 'for a place or for a group'),
)

/** All that is known of the text of a later version. */
const HeadSchema = v.object({ version: v.pipe(v.number(), v.integer()) })
const FileSchema = v.object({ targets: v.array(v.unknown()) })

/**
 * What a text of targets holds. `newer` was written by a later version of the product and must not be written over;
 * `leftOut` counts rows that are not targets.
 */
export type TargetsRead =
  | { readonly kind: 'read'; readonly targets: readonly Target[]; readonly leftOut: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }

/** Targets as text, for storage and for the backup of a workspace. */
export const targetsToJson = (targets: readonly Target[]): string =>
  JSON.stringify({ version: VERSION, targets })

const keyOfTarget = ({ indicator, locality, group, year }: TargetPlace): string =>
  [indicator, locality ?? '', group ?? '', year ?? ''].join('|')

/** Of targets for the same thing the last. */
function lastOfEach(targets: readonly Target[]): readonly Target[] {
  const all = new Map<string, Target>()
  for (const target of targets) {
    const key = keyOfTarget(target)
    all.delete(key)
    all.set(key, target)
  }
  return [...all.values()]
}

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
    targets: lastOfEach(targets),
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

const withoutTarget = (targets: readonly Target[], place: TargetPlace) =>
  targets.filter((target) => !isSameTarget(target, place))

const withTarget = (targets: readonly Target[], target: Target): readonly Target[] => [
  ...withoutTarget(targets, target),
  target,
]

/**
 * How the last change was kept: `kept` on this computer, `session` only until the page closes, `newer` not at all, since a
 * later version of the product wrote what is stored, `many` not at all, since nobody could read back so many.
 */
export type Keeping = 'kept' | 'session' | 'newer' | 'many'

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
export function createTargets(storage: TextStorage = localText, hold = pageHold()) {
  const read = (): TargetsRead => {
    const text = storage.read(TARGETS_KEY)
    return text === null ? { kind: 'read', targets: [], leftOut: 0 } : targetsFromJson(text)
  }
  const initial = (): TargetsState => {
    const stored = read()
    if (stored.kind === 'unreadable' || (stored.kind === 'read' && stored.leftOut > 0))
      keepUnreadable(storage)
    return {
      targets: stored.kind === 'read' ? stored.targets : [],
      keeping: stored.kind === 'newer' ? 'newer' : 'kept',
      unreadable: storage.read(UNREADABLE_KEY) || null,
    }
  }
  const store = createStore<TargetsState>(initial)
  store.subscribe(({ keeping }) => hold(keeping === 'session'))

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
    if (targets.length > MOST_TARGETS) return 'many'
    const keeping = storage.write(TARGETS_KEY, targetsToJson(targets)) ? 'kept' : 'session'
    store.setState({ targets, keeping })
    return keeping
  }

  return {
    store,
    /** Sets a target, in place of the one for the same thing. */
    set: (target: Target): Keeping => change((targets) => withTarget(targets, target)),
    /** Sets several at once, all or none. */
    setAll: (added: readonly Target[]): Keeping => change((targets) => lastOfEach([...targets, ...added])),
    remove: (place: TargetPlace): Keeping => change((targets) => withoutTarget(targets, place)),
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

function keepUnreadable(storage: TextStorage): void {
  const text = storage.read(TARGETS_KEY)
  if (text !== null) storage.write(UNREADABLE_KEY, text)
}

export const targets = createTargets()
