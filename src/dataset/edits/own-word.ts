import * as v from 'valibot'
import { UnitId } from '../../domain/ids.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { fingerprint } from '../../lib/fingerprint.ts'

/** Ids of the user's own words begin with this; no bundled id does. */
export const OWN = 'own-'

/** Whether a word came from the user's file. Its name is all that is known about its meaning. */
export const isOwn = ({ id }: { readonly id: string }): boolean => id.startsWith(OWN)

type Names = readonly [one: string, many: string]

/** What Chinese measure words that count anything are in English. */
const MEASURE_WORDS: ReadonlyMap<string, Names> = new Map([
  ['个', ['item', 'items']],
  ['件', ['item', 'items']],
  ['项', ['item', 'items']],
  ['份', ['copy', 'copies']],
  ['家', ['organisation', 'organisations']],
  ['次', ['time', 'times']],
  ['处', ['site', 'sites']],
  ['支', ['team', 'teams']],
  ['条', ['item', 'items']],
  ['篇', ['piece', 'pieces']],
])

/** Units of time that the bundled data does not have. */
const TIME_WORDS: ReadonlyMap<string, Names> = new Map([
  ['天', ['day', 'days']],
  ['日', ['day', 'days']],
  ['星期', ['week', 'weeks']],
  ['分钟', ['minute', 'minutes']],
])

/** Whether a unit of the user's is one of time. */
export const isOfTime = ({ zh }: Unit): boolean => TIME_WORDS.has(zh)

/** A unit that is kept without its English word, as earlier versions had none for it, with the word of today. */
export const todaysUnit = (unit: Unit): Unit => {
  const { zh, en } = unit
  const isUntranslated = en.place === 'word' && en.one === zh && en.many === zh
  return isUntranslated && ownUnit(zh).id === unit.id ? ownUnit(zh) : unit
}

/** A unit for a word that the data has none for. Its id follows from the word, so that two texts speak of the same unit. */
export function ownUnit(word: string): Unit {
  const id = v.parse(UnitId, `${OWN}${fingerprint(word)}`)
  const [one, many] = MEASURE_WORDS.get(word) ?? TIME_WORDS.get(word) ?? [word, word]
  return { id, zh: word, en: { place: 'word', one, many }, dimension: id }
}

/** A unit for another word of what `unit` counts: 场 of 场（次）. Its values may be added to and compared with those in `unit`. */
export const wordForUnit = (word: string, unit: Unit): Unit => ({
  id: v.parse(UnitId, `${OWN}${fingerprint(`${word} ${unit.id}`)}`),
  zh: word,
  en: unit.en,
  dimension: unit.dimension,
})
