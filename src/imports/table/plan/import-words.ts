import * as v from 'valibot'
import type { Dataset } from '../../../dataset/dataset.ts'
import { isOwn, OF_OCCASIONS, OWN, wordForUnit } from '../../../dataset/edits/own-word.ts'
import type { LocalityId } from '../../../domain/ids.ts'
import { IndicatorId, LocalityId as LocalityIdSchema } from '../../../domain/ids.ts'
import type { Unit } from '../../../domain/number/unit.ts'
import { unitNameEn } from '../../../domain/number/unit.ts'
import type { Locality } from '../../../domain/place/locality.ts'
import type { Indicator } from '../../../domain/record/indicator.ts'
import type { StandardIndicator } from '../../../domain/record/standard-indicator.ts'
import type { Bilingual } from '../../../domain/text.ts'
import { textIn } from '../../../domain/text.ts'
import { unisolated } from '../../../lib/hidden-signs.ts'
import type { Gazetteer, Place } from '../../../places/gazetteer.ts'
import { townOf } from '../../../places/town.ts'
import { tight, withoutBlanks } from '../../../places/written-name.ts'
import { CATALOGUE_DEFINITION, NAME_PARTS, NO_DEFINITION_IN_FILE } from '../../../words/imports/own-words.ts'
import { eachLanguage } from '../../../words/languages.ts'
import type { Holder, OwnWords } from '../../own-words.ts'
import { createOwnWords } from '../../own-words.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { knownWords } from '../cell/known-words.ts'
import { DOT } from '../observe/indicator-name.ts'
import type { LocalityRead, TableObservation } from '../reading.ts'
import type { FileTabulated } from '../tabulate.ts'

/** What an observation is of, in the ids of the dataset with the user's own words. */
export interface Thing {
  readonly locality: string
  readonly indicator: string
  readonly unit: string
  readonly breakdown: { readonly dimension: string; readonly category: string } | null
}

/** Gives observations the ids of the dataset, and collects the words that it lacks. */
export interface ImportWords {
  /**
   * Null where the place is not known yet.
   * @param isKept whether its name stays as the file has it, though it, or what it is a part of, is known by another
   */
  readonly thingOf: (observation: TableObservation, isKept?: boolean) => Thing | null
  /** The name of the known indicator that a name says a part of: 会员人数 for 会员数 · 女会员; null where it says none. */
  readonly wholeOf: (name: string) => Bilingual | null
  /** What is known of an indicator of which there has been a thing. */
  readonly indicator: (id: string) => Indicator | undefined
  readonly all: () => OwnWords
}

/** Units that count the same where tables and the data write them differently. */
const ALIKE: Readonly<Record<string, string>> = { 位: '人', 场次: '场（次）' }
const SESSION = '场（次）'

