import type { Dataset } from '../../dataset/dataset.ts'
import type { IndicatorId } from '../../domain/ids.ts'
import type { Base } from '../../domain/number/base.ts'
import { printedUnit } from '../../domain/number/unit.ts'
import type { IndicatorKind } from '../../domain/record/indicator.ts'
import type { StandardIndicator } from '../../domain/record/standard-indicator.ts'
import { itemAt } from '../../lib/item-at.ts'

/** An indicator that already has a name: from the dataset or the standard catalogue. */
export interface KnownIndicator {
  readonly from: 'dataset' | 'standard'
  readonly id: IndicatorId
  readonly name: string
  /** The unit as printed. */
  readonly unit: string
  /** The printed words of its dimension; null where any unit can be recorded, since it has no values yet. */
  readonly takes: ReadonlySet<string> | null
  readonly kind: IndicatorKind
  readonly base: Base | null
  /** All its names, including those of its parts. */
  readonly names: readonly string[]
}

/** How much of a name of one indicator was found in a text. */
export interface NameMatch {
  readonly indicator: KnownIndicator
  readonly name: string
  /** The share of the name that was found, by weight, from 0 to 1. */
  readonly share: number
  /** How strong the match is, by the share and the weight of what was found. Rare words weigh more. */
  readonly strength: number
}

/**
 * Known indicators by the pairs of characters in their names. Chinese has no spaces, so pairs are used in place of words; the rarer a pair
 * is among the indicators, the more it weighs.
 */
export interface IndicatorIndex {
  readonly indicators: readonly KnownIndicator[]
  /** How many indicators have the printed unit. */
  readonly withUnit: (unit: string) => number
  /**
   * The names that have some pairs in common with the text, the best one of each indicator.
   * @param pairs the weight of each pair of characters, by where it is in the text
   * @param faint further pairs with lower weights, used where `pairs` does not have them
   * @param fitting 0 for indicators that must not be returned
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

/** The pair of characters at a position, as one number; 0 where one of them is not part of a word. */
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

/** Endings that only say how things are counted: a text may call 会员人数 just 会员. */
const COUNTED = /(?:人数|人次|件数|份数|个数|总数|数量|金额|数)$/u
/** The weight of a definition, compared with a name. */
const DEFINITION_FACTOR = 0.55

/** The names that a text may use for an indicator. */
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
        takes: new Set(
          [...dataset.units.values()]
            .filter(({ dimension }) => dimension === own?.dimension)
            .map(printedUnit),
        ),
        kind,
        base: kind === 'rate' ? (base ?? 'unstated') : null,
        names: spokenNames([name.zh, ...(breakdown?.categories ?? []).map((category) => category.name.zh)]),
      },
      definition.zh,
    )
  }
  for (const { id, name, aliases, unit, kind, base } of standard)
    add(
      {
        from: 'standard',
        id,
        name: name.zh,
        unit,
        takes: null,
        kind,
        base,
        names: spokenNames([name.zh, ...aliases]),
      },
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

/** A name that was found whole is stronger than a longer one that was found in part; of two whole names the longer one is stronger. */
const strengthOf = (share: number, weight: number): number => share * Math.sqrt(share * weight)
