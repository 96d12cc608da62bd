import type { Dataset } from '../../dataset/dataset.ts'
import { ownUnit } from '../../dataset/edits/own-word.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { unitNames } from '../../domain/number/unit.ts'
import type { StandardIndicator } from '../../domain/record/standard-indicator.ts'
import type { Template } from '../../domain/spec/template.ts'
import type { Bilingual } from '../../domain/text.ts'
import { inBrackets, textIn } from '../../domain/text.ts'
import { readPeriod } from '../../imports/period-cell.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Gazetteer } from '../../places/gazetteer.ts'
import { matchPlace } from '../../places/match-place.ts'
import { CATALOGUE_DEFINITION } from '../../words/imports/own-words.ts'
import { templateMessages } from '../../words/imports/templates.ts'
import { eachLanguage } from '../../words/languages.ts'

/** An indicator that a template may ask for, as the page shows it: the template itself is in Chinese. */
export interface Askable {
  readonly indicator: Template['indicators'][number]
  /** Its name with its unit. */
  readonly name: Bilingual
}

/** What a template may ask for: indicators of the dataset and of the standard catalogue. */
export function askable(dataset: Dataset, standard: readonly StandardIndicator[]): readonly Askable[] {
  const units = [...dataset.units.values()]
  const shown = (name: Bilingual, unit: Unit): Bilingual =>
    eachLanguage(
      (language) => `${textIn(name, language)}${inBrackets(textIn(unitNames(unit), language), language)}`,
    )
  const known = [...dataset.indicators.values()].flatMap(
    ({ id, name, unit: unitId, definition }): Askable[] => {
      const unit = dataset.units.get(unitId)
      if (unit === undefined) return []
      // That an imported file did not give the definition is of no use to those who fill in a template.
      const said = definition.zh.replace(CATALOGUE_DEFINITION.zh, '')
      const indicator = { id, name: name.zh, unit: unit.zh, definition: said }
      return [{ indicator, name: shown(name, unit) }]
    },
  )
  const byName = new Map(known.map((each) => [each.indicator.name, each]))
  // The catalogue has them in the order of a yearly table.
  const catalogued = standard.map(({ id, name, unit: word, definition }): Askable => {
    const indicator = {
      id,
      name: name.zh,
      unit: word,
      definition: definition?.zh ?? templateMessages.unconfirmed.zh,
    }
    const alike = units.filter(({ zh }) => zh === word)
    const [first] = alike
    // 个 counts stations, rooms and projects: where nothing says which, it counts none of them.
    const isClear = first !== undefined && alike.every(({ dimension }) => dimension === first.dimension)
    const unit = isClear ? first : ownUnit(word)
    return byName.get(name.zh) ?? { indicator, name: shown(name, unit) }
  })
  const named = new Set(catalogued.map(({ indicator }) => indicator.name))
  return [...catalogued, ...known.filter(({ indicator }) => !named.has(indicator.name))]
}

interface Wanted {
  readonly title: string
  readonly places: string
  readonly periods: string
  readonly indicators: Template['indicators']
}

/** A template, or what is still missing or unclear. */
export type Made =
  | { readonly kind: 'made'; readonly template: Template }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'asked'; readonly name: string; readonly candidates: readonly string[] }
  | { readonly kind: 'bad-period'; readonly text: string }

/** Finds the places and periods that were named. A name that no list has is a place of the user's own. */
export function makeTemplate({ title, places, periods, indicators }: Wanted, gazetteer: Gazetteer): Made {
  const named = [...new Set(partsOf(places, /\n|[、，,;；](?![^（(]*[）)])/u))]
  const found: Template['places'] = []
  for (const name of named) {
    const below = eachBelow(name, gazetteer)
    if (below.length > 0) {
      found.push(...below)
      continue
    }
    const match = matchPlace(name, gazetteer)
    if (match.kind === 'ask')
      return { kind: 'asked', name, candidates: match.candidates.map(gazetteer.fullName) }
    found.push(
      match.kind === 'place'
        ? { key: match.place.key, name: gazetteer.fullName(match.place) }
        : { key: `own-${fingerprint(name)}`, name },
    )
  }
  const times: Template['periods'] = []
  for (const text of partsOf(periods, /[\n、，,;；]/u)) {
    const period = readPeriod(text, null)
    if (typeof period === 'string') return { kind: 'bad-period', text }
    times.push({ name: text, start: period.start, end: period.end })
  }
  const asked = [...new Map(found.map((place) => [place.key, place])).values()]
  if (title.trim() === '' || found.length === 0 || times.length === 0 || indicators.length === 0)
    return { kind: 'incomplete' }
  const body = { title: title.trim(), places: asked, indicators: [...indicators], periods: times }
  return { kind: 'made', template: { id: `t-${fingerprint(JSON.stringify(body))}`, ...body } }
}

/** 许昌市各县区, 河南省各市: all places of a level below one. */
const EACH = /^(.+?)的?(?:各|全部|所有)(县（市、区）|县\(市、区\)|县市区|市县|县区|区县|县|区|市|地市|市州)$/u
const PREFECTURES: ReadonlySet<string> = new Set(['市', '地市', '市州'])

/** The places that a name such as 许昌市各县区 stands for; none where it is the name of one place. */
function eachBelow(name: string, gazetteer: Gazetteer): Template['places'] {
  const [, above = '', level = ''] = EACH.exec(name) ?? []
  const match = above === '' ? null : matchPlace(above, gazetteer)
  if (match?.kind !== 'place') return []
  const { key, level: of } = match.place
  const wanted = of === 'province' && PREFECTURES.has(level) ? 'prefecture' : 'county'
  return [...gazetteer.places.values()]
    .filter((place) => place.level === wanted && place.parents.includes(key))
    .map((place) => ({ key: place.key, name: gazetteer.fullName(place) }))
}

const partsOf = (text: string, mark: RegExp): readonly string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')
