import * as v from 'valibot'
import { UnitId } from '../../domain/ids.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { unitNameEn } from '../../domain/number/unit.ts'
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
  ['场', ['session', 'sessions']],
  ['场活动', ['event', 'events']],
  ['次会议', ['meeting', 'meetings']],
  ['次访问', ['visit', 'visits']],
  ['处', ['site', 'sites']],
  ['支', ['team', 'teams']],
  ['条', ['item', 'items']],
  ['篇', ['piece', 'pieces']],
])

/** What is counted by its occasions: 2.5亿次 of reading are as many times, and no sessions. */
export const OF_OCCASIONS: ReadonlySet<string> = new Set(['次', '场', '场活动', '次会议', '次访问'])

/** The unit of the data that stood for all of them in earlier versions. */
const OCCASION = '场（次）'

/** 场 of 45场 and of 开展活动（场）, though not 场次 or 人次. */
const OCCASION_BEHIND = /(?<!\p{Script=Han}(?<![万亿千百余多]))(场活动|次会议|次访问|场|次)$/u
const OCCASION_IN_BRACKETS = /[（(](场活动|次会议|次访问|场|次)[)）]$/u

/**
 * The unit of an imported value as its cell or its heading writes it, if an earlier version kept it as 场（次） although only 场 or 次 is
 * written; null where it is kept as it is.
 */
export function occasionWritten(unit: Unit, printed: string, heading: string): Unit | null {
  if (unit.zh !== OCCASION) return null
  const word = OCCASION_BEHIND.exec(printed.trim())?.[1] ?? OCCASION_IN_BRACKETS.exec(heading.trim())?.[1]
  return word === undefined ? null : wordForUnit(word, unit)
}

/** What measure words are in English by the name of what they count: 200家职工书屋 are no organisations. */
const BY_NAME: readonly (readonly [words: string, ending: RegExp, names: Names])[] = [
  ['家', /(?:企业|公司|工厂)(?:总?数|家数|个数|数量)?$/u, ['firm', 'firms']],
  [
    '家个间座',
    /(?:书屋|站点?|[室馆]|中心|之家|基地|阵地|食堂|小屋|学校|服务点)(?:总?数|家数|个数|数量)?$/u,
    ['site', 'sites'],
  ],
  ['个', /(?:工会|工会组织|委员会)(?:总?数|家数|个数|数量)?$/u, ['organisation', 'organisations']],
  ['件', /(?:援助|案|案件|争议|仲裁|诉讼|信访|调解|投诉)(?:总?数|件数|数量)?$/u, ['case', 'cases']],
]

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

/** {@link ownUnit} with the English word that fits what is counted, as the name of its indicator tells it. It counts the same as the plain one. */
export function ownUnitOf(word: string, indicator: string): Unit {
  const plain = ownUnit(word)
  const found = BY_NAME.find(([words, ending]) => words.includes(word) && ending.test(indicator))
  if (word === '' || found === undefined) return plain
  const [one, many] = found[2]
  return {
    ...plain,
    id: v.parse(UnitId, `${OWN}${fingerprint(`${word} ${many}`)}`),
    en: { place: 'word', one, many },
  }
}

/** Whether a word for a unit is called so in English by {@link ownUnit} or {@link ownUnitOf}. */
export const isTranslationOf = (word: string, english: string): boolean =>
  unitNameEn(ownUnit(word)) === english ||
  BY_NAME.some(([words, , [, many]]) => words.includes(word) && many === english)

/** A unit for another word of what `unit` counts: 场 of 场（次）. Its values may be added to and compared with those in `unit`. */
export const wordForUnit = (word: string, unit: Unit): Unit => ({
  id: v.parse(UnitId, `${OWN}${fingerprint(`${word} ${unit.id}`)}`),
  zh: word,
  en: OF_OCCASIONS.has(word) ? ownUnit(word).en : unit.en,
  dimension: unit.dimension,
})
