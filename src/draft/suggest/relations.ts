import type { Dataset } from '../../dataset/dataset.ts'
import type { ReportId } from '../../domain/ids.ts'
import type { QuantityColumns } from '../../domain/number/bound.ts'
import type { DraftFigure, Relation, Span, Sum } from '../draft-schema.ts'
import { compareWithDataset, disjoint, intervalWith, plainNumber } from './compare-with-dataset.ts'
import type { Answer } from './suggestions.ts'
import { mustChoose } from './suggestions.ts'

type Columns = Pick<Unrelated, 'bound' | 'value' | 'lower' | 'upper'>

/** A drafted figure whose relations are not known yet. */
export type Unrelated = Omit<DraftFigure, 'relations'>

/** The earlier figure that this one may repeat: the same quantity in the same unit, better with the same words around it. */
export function repeatOf(
  figure: Pick<DraftFigure, 'value' | 'lower' | 'upper' | 'bound' | 'unit' | 'start' | 'end' | 'printed'>,
  earlier: readonly Unrelated[],
  own: string,
  ownOf: (index: number) => string,
): Answer<number> | null {
  if (figure.bound === 'vague') return null
  let best: Answer<number> | null = null
  for (const other of earlier) {
    const common = sharedWords(own, ownOf(other.index))
    const score = common >= 2 ? 0.8 : figure.printed.length >= 4 ? 0.45 : 0.3
    const words: Span[] = [other, figure].map(({ start, end, printed }) => ({ start, end, text: printed }))
    if (best === null || score > best.score)
      best = {
        value: other.index,
        score,
        certain: false,
        rule: common >= 2 ? 'same-number-and-words' : 'same-number',
        words,
      }
  }
  return best
}

/** The key that equal figures share. */
export const numberKey = (figure: Columns & { readonly unit: string }): string =>
  `${plainNumber(figure)}|${figure.unit}`

/** The length of the longest run of hanzi in both texts: 0 or from 2 to 4. */
function sharedWords(one: string, other: string): number {
  let most = 0
  for (let length = 2; length <= 4; length += 1) {
    let found = false
    for (let at = 0; at + length <= one.length && !found; at += 1) {
      const piece = one.slice(at, at + length)
      found = /^\p{Script=Han}+$/u.test(piece) && other.includes(piece)
    }
    if (!found) return most
    most = length
  }
  return most
}

interface Thing {
  readonly id: string | null
  readonly key: string
  readonly locality: string | null
}

/** What a figure counts, by its likeliest answers; null where they leave it open. */
function thingOfFigure(figure: Unrelated, words: string): Thing | null {
  const [indicator] = figure.indicator
  const [locality] = figure.locality
  const [period] = figure.period
  if (indicator === undefined || figure.account[0]?.value !== 'measure') return null
  const { value, rule } = indicator
  if (words.length < 2 || (value.from !== 'new' && rule !== 'name-at-figure')) return null
  const name = value.from === 'new' ? '' : value.id
  const category = figure.breakdown[0]?.value.zh ?? ''
  const when = period === undefined ? '' : `${period.value.start ?? ''}..${period.value.end}`
  const scope = figure.scope[0]?.value.zh ?? ''
  return {
    id: value.from === 'dataset' ? value.id : null,
    key: [name, words, locality?.value.name ?? '', when, category, scope, figure.unit].join('|'),
    // One of several places of a name has no values before a person chose it.
    locality: mustChoose(figure.locality) ? null : (locality?.value.id ?? null),
  }
}

const signedOf = (figure: Unrelated): QuantityColumns | null => figure.signed[0]?.value ?? null

/**
 * Which earlier figures of the report contradict each figure, and which values of the dataset contradict or confirm it. Only a figure
 * next to its name is compared, and two of a report only where their own words are the same: 新设40个 and 累计40个 are different things.
 * @param ownWords the words around a figure
 * @param own the id of the report, once it is finished
 */
