import type { Dataset } from '../../../dataset/dataset.ts'
import { unitNameEn } from '../../../domain/number/unit.ts'
import type { StandardIndicator } from '../../../domain/record/standard-indicator.ts'
import { unisolated } from '../../../lib/hidden-signs.ts'
import type { Gazetteer, Place } from '../../../places/gazetteer.ts'
import type { PlaceMatch } from '../../../places/match-place.ts'
import { matchPlace, placesIn } from '../../../places/match-place.ts'
import { tight } from '../../../places/written-name.ts'
import { bareName } from './words.ts'

/** An indicator that a name stands for: one of the dataset, or of the standard catalogue. */
export interface KnownIndicator {
  readonly id: string
  readonly name: string
  /** The unit as printed, without a scale. */
  readonly unit: string
  readonly additive: boolean
  readonly isRate: boolean
}

/** What the words of a table stand for. */
export interface KnownWords {
  readonly gazetteer: Gazetteer
  readonly place: (name: string, within?: readonly Place[]) => PlaceMatch
  /** Whether a text is the name of a place, be it that of several: 襄城 is one of the data's and another's. */
  readonly isPlace: (text: string) => boolean
  readonly placesIn: (text: string) => readonly Place[]
  readonly indicator: (name: string) => KnownIndicator | null
  /** The indicator that a title names, the longest of its names. */
  readonly indicatorIn: (text: string) => { readonly name: string; readonly known: KnownIndicator } | null
}

/** Workers’ and Workers' are one word. */
const plain = (name: string): string =>
  tight(bareName(unisolated(name)))
    .normalize('NFKC')
    .replaceAll('’', "'")
    .toLowerCase()

/** Whether a word is the name of an indicator as it is written, or but for the word for a count: 会员 and 会员总数 are 会员数. */
export function isSameIndicator(word: string, name: string): boolean {
  const said = plain(word)
  return [said, `${said}数`, said.replace(/总数$/u, '数')].includes(plain(name))
}

/** Indexes the names of places and indicators. */
export function knownWords(
  dataset: Dataset,
  gazetteer: Gazetteer,
  standard: readonly StandardIndicator[],
): KnownWords {
  const known = new Map<string, KnownIndicator>()
  const add = (name: string, indicator: KnownIndicator) => {
    const key = plain(name)
    if (key !== '' && !known.has(key)) known.set(key, indicator)
  }
  for (const { id, name, unit, additive, kind } of dataset.indicators.values()) {
    const own = dataset.units.get(unit)
    const indicator = {
      id,
      name: name.zh,
      unit: own?.zh ?? (own === undefined ? '' : unitNameEn(own)),
      additive,
      isRate: kind === 'rate',
    }
    for (const each of [id, name.zh, name.en]) add(each, indicator)
  }
  for (const { id, name, aliases, unit, additive, kind } of standard) {
    const indicator = { id, name: name.zh, unit, additive, isRate: kind === 'rate' }
    for (const each of [name.zh, name.en, ...aliases]) add(each, indicator)
  }
  const longest = [...known.keys()]
    .filter((name) => /\p{Script=Han}/u.test(name))
    .sort((a, b) => b.length - a.length)
  const latin = [...known.keys()]
    .filter((name) => /^[a-z' ]{4,}$/u.test(name))
    .sort((a, b) => b.length - a.length)
  const indicator = (name: string): KnownIndicator | null => {
    const key = plain(name)
    return (
      known.get(key) ??
      known.get(`${key}数`) ??
      (key.endsWith('总数') ? (known.get(key.replace(/总数$/u, '数')) ?? null) : null)
    )
  }
  const places = new Map<string, PlaceMatch>()
  const placeNamed = (name: string, within: readonly Place[] = []): PlaceMatch => {
    const key = `${tight(name)}|${within.map((each) => each.key).join()}`
    const before = places.get(key)
    if (before !== undefined) return before
    const match = matchPlace(name, gazetteer, within)
    places.set(key, match)
    return match
  }
  return {
    gazetteer,
    place: placeNamed,
    isPlace: (text) => {
      const { kind } = placeNamed(text)
      return (
        kind === 'place' ||
        (kind === 'ask' &&
          gazetteer
            .named(text)
            .some(({ place: { locality }, kind: of }) => locality !== null || of === 'common'))
      )
    },
    placesIn: (text) => placesIn(text, gazetteer).map(({ place }) => place),
    indicator,
    indicatorIn: (text) => {
      const title = plain(text)
      const isWord = (each: string) => ` ${title.replace(/[^a-z']+/gu, ' ')} `.includes(` ${each} `)
      const name =
        longest.find((each) => each.length > 2 && title.includes(each)) ?? latin.find((each) => isWord(each))
      const found = name === undefined ? undefined : known.get(name)
      if (name === undefined || found === undefined) return null
      // An English name is kept as the title prints it.
      const at = tight(text).replaceAll('’', "'").toLowerCase().indexOf(name)
      return { name: at < 0 ? name : tight(text).slice(at, at + name.length), known: found }
    },
  }
}
