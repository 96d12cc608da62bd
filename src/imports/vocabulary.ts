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

/** 襄城 for 襄城县, 城东区 and 城东 for 西宁市城东区, 常州市溧阳市 and 江苏省常州市溧阳市 for 溧阳市. */
function otherNames({ name, parents }: Locality, { localities }: Dataset): readonly string[] {
  const own = plain(name.zh)
  // From the nearest to the largest.
  const above = parents.flatMap((id) => {
    const parent = localities.get(id)
    return parent === undefined ? [] : [plain(parent.name.zh)]
  })
  const nearest = above.find((parent) => own.startsWith(parent))
  const alone = nearest === undefined ? own : own.slice(nearest.length)
  const long = above.map(
    (_, at) =>
      `${above
        .slice(0, at + 1)
        .reverse()
        .join('')}${alone}`,
  )
  return [alone, ...long, own.replace(ENDS, ''), alone.replace(ENDS, '')].filter(
    (key) => key.length > 1 && key !== own,
  )
}

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
  // Other ways to write a name stand back behind the names themselves.
  const others = new Map<string, Locality | null>()
  for (const locality of dataset.localities.values()) {
    for (const key of otherNames(locality, dataset)) {
      const before = others.get(key)
      others.set(key, before === undefined || before === locality ? locality : null)
    }
  }
  for (const [key, locality] of others) if (!localities.has(key)) localities.set(key, locality)
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