/** @param files whose observations these are: a word that they count in another unit than its indicator is theirs, and so are its parts */
export function importWords(
  dataset: Dataset,
  gazetteer: Gazetteer,
  standard: readonly StandardIndicator[],
  files: readonly Pick<FileTabulated, 'observations'>[] = [],
): ImportWords {
  const own = createOwnWords()
  const localities = new Map<string, Locality>()
  const indicators = new Map<string, Indicator>()
  const standardOf = new Map(standard.map((each): [string, StandardIndicator] => [each.id, each]))
  const byCode: ReadonlyMap<string, LocalityId> = new Map(
    [...dataset.localities.values()].flatMap((each) =>
      each.kind === 'area' ? [[each.code, each.id] as const] : [],
    ),
  )
  const unitsNamed = new Map<string, Unit[]>()
  for (const unit of dataset.units.values())
    for (const name of new Set([unit.zh, unit.printed ?? unit.zh, unitNameEn(unit), unit.id]))
      unitsNamed.set(unisolated(name), [...(unitsNamed.get(unisolated(name)) ?? []), unit])

  /** 次, 场 or events where an indicator is counted in 场（次）, and 场 in any: a word of its own for what that counts. */
  const occasionOf = (word: string, fitting: Unit | undefined): Unit | null => {
    const [session] = unitsNamed.get(SESSION) ?? []
    if (session === undefined || !OF_OCCASIONS.has(word)) return null
    if (word !== '场' && fitting?.dimension !== session.dimension) return null
    return own.add(wordForUnit(word, session))
  }
  const unitOf = (word: string, indicator: Indicator | null, name: string): Unit => {
    const named = [...(unitsNamed.get(word) ?? []), ...(unitsNamed.get(ALIKE[word] ?? '') ?? [])]
    const fitting =
      indicator === null
        ? undefined
        : (dataset.units.get(indicator.unit) ?? own.all().units.find(({ id }) => id === indicator.unit))
    // Our files in English write 个 as items, which 件 and 项 are too, and 个 of an earlier file may be sites: the indicator says which.
    if (fitting !== undefined && [fitting.zh, unitNameEn(fitting)].includes(word)) return fitting
    const occasion = occasionOf(word, fitting)
    if (occasion !== null) return occasion
    const [first] = named
    const isOneThing = first !== undefined && named.every(({ dimension }) => dimension === first.dimension)
    return (
      named.find(({ id }) => id === fitting?.id) ??
      named.find(({ dimension }) => dimension === fitting?.dimension) ??
      // Of 人 and 名, which English both calls people, tables have the first.
      named.find(({ zh }) => zh === '人' && word !== '名') ??
      // 个 counts stations, rooms and projects: where nothing says which, it counts none of them.
      (isOneThing && !(isOwn(first) && first.zh === word) ? first : undefined) ??
      own.unit(word, name)
    )
  }
  const placeId = (place: Place): string => {
    if (place.locality !== null) return place.locality
    const id = v.parse(LocalityIdSchema, `${OWN}${place.key}`)
    if (!localities.has(id)) {
      const name = gazetteer.fullName(place)
      const parents = place.parents.flatMap((key): LocalityId[] => {
        const parent = byCode.get(key) ?? gazetteer.places.get(key)?.locality
        return parent === undefined || parent === null ? [] : [parent]
      })
      const province = place.parents.map((key) => byCode.get(key)).findLast((each) => each !== undefined)
      localities.set(id, {
        kind: 'own',
        id,
        name: { zh: name, en: gazetteer.fullNameEn(place) },
        parents,
        province: province ?? null,
        code: place.code,
      })
    }
    return id
  }
  /** An area that holds names of the user's own, with what holds it. */
  const holderOf = (place: Place): Holder => {
    const id = v.parse(LocalityIdSchema, placeId(place))
    const above = dataset.localities.get(id) ?? localities.get(id)
    return {
      key: place.key,
      name: place.name,
      parents: [id, ...(above?.parents ?? [])],
      province: above?.province ?? null,
    }
  }
  /** An indicator of the catalogue, as one of the user's own that has all that the catalogue says of it. */
  const fromCatalogue = (known: StandardIndicator): Indicator | null => {
    const id = v.parse(IndicatorId, `${OWN}${known.id}`)
    const before = dataset.indicators.get(id) ?? indicators.get(id)
    if (before !== undefined) return before
    if (!dataset.themes.has(known.theme)) return null
    const indicator: Indicator = {
      id,
      name: known.name,
      definition: definitionOf(known),
      unit: unitOf(known.unit, null, known.name.zh).id,
      theme: known.theme,
      kind: known.kind,
      better: known.better,
      additive: known.additive,
    }
    indicators.set(id, indicator)
    return indicator
  }
  const dimensionOf = (id: string): string | undefined =>
    (dataset.units.get(id) ?? own.all().units.find((unit) => unit.id === id))?.dimension

  const indicatorOf = (name: string, id: string | null, unitWord: string, isKept: boolean): What => {
    const [head = '', tail = ''] = name.split(DOT)
    const whole = isKept ? null : wholeOf(name)
    const split = id === null && tail !== '' ? categoryNamed(whole?.zh ?? head, tail, dataset) : null
    const catalogued = id === null ? undefined : standardOf.get(id)
    const known =
      split?.indicator ??
      (id === null ? undefined : dataset.indicators.get(id)) ??
      (catalogued === undefined ? null : fromCatalogue(catalogued))
    const unit = unitOf(unitWord, known, known?.name.zh ?? name)
    if (known !== null && dimensionOf(known.unit) === unit.dimension)
      return { indicator: known.id, unit: unit.id, breakdown: split?.breakdown ?? null }
    const before = ownBefore.get(nameKey(name, unit.dimension))
    const called = isKept ? { zh: name, en: name } : withKnownWords(name, whole)
    return {
      indicator: before ?? own.indicator(called.zh, unit, called.en),
      unit: unit.id,
      breakdown: null,
    }
  }
  /** Parts that came in before under a name of theirs, in either language. */
  const ownBefore: ReadonlyMap<string, string> = new Map(
    [...dataset.indicators.values()].flatMap(({ id, name, unit }) =>
      id.startsWith(OWN) && name.zh.includes(DOT)
        ? [name.zh, name.en].map((each) => [nameKey(each, dataset.units.get(unit)?.dimension), id] as const)
        : [],
    ),
  )
  let words: KnownWords | null = null
  const named = (name: string): Bilingual | null => {
    words ??= knownWords(dataset, gazetteer, standard)
    const id = words.indicator(name)?.id
    return id === undefined ? null : ((dataset.indicators.get(id) ?? standardOf.get(id))?.name ?? null)
  }
  let apart: ReadonlySet<string> | null = null
  const wholeOf = (name: string): Bilingual | null => {
    const [head = '', ...parts] = name.split(DOT)
    if (parts.length === 0) return null
    apart ??= namesApart(files, whatIs)
    return apart.has(head) ? null : named(head)
  }
  /** 会员数 · 女会员 as its whole is called, 会员人数 · 女会员, and in English as far as its words are known. */
  const withKnownWords = (name: string, whole: Bilingual | null): Bilingual => {
    const [head = '', ...parts] = name.split(DOT)
    const inEnglish = (part: string) => {
      const said = Object.entries(NAME_PARTS).find(([word]) => word === part)?.[1].en
      return said ?? withSmallLetter(named(part)?.en ?? part)
    }
    return {
      zh: [whole?.zh ?? head, ...parts].join(DOT),
      en: [whole?.en ?? head, ...parts.map(inEnglish)].join(DOT),
    }
  }
  const known: ReadonlyMap<string, Indicator> = dataset.indicators
  const found = new Map<string, What>()
  const whatIs = (
    { indicator, indicatorId, unit }: Pick<TableObservation, 'indicator' | 'indicatorId' | 'unit'>,
    isKept = false,
  ): What => {
    const key = `${indicator}\n${indicatorId}\n${unit}\n${isKept}`
    const what = found.get(key) ?? indicatorOf(indicator, isKept ? null : indicatorId, unit, isKept)
    found.set(key, what)
    return what
  }
  /** The id of a name that no list has. With its county before it, 襄城县城关镇, it is the town that a table about that county calls 城关镇. */
  const newId = ({ name, within }: Extract<LocalityRead, { readonly kind: 'new' }>): string => {
    const town = townOf(withoutBlanks(name), gazetteer.named)
    if (town !== null && (within === undefined || [town.area.key, ...town.area.parents].includes(within.key)))
      return own.locality(town.name, holderOf(town.area))
    return own.locality(name, within === undefined ? null : holderOf(within))
  }
  return {
    thingOf: (observation, isKept) => {
      const { locality } = observation
      if (locality.kind === 'asked') return null
      const what = whatIs(observation, isKept)
      return { locality: locality.kind === 'place' ? placeId(locality.place) : newId(locality), ...what }
    },
    wholeOf,
    indicator: (id) => known.get(id) ?? indicators.get(id) ?? own.indicatorOf(id),
    all: () => {
      const words = own.all()
      // Words of earlier imports go along: those may be removed one day.
      const together = <T extends { readonly id: string }>(
        before: ReadonlyMap<string, T>,
        added: readonly T[],
      ) => [
        ...new Map([
          ...added.map((each) => [each.id, each] as const),
          ...[...before].filter(([id]) => id.startsWith(OWN)),
        ]).values(),
      ]
      return {
        themes: together(dataset.themes, words.themes),
        units: together(dataset.units, words.units),
        localities: together(dataset.localities, [...words.localities, ...localities.values()]),
        indicators: together(dataset.indicators, [...words.indicators, ...indicators.values()]),
      }
    },
  }
}

