import type { Dataset } from '../../dataset/dataset.ts'
import type { IndicatorId } from '../../domain/ids.ts'
import type { Base } from '../../domain/number/base.ts'
import { printedUnit } from '../../domain/number/unit.ts'
import type { IndicatorKind } from '../../domain/record/indicator.ts'
import type { StandardIndicator } from '../../domain/record/standard-indicator.ts'
import { itemAt } from '../../lib/item-at.ts'

/** An indicator that has a name already: of the dataset or of the standard catalogue. */
export interface KnownIndicator {
  readonly from: 'dataset' | 'standard'
  readonly id: IndicatorId
  readonly name: string
  /** The unit as printed. */
  readonly unit: string
  readonly kind: IndicatorKind
  readonly base: Base | null
  /** All that it is called, the names of its parts among it. */
  readonly names: readonly string[]
}

/** How much of the names of one indicator a text holds. */
export interface NameMatch {
  readonly indicator: KnownIndicator
  readonly name: string
  /** The share of the name that was found, by weight, from 0 to 1. */
  readonly share: number
  /** How much that tells: the share, and the weight of what was found. Rare words weigh more. */
  readonly strength: number
}

/**
 * Known indicators by the pairs of characters of their names. Chinese has no spaces: pairs stand for words, and the rarer a pair is among
 * the indicators, the more it tells.
 */
export interface IndicatorIndex {
  readonly indicators: readonly KnownIndicator[]
  /** How many indicators have the printed unit. */
  readonly withUnit: (unit: string) => number
  /**
   * The names of which some pairs stand in the text, the best of each indicator.
   * @param pairs what each pair of characters weighs by its place
   * @param faint pairs that weigh less, where they are not among the first
   * @param fitting 0 for indicators that are out of question
   */
  readonly match: (
    pairs: ReadonlyMap<number, number>,
    faint: ReadonlyMap<number, number>,
    fitting: (indicator: KnownIndicator) => number,
  ) => readonly NameMatch[]
}

interface Entry {
  readonly indicator: number
  readonly name: string
  readonly factor: number
  total: number
}

const isWordSign = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a)

/** The pair of characters at a place, as one number; 0 where a sign parts them. */
export function pairAt(text: string, at: number): number {
  const [one, other] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return isWordSign(one) && isWordSign(other) ? one * 65536 + other : 0
}

function pairsOf(text: string): readonly number[] {
  const pairs = new Set<number>()
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = pairAt(text, at)
    if (pair !== 0) pairs.add(pair)
  }
  return [...pairs]
}

/** How things are counted says little of what they are: 会员人数 is spoken of as 会员. */
const COUNTED = /(?:人数|人次|件数|份数|个数|总数|数量|金额|数)$/u
/** A definition is a weaker name. */
const DEFINITION_FACTOR = 0.55

/** The names by which a text may speak of an indicator. */
function spokenNames(names: readonly string[]): readonly string[] {
  const all = new Set<string>()
  for (const name of names) {
    if (!/\p{Script=Han}{2}/u.test(name)) continue
    all.add(name)
    const bare = name.replace(COUNTED, '')
    if (bare.length >= 3) all.add(bare)
  }
  return [...all]
}

export function indexIndicators(dataset: Dataset, standard: readonly StandardIndicator[]): IndicatorIndex {
  const indicators: KnownIndicator[] = []
  const entries: Entry[] = []
  const add = (indicator: KnownIndicator, definition: string | undefined) => {
    const at = indicators.push(indicator) - 1
    for (const name of indicator.names) entries.push({ indicator: at, name, factor: 1, total: 0 })
    if (definition !== undefined)
      entries.push({ indicator: at, name: definition, factor: DEFINITION_FACTOR, total: 0 })
  }
  for (const { id, name, definition, unit, kind, base, breakdown } of dataset.indicators.values()) {
    const own = dataset.units.get(unit)
    add(
      {
        from: 'dataset',
        id,
        name: name.zh,
        unit: own === undefined ? '' : printedUnit(own),
        kind,
        base: kind === 'rate' ? (base ?? 'unstated') : null,
        names: spokenNames([name.zh, ...(breakdown?.categories ?? []).map((category) => category.name.zh)]),
      },
      definition.zh,
    )
  }
  for (const { id, name, aliases, unit, kind, base } of standard)
    add(
      { from: 'standard', id, name: name.zh, unit, kind, base, names: spokenNames([name.zh, ...aliases]) },
      undefined,
    )

  const holders = new Map<number, Set<number>>()
  const entryPairs = entries.map((entry) => pairsOf(entry.name))
  for (const [at, pairs] of entryPairs.entries())
    for (const pair of pairs) {
      const known = holders.get(pair) ?? new Set<number>()
      holders.set(pair, known.add(itemAt(entries, at).indicator))
    }
  const weightOf = (pair: number) => Math.log(1 + indicators.length / (holders.get(pair)?.size ?? 1))
  const postings = new Map<number, { readonly weight: number; readonly entries: number[] }>()
  for (const [at, pairs] of entryPairs.entries())
    for (const pair of pairs) {
      const posting = postings.get(pair) ?? { weight: weightOf(pair), entries: [] }
      posting.entries.push(at)
      postings.set(pair, posting)
      const entry = entries[at]
      if (entry !== undefined) entry.total += posting.weight
    }

  const sums = new Float64Array(entries.length)
  const match: IndicatorIndex['match'] = (pairs, faint, fitting) => {
    const touched: number[] = []
    const note = (pair: number, place: number) => {
      const posting = postings.get(pair)
      if (posting === undefined) return
      for (const at of posting.entries) {
        if (sums[at] === 0) touched.push(at)
        sums[at] = (sums[at] ?? 0) + posting.weight * place
      }
    }
    for (const [pair, place] of pairs) note(pair, place)
    for (const [pair, place] of faint) if (!pairs.has(pair)) note(pair, place)
    const best = new Map<number, NameMatch>()
    for (const at of touched) {
      const sum = sums[at] ?? 0
      sums[at] = 0
      const entry = entries[at]
      const indicator = entry === undefined ? undefined : indicators[entry.indicator]
      if (entry === undefined || indicator === undefined) continue
      const share = (sum / entry.total) * entry.factor
      const weight = sum * entry.factor
      const strength = strengthOf(share, weight)
      const before = best.get(entry.indicator)
      if (before !== undefined && before.strength >= strength) continue
      if (before === undefined && fitting(indicator) === 0) continue
      best.set(entry.indicator, { indicator, name: entry.name, share, strength })
    }
    return [...best.values()]
  }
  const units = new Map<string, number>()
  for (const { unit } of indicators) units.set(unit, (units.get(unit) ?? 0) + 1)
  return { indicators, withUnit: (unit) => units.get(unit) ?? 0, match }
}

/** A name found as a whole outweighs a longer one of which a part was found; of two whole names the longer one wins. */
const strengthOf = (share: number, weight: number): number => share * Math.sqrt(share * weight)