export function relationsOf(
  figures: readonly Unrelated[],
  ownWords: (index: number) => string,
  dataset: Dataset,
  own: () => ReportId,
): readonly (readonly Relation[])[] {
  const said = new Map<string, number>()
  return figures.map((figure): Relation[] => {
    const thing = thingOfFigure(figure, ownWords(figure.index))
    const signed = signedOf(figure)
    if (thing === null || signed === null || signed.bound === 'vague') return []
    if ((figure.repeats[0]?.score ?? 0) > 0.7) return []
    const relations: Relation[] = []
    const interval = intervalWith(signed, figure.printed)
    const at = said.get(thing.key)
    const other = at === undefined ? undefined : figures[at]
    const before = other === undefined ? null : signedOf(other)
    if (other === undefined || before === null) said.set(thing.key, figure.index)
    else if (disjoint(interval, intervalWith(before, other.printed)))
      relations.push({ is: 'contradicts-figure', figure: other.index })
    if (thing.id === null || thing.locality === null) return relations
    const against = compareWithDataset(
      {
        indicator: thing.id,
        locality: thing.locality,
        period: figure.period[0]?.value ?? null,
        scope: figure.scope[0]?.value.zh ?? null,
        category: figure.breakdown[0]?.value.category ?? null,
        signed,
        printed: figure.printed,
      },
      dataset,
      own,
    )
    return [...relations, ...against]
  })
}

/** The most parts that one list may have. */
const MOST_PARTS = 12

const OPENS_PARTS = /其中|分别|包括|含|[：:]/u
const CLOSES_PARTS = /共|合计|总计|总数|累计/u

/**
 * Totals with their parts next to them, where the text says that they are parts, and lists of parts without a printed total. Only exact
 * figures are added up.
 * @param between gives the words from one position of the text to another
 */
export function sumsOf(
  figures: readonly Unrelated[],
  between: (from: number, to: number) => string,
): readonly Sum[] {
  const sums: Sum[] = []
  const measures = figures.filter(
    ({ account, bound }) => account[0]?.value === 'measure' && bound === 'exact',
  )
  const taken = new Set<number>()
  const isExact = (one: number, other: number) => one.toPrecision(12) === other.toPrecision(12)
  for (const [at, first] of measures.entries()) {
    const total = first.value
    if (total === null || taken.has(first.index) || first.unit === '%') continue
    let sum = 0
    for (let next = at + 1; next < measures.length && next <= at + MOST_PARTS; next += 1) {
      const part = measures[next]
      if (part === undefined || part.unit !== first.unit || part.value === null) break
      if (part.paragraph !== first.paragraph) break
      sum += part.value
      const firstPart = measures[at + 1]
      const isTotal =
        next > at + 1 &&
        isExact(sum, total) &&
        OPENS_PARTS.test(between(first.end, firstPart?.start ?? first.end))
      const closing = measures[next + 1]
      const all = sum + total
      if (isTotal) {
        const parts = measures.slice(at + 1, next + 1).map(({ index }) => index)
        for (const index of [first.index, ...parts]) taken.add(index)
        sums.push({ parts, total: first.index, value: total })
        break
      }
      if (
        closing !== undefined &&
        closing.value !== null &&
        closing.unit === first.unit &&
        closing.paragraph === first.paragraph &&
        isExact(all, closing.value) &&
        CLOSES_PARTS.test(between(part.end, closing.start))
      ) {
        const parts = measures.slice(at, next + 1).map(({ index }) => index)
        for (const index of [closing.index, ...parts]) taken.add(index)
        sums.push({ parts, total: closing.index, value: all })
        break
      }
      if (sum > total * 1e6) break
    }
  }
  return [...sums, ...untotalled(measures.filter(({ index }) => !taken.has(index)))]
}

/** Parts of one indicator next to each other, without a printed total: 3个市级, 12个县级 and 40个乡级 make 55. */
function untotalled(measures: readonly Unrelated[]): readonly Sum[] {
  const sums: Sum[] = []
  let run: Unrelated[] = []
  const close = () => {
    const values = run.flatMap(({ value }) => (value === null ? [] : [value]))
    if (run.length >= 2 && values.length === run.length) {
      sums.push({
        parts: run.map(({ index }) => index),
        total: null,
        value: values.reduce((a, b) => a + b, 0),
      })
    }
    run = []
  }
  const keyOf = (figure: Unrelated) => {
    const [breakdown] = figure.breakdown
    const [indicator] = figure.indicator
    if (
      breakdown === undefined ||
      indicator === undefined ||
      figure.unit === '%' ||
      breakdown.value.of !== null
    )
      return null
    const name = indicator.value.from === 'new' ? '' : indicator.value.id
    return [
      figure.paragraph,
      breakdown.value.dimension,
      figure.unit,
      name,
      figure.locality[0]?.value.name ?? '',
    ].join('|')
  }
  let last: string | null = null
  for (const figure of measures) {
    const key = keyOf(figure)
    if (key === null || key !== last) close()
    if (key !== null) run.push(figure)
    last = key
  }
  close()
  return sums
}
