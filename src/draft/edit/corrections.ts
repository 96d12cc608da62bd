import type { Bound, Quantity } from '../../domain/number/bound.ts'
import { soleFigure } from '../../extract/extract-figures.ts'
import type { DraftFigure } from '../draft-schema.ts'
import { answersFor, proposalFor } from './answers.ts'
import type { Scene } from './commands.ts'
import type { DraftPart, Entry, Question, Said } from './document.ts'
import { entriesIn, partAt, printedOf } from './document.ts'
import { statedBy } from './stated.ts'

/**
 * A figure in the form of a gold file: offsets count from the beginning of the text that is exported with it. Names of things have no value
 * and are `exact`. A value less than its number is `below`; `near` distinguishes 近400 from 不到400.
 */
export interface GoldFigure {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly bound: Exclude<Bound, 'nearly'>
  readonly near?: boolean
  readonly unit: string
  readonly kind: string
}

/** A suggestion that a person corrected, to learn from. */
export interface Correction {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly question: 'account' | Question
  /** What was suggested first; null where nothing was. */
  readonly suggested: unknown
  readonly chosen: unknown
}

const QUESTIONS = [
  'indicator',
  'locality',
  'period',
  'scope',
  'breakdown',
  'base',
  'falls',
] as const satisfies readonly Question[]

/** The answers of a person that differ from the suggestions, figure by figure. */
export function correctionsOf(scene: Scene, part: DraftPart): readonly Correction[] {
  return entriesIn(scene.document, part).flatMap((entry) => {
    if (entry.account === null) return []
    const { start, end } = entry
    const place = { start: start - part.start, end: end - part.start, text: printedOf(scene.document, entry) }
    return differences(scene, entry).map((each) => ({ ...place, ...each }))
  })
}

type Difference = Pick<Correction, 'question' | 'suggested' | 'chosen'>

function differences(scene: Scene, entry: Entry): readonly Difference[] {
  const open = { ...entry, account: null, said: {} }
  const proposal = proposalFor(open, scene.suggested).account
  const found: Difference[] = []
  if (entry.account?.as !== proposal.as)
    found.push({ question: 'account', suggested: proposal.as, chosen: entry.account?.as ?? null })
  if (entry.account?.as !== 'measure') return found
  const home = scene.document.parts[partAt(scene.document, entry.start)]?.locality ?? null
  const shown = answersFor(open, scene.suggested.figures.get(entry.id), home, scene.context)
  const { exactness } = entry.said
  const read = soleFigure(printedOf(scene.document, entry))?.quantity.bound ?? null
  if (statedBy(scene.document, entry)?.isByHand === true)
    found.push({ question: 'exactness', suggested: read, chosen: exactness })
  for (const question of QUESTIONS) {
    const chosen: Said[typeof question] = entry.said[question]
    const suggested = shown[question]?.value ?? null
    // Only what a person said can be a correction.
    if (chosen === undefined || nameOf(chosen) === nameOf(suggested)) continue
    // The same name: an indicator that was new or from the catalogue belongs to the dataset once the report is finished.
    if (question === 'indicator' && entry.said.indicator?.name === shown.indicator?.value.name) continue
    found.push({ question, suggested, chosen })
  }
  return found
}

/** An answer as text, equal for equal answers. Periods that differ only in their basis are different answers. */
const nameOf = (answer: unknown): string => JSON.stringify(answer ?? null)

/** All figures of a part in the form of a gold file. */
export function goldFigures({ document, suggested }: Scene, part: DraftPart): readonly GoldFigure[] {
  return entriesIn(document, part).map((entry) => {
    const text = printedOf(document, entry)
    const read = statedBy(document, entry)
    const kind = kindInLedger(entry, suggested.figures.get(entry.id)) ?? 'other'
    const place = { start: entry.start - part.start, end: entry.end - part.start, text }
    const isQuantity = kind === 'measure' || kind === 'duration'
    // An ordinal may state a number: 第14.
    if (read === null || !(isQuantity || (kind === 'ordinal' && read.quantity.bound === 'exact')))
      return { ...place, ...NO_AMOUNT, kind: isQuantity ? 'other' : kind }
    return { ...place, ...goldColumns(read.quantity), unit: isQuantity ? read.unit : '', kind }
  })
}

const NO_AMOUNT = { value: null, lower: null, upper: null, bound: 'exact', unit: '' } as const

const goldColumns = ({ value, lower, upper, bound }: Quantity) => ({
  value,
  lower,
  upper,
  ...(bound === 'nearly' || bound === 'below'
    ? { bound: 'below' as const, near: bound === 'nearly' }
    : { bound }),
})

/** The kind of number that a figure is, according to its account. */
export function kindInLedger(
  { account }: Entry,
  figure: DraftFigure | undefined,
): DraftFigure['kind'] | undefined {
  const read = figure?.kind
  if (account === null) return read
  switch (account.as) {
    case 'measure':
      return read === 'duration' ? 'duration' : 'measure'
    case 'repeat':
    case 'private':
    case 'other':
      return read
    default:
      return account.as
  }
}
