import type { Remark, ReviewMark } from '../../domain/record/remark.ts'
import { compareRemarks } from '../../domain/record/remark.ts'

/**
 * What the marks of a value come to, what needs somebody first: `disagreed`: they do not say the same. `older`: all of them are of a value
 * that was there before. `checked` and `rechecked`: it was confirmed, by self-check alone or by a re-check too.
 */
export const REVIEW_STATES = [
  'disagreed',
  'questioned',
  'older',
  'corrected',
  'checked',
  'rechecked',
] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Whether somebody has to look at the value again. */
export const isOpenState = (state: ReviewState | null): boolean =>
  state === 'disagreed' || state === 'questioned' || state === 'older'

/** A remark and whether it still holds. */
export interface Entry {
  readonly remark: Exclude<Remark, { kind: 'withdrawal' }>
  /** `replaced`: the same person said something else of it later, in the same role. `withdrawn`: they took it back. */
  readonly standing: 'holds' | 'replaced' | 'withdrawn'
  /** When it was taken back. */
  readonly withdrawn: string | null
  /** Whether it is of a value that has changed since. */
  readonly isOlder: boolean
}

/** All that was said of something, oldest first, and what the marks come to; null where there are none that hold. */
export interface Review {
  readonly state: ReviewState | null
  readonly entries: readonly Entry[]
}

/** Whose word it is: one person may speak in both roles, and says one thing in each. */
const voice = ({ by, role }: Pick<Remark, 'by' | 'role'>): string => `${role}/${by}`

/**
 * What remarks of one thing come to. In each role a person's last word holds; nobody else can take it back.
 * @param print the fingerprint of the value as it is now; null for what has none, a place, a period, an indicator, a value that is gone
 */
export function reviewOf(remarks: readonly Remark[], print: string | null): Review {
  const ordered = remarks.toSorted(compareRemarks)
  const voices = new Map(ordered.map((remark) => [remark.id, voice(remark)]))
  const withdrawn = new Map<string, string>()
  const last = new Map<string, string>()
  for (const remark of ordered) {
    if (remark.kind === 'mark') last.set(voice(remark), remark.id)
    if (remark.kind === 'withdrawal' && voices.get(remark.of) === voice(remark) && !withdrawn.has(remark.of))
      withdrawn.set(remark.of, remark.at)
  }
  const entries = ordered.flatMap((remark): readonly Entry[] => {
    if (remark.kind === 'withdrawal') return []
    const takenBack = withdrawn.get(remark.id) ?? null
    const isLast = remark.kind === 'note' || last.get(voice(remark)) === remark.id
    return [
      {
        remark,
        standing: takenBack !== null ? 'withdrawn' : isLast ? 'holds' : 'replaced',
        withdrawn: takenBack,
        isOlder: print !== null && remark.about.kind === 'value' && remark.about.print !== print,
      },
    ]
  })
  return { state: stateOf(entries), entries }
}

interface MarkEntry extends Entry {
  readonly remark: ReviewMark
}
const isMark = (entry: Entry): entry is MarkEntry => entry.remark.kind === 'mark'

/** The marks that hold, oldest first. */
export const marksOf = ({ entries }: Review): readonly MarkEntry[] =>
  entries.filter(isMark).filter(({ standing }) => standing === 'holds')

/** The notes that hold, oldest first. */
export const notesOf = ({ entries }: Review): readonly Entry[] =>
  entries.filter(({ remark, standing }) => remark.kind === 'note' && standing === 'holds')

function stateOf(entries: readonly Entry[]): ReviewState | null {
  const marks = marksOf({ state: null, entries })
  const now = marks.filter(({ isOlder }) => !isOlder)
  const [first, ...others] = now
  if (first === undefined) return marks.length === 0 ? null : 'older'
  const { verdict } = first.remark
  if (others.some(({ remark }) => remark.verdict !== verdict)) return 'disagreed'
  if (verdict !== 'confirmed') return verdict
  return now.some(({ remark }) => remark.role === 're-check') ? 'rechecked' : 'checked'
}
