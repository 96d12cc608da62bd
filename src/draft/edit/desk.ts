import type { Reason } from '../../domain/record/ledger.ts'
import { itemAt } from '../../lib/item-at.ts'
import { newIndicatorOf, proposalFor } from './answers.ts'
import type { EntryFault } from './audit.ts'
import type { Scene } from './commands.ts'
import {
  accept,
  acceptMeasure,
  choose,
  cutOf,
  describeIndicator,
  join,
  joinWithNext,
  moveEdge,
  reject,
  remove,
  reopen,
  repeats,
  sameAsLast,
  shownFaults,
  shownFor,
  split,
  splitAt,
} from './commands.ts'
import type { Entry, EntryId, Patch } from './document.ts'
import { entriesIn, entryOf, partAt, printedOf } from './document.ts'
import type { Act } from './history.ts'
import type { Asked } from './offers.ts'
import { answered, offersFor, questionsFor } from './offers.ts'

/** What the next key means. */
export type Mode =
  | { readonly kind: 'look' }
  /** The key says why the figure is not a measure. */
  | { readonly kind: 'reason' }
  /** The key says which earlier figure it repeats. */
  | { readonly kind: 'repeat' }
  /** The keys move and confirm the place where the figure is cut in two. */
  | { readonly kind: 'cut'; readonly at: number }
  /** An answer is typed. */
  | { readonly kind: 'type' }
  /** Words are typed that should become a figure. */
  | { readonly kind: 'add' }
  | { readonly kind: 'accept-all' }
  | { readonly kind: 'help' }

/** Where a person is in a draft. It is not part of the draft. */
export interface Desk {
  readonly part: number
  readonly current: EntryId | null
  readonly asked: Asked
  readonly mode: Mode
  /** A figure that a person wants to accept as a measure while a needed answer is still missing: Enter then accepts it as a measure. */
  readonly toMeasure?: EntryId
}

/** What a key does: where the person is afterwards, what is done to the draft, and what to tell the person. */
export interface Pressed {
  readonly desk: Desk
  readonly act?:
    | { readonly act: Act; readonly patch: Patch; readonly figure: EntryId | null }
    | 'undo'
    | 'redo'
  readonly said?: 'not-possible' | 'no-more' | 'nothing-before' | 'no-answer' | EntryFault
}

const LOOK: Mode = { kind: 'look' }

export const beginDesk = (scene: Scene, part = 0): Desk => {
  const owner = scene.document.parts[part]
  const entries = owner === undefined ? [] : entriesIn(scene.document, owner)
  const first = entries.find(({ account }) => account === null) ?? entries[0]
  return { part, current: first?.id ?? null, asked: 'indicator', mode: LOOK }
}

/** The desk with another current figure. */
export function showing(scene: Scene, desk: Desk, id: EntryId | null): Desk {
  const entry = id === null ? undefined : entryOf(scene.document, id)
  if (entry === undefined) return { ...desk, current: null, mode: LOOK }
  return { part: partAt(scene.document, entry.start), current: id, asked: 'indicator', mode: LOOK }
}

/** One letter for each reason. */
export const REASON_KEYS = {
  d: 'date',
  t: 'time',
  u: 'duration',
  o: 'ordinal',
  l: 'label',
  p: 'phone',
  c: 'cohort',
  v: 'private',
  x: 'other',
} as const satisfies Readonly<Record<string, Exclude<Reason, 'repeat'>>>

/** One letter for each question. */
export const QUESTION_KEYS = {
  i: 'indicator',
  e: 'theme',
  l: 'locality',
  t: 'period',
  c: 'scope',
  b: 'breakdown',
  k: 'base',
  d: 'falls',
  x: 'exactness',
} as const satisfies Readonly<Record<string, Asked>>

const has = <K extends string>(keys: Readonly<Record<K, unknown>>, key: string): key is K =>
  Object.hasOwn(keys, key)

