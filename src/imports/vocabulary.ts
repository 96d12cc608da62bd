import type { Dataset } from '../dataset/dataset.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import type { Unit } from '../domain/unit.ts'
import { unitNameEn } from '../domain/unit.ts'

/** Finds what the words of a file stand for in the dataset. */
export interface Vocabulary {
  readonly locality: (name: string) => Locality | null
  readonly indicator: (name: string) => Indicator | null
  /** A unit by its word; of several that are written alike the one of the indicator. */
  readonly unit: (word: string, indicator: Indicator | null) => Unit | null
  readonly unitOf: (indicator: Indicator) => Unit | null
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

/** Ends of names that lists of localities leave out: 襄城 for 襄城县. */
const ENDS = /(?:特别行政区|[维吾尔回族壮]+自治区|自治[区州县旗]|总工会|[省市县区旗盟])$/u

/** Indexes the names by which localities, indicators and units are known. */
export function vocabularyOf(dataset: Dataset): Vocabulary {
  const localities = new Map<string, Locality | null>()
  const indicators = new Map<string, Indicator>()
  const units = new Map<string, Unit[]>()
  // A short name that two localities share stands for neither.
  const known = (key: string, locality: Locality) => {
    const before = localities.get(key)
    localities.set(key, before === undefined || before === locality ? locality : null)
  }
  for (const locality of dataset.localities.values()) {
    const { id, code, name } = locality
    for (const key of [id, code ?? '', plain(name.zh), plain(name.en)]) if (key !== '') known(key, locality)
  }
  for (const locality of dataset.localities.values()) {
    const short = plain(locality.name.zh).replace(ENDS, '')
    if (short.length > 1 && !localities.has(short)) known(short, locality)
  }
  for (const indicator of dataset.indicators.values()) {
    for (const key of [indicator.id, plain(indicator.name.zh), plain(indicator.name.en)])
      indicators.set(key, indicator)
  }
  for (const unit of dataset.units.values()) {
    for (const key of new Set([unit.id, plain(unit.zh), plain(unitNameEn(unit))])) {
      const same = units.get(key)
      if (same === undefined) units.set(key, [unit])
      else same.push(unit)
    }
  }
  const unitOf = (indicator: Indicator) => dataset.units.get(indicator.unit) ?? null
  return {
    locality: (name) => localities.get(plain(name)) ?? localities.get(plain(name).replace(ENDS, '')) ?? null,
    indicator: (name) => indicators.get(plain(name)) ?? null,
    unit: (word, indicator) => {
      const same = units.get(plain(word)) ?? []
      return same.find(({ id }) => id === indicator?.unit) ?? same[0] ?? null
    },
    unitOf,
  }
}