/** What a value is of, but for its place. */
type What = Pick<Thing, 'indicator' | 'breakdown' | 'unit'>

const nameKey = (name: string, dimension: string | undefined): string => `${tight(name)}\n${dimension}`

/** Women members as it stands within a name; GDP keeps its capitals. */
const withSmallLetter = (text: string): string =>
  text.replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase())

/** Names of known indicators that files count in another unit alone, so that they are indicators of their own. */
function namesApart(
  files: readonly Pick<FileTabulated, 'observations'>[],
  whatIs: (observation: TableObservation) => What,
): ReadonlySet<string> {
  const [taken, apart] = [new Set<string>(), new Set<string>()]
  for (const { observations } of files)
    for (const observation of observations) {
      const { indicator, indicatorId } = observation
      if (indicatorId === null || indicator.includes(DOT)) continue
      const is = whatIs(observation).indicator
      const isTaken = is === indicatorId || is === `${OWN}${indicatorId}`
      ;(isTaken ? taken : apart).add(indicator)
    }
  return new Set([...apart].filter((name) => !taken.has(name)))
}

/** What the catalogue says that an indicator is; the file only named it, and whoever reads the definition is told so. */
const definitionOf = ({ definition }: StandardIndicator): Indicator['definition'] =>
  definition === undefined
    ? NO_DEFINITION_IN_FILE
    : eachLanguage((language) => `${textIn(definition, language)}${CATALOGUE_DEFINITION[language]}`)

/** 心理服务阵地 · 厂处级 is an indicator of the dataset and one of its categories. */
function categoryNamed(head: string, tail: string, { indicators }: Dataset) {
  // The flat files of ours write a category as `level=plant`.
  const wanted = tail.replace(/^[a-z-]+=/u, '')
  for (const indicator of indicators.values()) {
    if (indicator.name.zh !== head && indicator.name.en !== head) continue
    const category = indicator.breakdown?.categories.find(
      ({ id, name }) => id === wanted || name.zh === wanted || name.en === wanted,
    )
    if (indicator.breakdown !== undefined && category !== undefined)
      return { indicator, breakdown: { dimension: indicator.breakdown.dimension, category: category.id } }
  }
  return null
}