/** What a key does at the desk, as `KeyboardEvent.key` names it. Null where the key has no meaning here. Pure. */
export function press(scene: Scene, desk: Desk, key: string): Pressed | null {
  const entry = desk.current === null ? undefined : entryOf(scene.document, desk.current)
  if (key === 'Escape') return desk.mode.kind === 'look' ? null : { desk: { ...desk, mode: LOOK } }
  switch (desk.mode.kind) {
    case 'look':
      return look(scene, desk, entry, key)
    case 'reason':
      return entry === undefined ? null : becauseOf(scene, desk, entry, key)
    case 'repeat':
      return entry === undefined ? null : repeatOf(scene, desk, entry, key)
    case 'cut':
      return entry === undefined ? null : cutAt(scene, desk, entry, desk.mode.at, key)
    case 'type':
    case 'add':
    case 'accept-all':
    case 'help':
      // A field or a dialog handles the keys.
      return null
  }
}

function look(scene: Scene, desk: Desk, entry: Entry | undefined, key: string): Pressed | null {
  const mode = (kind: 'accept-all' | 'help' | 'add'): Pressed => ({ desk: { ...desk, mode: { kind } } })
  switch (key) {
    case 'z':
      return { desk, act: 'undo' }
    case 'Z':
    case 'y':
      return { desk, act: 'redo' }
    case '?':
      return mode('help')
    case 'w':
      return mode('accept-all')
    case 'a':
      return mode('add')
    case 'ArrowDown':
    case 'ArrowUp':
      return { desk: showing(scene, desk, neighbour(scene, desk, key === 'ArrowDown' ? 1 : -1)) }
    case ' ':
      return toNextOpen(scene, desk)
    default:
      return entry === undefined ? null : atFigure(scene, desk, entry, key)
  }
}

function atFigure(scene: Scene, desk: Desk, entry: Entry, key: string): Pressed | null {
  const { document } = scene
  const stay = (act: Act, patch: Patch | null): Pressed =>
    patch === null ? { desk, said: 'not-possible' } : { desk, act: { act, patch, figure: entry.id } }
  const [from] = edgesOf(key)
  if (from !== undefined) return stay('edge', moveEdge(document, entry, from.edge, from.step))
  if (has(QUESTION_KEYS, key)) {
    const asked = QUESTION_KEYS[key]
    return asked === 'falls' ? turn(scene, desk, entry) : { desk: { ...desk, asked } }
  }
  if (/^[0-9]$/u.test(key)) return answerWith(scene, desk, entry, Number(key))
  switch (key) {
    case 'Enter':
      return taken(scene, desk, entry, desk.toMeasure === entry.id)
    case 'm':
      return taken(scene, desk, entry, true)
    case 'n':
      return { desk: { ...desk, mode: { kind: 'reason' } } }
    case 'r':
      return repeatOf(scene, desk, entry, null)
    case '=': {
      const patch = sameAsLast(scene, entry)
      return patch === null ? { desk, said: 'nothing-before' } : stay('same', patch)
    }
    case 's':
      return { desk: { ...desk, mode: { kind: 'cut', at: cutOf(document, entry) } } }
    case 'j':
      return stay('join', join(document, entry))
    case 'o':
      return stay('reject', reopen(entry))
    case 'Delete':
    case 'Backspace':
      return {
        desk: showing(scene, desk, neighbour(scene, desk, 1) ?? neighbour(scene, desk, -1)),
        act: { act: 'delete', patch: remove(entry), figure: entry.id },
      }
    case '/':
      return { desk: { ...desk, mode: { kind: 'type' } } }
    case 'p': {
      const patch = splitAt(document, entry.start)
      // The figure is now in the second of the two parts.
      return patch === null
        ? { desk, said: 'not-possible' }
        : { desk: { ...desk, part: desk.part + 1 }, act: { act: 'part', patch, figure: entry.id } }
    }
    case 'P':
      return stay('part', joinWithNext(document, desk.part))
    case 'ArrowLeft':
    case 'ArrowRight': {
      const asked = questionsFor(scene, entry)
      const at = asked.indexOf(desk.asked) + (key === 'ArrowRight' ? 1 : -1)
      return { desk: { ...desk, asked: asked[(at + asked.length) % asked.length] ?? 'indicator' } }
    }
    default:
      return null
  }
}

