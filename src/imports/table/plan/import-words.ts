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
import { textIn } from '../../../domain/text.ts'
import { unisolated } from '../../../lib/hidden-signs.ts'
import type { Gazetteer, Place } from '../../../places/gazetteer.ts'
import { townOf } from '../../../places/town.ts'
import { withoutBlanks } from '../../../places/written-name.ts'
import { CATALOGUE_DEFINITION, NO_DEFINITION_IN_FILE } from '../../../words/imports/own-words.ts'
import { eachLanguage } from '../../../words/languages.ts'
import type { Holder, OwnWords } from '../../own-words.ts'
import { createOwnWords } from '../../own-words.ts'
import type { LocalityRead, TableObservation } from '../reading.ts'

/** What an observation is of, in the ids of the dataset with the user's own words. */
export interface Thing {
  readonly locality: string
  readonly indicator: string
  readonly unit: string
  readonly breakdown: { readonly dimension: string; readonly category: string } | null
}

/** Gives observations the ids of the dataset, and collects the words that it lacks. */
export interface ImportWords {
  /** Null where the place is not known yet. */
  readonly thingOf: (observation: TableObservation) => Thing | null
  /** What is known of an indicator of which there has been a thing. */
  readonly indicator: (id: string) => Indicator | undefined
  readonly all: () => OwnWords
}

/** Units that count the same where tables and the data write them differently. */
const ALIKE: Readonly<Record<string, string>> = { 位: '人', 场次: '场（次）' }
const SESSION = '场（次）'

export function importWords(
  dataset: Dataset,
  gazetteer: Gazetteer,
  standard: readonly StandardIndicator[],
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

  const indicatorOf = (
    name: string,
    id: string | null,
    unitWord: string,
  ): Pick<Thing, 'indicator' | 'breakdown' | 'unit'> => {
    const [head = '', tail = ''] = name.split(' · ')
    const split = id === null && tail !== '' ? categoryNamed(head, tail, dataset) : null
    const catalogued = id === null ? undefined : standardOf.get(id)
    const known =
      split?.indicator ??
      (id === null ? undefined : dataset.indicators.get(id)) ??
      (catalogued === undefined ? null : fromCatalogue(catalogued))
    const unit = unitOf(unitWord, known, known?.name.zh ?? name)
    if (known !== null && dimensionOf(known.unit) === unit.dimension)
      return { indicator: known.id, unit: unit.id, breakdown: split?.breakdown ?? null }
    return { indicator: own.indicator(name, unit), unit: unit.id, breakdown: null }
  }
  const known: ReadonlyMap<string, Indicator> = dataset.indicators
  const found = new Map<string, Pick<Thing, 'indicator' | 'breakdown' | 'unit'>>()
  /** The id of a name that no list has. With its county before it, 襄城县城关镇, it is the town that a table about that county calls 城关镇. */
  const newId = ({ name, within }: Extract<LocalityRead, { readonly kind: 'new' }>): string => {
    const town = townOf(withoutBlanks(name), gazetteer.named)
    if (town !== null && (within === undefined || [town.area.key, ...town.area.parents].includes(within.key)))
      return own.locality(town.name, holderOf(town.area))
    return own.locality(name, within === undefined ? null : holderOf(within))
  }
  return {
    thingOf: ({ locality, indicator, indicatorId, unit }) => {
      if (locality.kind === 'asked') return null
      const key = `${indicator}\n${indicatorId}\n${unit}`
      const what = found.get(key) ?? indicatorOf(indicator, indicatorId, unit)
      found.set(key, what)
      return { locality: locality.kind === 'place' ? placeId(locality.place) : newId(locality), ...what }
    },
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