const EDGES = {
  '[': { edge: 'start', step: -1 },
  '{': { edge: 'start', step: 1 },
  ']': { edge: 'end', step: 1 },
  '}': { edge: 'end', step: -1 },
} as const

const edgesOf = (key: string) => (has(EDGES, key) ? [EDGES[key]] : [])

/** The figure before or after the current one, in the same part; null where there is none. */
function neighbour({ document }: Scene, { part, current }: Desk, step: 1 | -1): EntryId | null {
  const owner = document.parts[part]
  const entries = owner === undefined ? [] : entriesIn(document, owner)
  const at = entries.findIndex(({ id }) => id === current)
  const next = entries[at < 0 ? 0 : Math.min(entries.length - 1, Math.max(0, at + step))]
  return next === undefined || next.id === current ? (at < 0 ? null : current) : next.id
}

/** The next open figure after the current one, else the first open one of the part. */
function nextOpen({ document }: Scene, { part, current }: Desk, done: EntryId | null): EntryId | null {
  const owner = document.parts[part]
  const entries = owner === undefined ? [] : entriesIn(document, owner)
  const at = entries.findIndex(({ id }) => id === current)
  const isOpen = ({ id, account }: Entry) => account === null && id !== done
  return (entries.slice(at + 1).find(isOpen) ?? entries.find(isOpen))?.id ?? null
}

function toNextOpen(scene: Scene, desk: Desk): Pressed {
  const id = nextOpen(scene, desk, desk.current)
  return id === null ? { desk, said: 'no-more' } : { desk: showing(scene, desk, id) }
}

/** Finishes a figure and goes to the next open one. */
function goOn(scene: Scene, desk: Desk, entry: Entry, act: Act, patch: Patch): Pressed {
  const id = nextOpen(scene, desk, entry.id)
  const next = id === null ? { ...desk, mode: LOOK } : showing(scene, desk, id)
  return { desk: next, act: { act, patch, figure: entry.id }, ...(id === null ? { said: 'no-more' } : {}) }
}

function taken(scene: Scene, desk: Desk, entry: Entry, asMeasure: boolean): Pressed {
  if (entry.account !== null && !asMeasure) return toNextOpen(scene, desk)
  const { account } = proposalFor(entry, scene.suggested)
  const patch = asMeasure ? acceptMeasure(scene, entry) : accept(scene, entry)
  if (patch !== null) return goOn(scene, desk, entry, account.as === 'repeat' ? 'repeat' : 'accept', patch)
  const [fault] = shownFaults(scene, entry)
  const asked = fault === undefined ? desk.asked : askedFor(fault, desk.asked)
  return {
    desk: { ...desk, asked, ...(asMeasure ? { toMeasure: entry.id } : {}) },
    said: fault ?? 'not-possible',
  }
}

/** The question whose answer fixes a fault. */
function askedFor(fault: EntryFault, asked: Asked): Asked {
  switch (fault) {
    case 'no-indicator':
    case 'other-unit':
      return 'indicator'
    case 'no-theme':
      return 'theme'
    case 'no-locality':
    case 'no-area':
      return 'locality'
    case 'other-part':
      return 'breakdown'
    case 'unread':
      return 'exactness'
    case 'later':
      return 'period'
    default:
      return asked
  }
}

function becauseOf(scene: Scene, desk: Desk, entry: Entry, key: string): Pressed | null {
  if (!has(REASON_KEYS, key)) return null
  return goOn(scene, desk, entry, 'reject', reject(entry, REASON_KEYS[key]))
}

/** At most nine earlier figures of the part that this one may repeat: the suggested one, then those that print the same, then the others, nearest first. */
export function repeatsFor(scene: Scene, entry: Entry): readonly Entry[] {
  const { likely, others } = earlierFigures(scene, entry)
  return [...likely, ...others].slice(0, 9)
}

function earlierFigures({ document, suggested }: Scene, entry: Entry) {
  const at = partAt(document, entry.start)
  const begins = itemAt(document.parts, at).start
  const ids = suggested.parts[at]?.ids ?? []
  const ofRepeats = (suggested.figures.get(entry.id)?.repeats ?? []).flatMap(({ value }) => ids[value] ?? [])
  const length = entry.end - entry.start
  const printed = printedOf(document, entry)
  const earlier = document.entries
    .filter(({ start, account }) => start >= begins && start < entry.start && account?.as !== 'repeat')
    .toReversed()
  const [repeated, rest] = [
    earlier.filter(({ id }) => ofRepeats.includes(id)),
    earlier.filter(({ id }) => !ofRepeats.includes(id)),
  ]
  const isAlike = (each: Entry) => each.end - each.start === length && printedOf(document, each) === printed
  return { likely: [...repeated, ...rest.filter(isAlike)], others: rest.filter((each) => !isAlike(each)) }
}

function repeatOf(scene: Scene, desk: Desk, entry: Entry, key: string | null): Pressed | null {
  const earlier = repeatsFor(scene, entry)
  const isPlain = key === null && earlierFigures(scene, entry).likely.length === 1
  const at = key === null ? (isPlain ? 0 : -1) : key === 'Enter' ? 0 : Number(key) - 1
  const first = earlier[at]
  if (first !== undefined) return goOn(scene, desk, entry, 'repeat', repeats(entry, first.id))
  if (key !== null) return null
  return earlier.length === 0
    ? { desk, said: 'nothing-before' }
    : { desk: { ...desk, mode: { kind: 'repeat' } } }
}

function cutAt(scene: Scene, desk: Desk, entry: Entry, at: number, key: string): Pressed | null {
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  if (step !== 0) {
    const next = Math.min(entry.end - 1, Math.max(entry.start + 1, at + step))
    return { desk: { ...desk, mode: { kind: 'cut', at: next } } }
  }
  if (key !== 'Enter') return null
  const patch = split(scene.document, entry, at)
  const calm = { ...desk, mode: LOOK }
  return patch === null
    ? { desk: calm, said: 'not-possible' }
    : { desk: calm, act: { act: 'split', patch, figure: entry.id } }
}

/** Answers the current question: 1 is its first offer, 0 says that there is no answer. */
function answerWith(scene: Scene, desk: Desk, entry: Entry, number: number): Pressed {
  if (desk.asked === 'theme') return themed(scene, desk, entry, number)
  const act = (patch: Patch): Pressed => ({ desk, act: { act: 'choose', patch, figure: entry.id } })
  if (number === 0) {
    const { asked } = desk
    return asked === 'period' || asked === 'scope' || asked === 'breakdown'
      ? act(choose(entry, asked, null))
      : { desk, said: 'no-answer' }
  }
  const offer = offersFor(scene, entry, desk.asked)[number - 1]
  return offer === undefined ? { desk, said: 'no-answer' } : act(answered(entry, offer))
}

function themed(scene: Scene, desk: Desk, entry: Entry, number: number): Pressed {
  const indicator = shownFor(scene, entry).indicator?.value
  const theme = [...scene.context.dataset.themes.values()][number - 1]
  if (indicator?.from !== 'new' || theme === undefined) return { desk, said: 'no-answer' }
  const figure = scene.suggested.figures.get(entry.id)
  const made = newIndicatorOf(scene.document, indicator, figure, scene.context)
  const patch = describeIndicator(scene.document, { ...made, theme: theme.id })
  return { desk, act: { act: 'choose', patch, figure: entry.id } }
}

/** Reverses the sign of a change. */
function turn(scene: Scene, desk: Desk, entry: Entry): Pressed {
  if (!questionsFor(scene, entry).includes('falls')) return { desk, said: 'not-possible' }
  const patch = choose(entry, 'falls', !shownFor(scene, entry).falls.value)
  return { desk: { ...desk, asked: 'falls' }, act: { act: 'choose', patch, figure: entry.id } }
}
