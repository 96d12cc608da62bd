import * as v from 'valibot'
import type { LocalityId } from '../domain/ids.ts'
import type { Locality } from '../domain/place/locality.ts'
import { unisolated } from '../lib/hidden-signs.ts'
import { simplified } from './simplified.ts'
import { townOf, townOfUnion } from './town.ts'

/** A place that a name may mean. */
export interface Place {
  /** The code of GB/T 2260; for what has none, the id of the locality, or a name of our own (`xpcc-1`). */
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly level: 'country' | 'province' | 'prefecture' | 'county' | 'organisation'
  /** Keys of the places that contain it, nearest first. */
  readonly parents: readonly string[]
  /** Its id in the dataset; null where the dataset has no such locality. */
  readonly locality: LocalityId | null
  /** Its name in English, where that is known: Yuzhou, Weidu District. */
  readonly english?: string | undefined
}

/**
 * A name and how a place came by it: its own, one without its ending, one that it had before; `bare`: a district in pinyin, without its
 * ending; `common`: one without its ending that many towns and quarters have as well, which are in no list here.
 */
export type NameKind = 'own' | 'short' | 'former' | 'merged' | 'bare' | 'common'

export interface Gazetteer {
  readonly places: ReadonlyMap<string, Place>
  /** All places of a name, as {@link plainName} writes it. */
  readonly named: (name: string) => readonly { readonly place: Place; readonly kind: NameKind }[]
  /** Every name that {@link Gazetteer.named} knows. */
  readonly names: () => Iterable<string>
  /** The name that no other place has: 鼓楼区 alone is four places, 南京市鼓楼区 is one. */
  readonly fullName: (place: Place) => string
  /** The same in English, Gulou District, Nanjing; in Chinese where none is known. */
  readonly fullNameEn: (place: Place) => string
}

/** `common`: short names of counties and districts that towns elsewhere have too. */
export const PlacesSchema = v.object({
  source: v.string(),
  common: v.string(),
  provinces: v.array(v.string()),
})
export const PlaceNamesSchema = v.object({
  former: v.array(v.object({ name: v.string(), code: v.string(), merged: v.optional(v.boolean()) })),
  english: v.array(v.object({ name: v.string(), code: v.string() })),
  divisions: v.array(v.object({ name: v.string(), city: v.nullable(v.string()) })),
})

/** A name without blanks, in half-width signs, simplified characters and small letters. */
export const plainName = (name: string): string =>
  simplified(unisolated(name).normalize('NFKC'))
    .replace(/\s+|(?<=[a-z])['’‘](?=[a-z])/giu, '')
    .toLowerCase()

const PEOPLES =
  /(?:各族|(?:蒙古|哈萨克|柯尔克孜|维吾尔|锡伯|塔吉克|怒|俄罗斯|鄂伦春|门巴|珞巴|基诺)族?|(?:回|藏|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|阿昌|普米|鄂温克|德昂|保安|裕固|独龙|赫哲)族)+$/u

/** Shorter names of a place: 河南蒙古族自治县 is also called 河南县 and 河南, and 襄城县 襄城. A single character is not a name. */
export function shortNames(name: string): readonly string[] {
  const [, stem = '', ending = ''] =
    /^(.+?)(特别行政区|自治区|自治州|自治县|自治旗|地区|(?<=神农架)林区|新区|省|市|县|区|旗|盟)$/u.exec(
      name,
    ) ?? []
  if (ending === '') return []
  const isAutonomous = ending.startsWith('自治')
  const bare = stem.replace(PEOPLES, '')
  // 内蒙古 and 鄂温克 are called after a people.
  const alone = isAutonomous ? (bare.length > 1 ? bare : stem.replace(/族$/u, '')) : stem
  const names = isAutonomous ? [alone, `${alone}${ending.slice(2)}`, `${alone}${ending}`] : [alone]
  return names.filter((each) => each.length > 1 && each !== name)
}

/** What places are called in English by the endings of their names; an ending that a place has not never matches. */
const CLASSES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/自治区$/u, ['autonomousregion', 'region']],
  [/自治州$/u, ['autonomousprefecture', 'prefecture']],
  [/地区$/u, ['prefecture']],
  [/盟$/u, ['league', 'prefecture']],
  [/自治县$/u, ['autonomouscounty', 'county']],
  [/自治旗$|旗$/u, ['banner', 'autonomousbanner']],
  [/新区$/u, ['newarea', 'newdistrict', 'district']],
  [/省$/u, ['province']],
  [/市$/u, ['city', 'municipality']],
  [/县$/u, ['county']],
  [/区$/u, ['district']],
]

/** The names of a place in English: Xinbei, Xinbei District. */
function englishNames(name: string, pinyin: string): readonly string[] {
  if (pinyin === '') return []
  const spellings = pinyin.includes('v')
    ? [pinyin, pinyin.replace(/v/gu, 'u'), pinyin.replace(/v/gu, 'ü')]
    : [pinyin]
  const classes = CLASSES.find(([ending]) => ending.test(name))?.[1] ?? []
  return spellings.flatMap((each) => [each, ...classes.map((word) => `${each}${word}`)])
}

/** What follows the name of a place in English by the ending of its name in Chinese; a city has nothing there, as Liyang has not. */
const GENERICS: readonly (readonly [RegExp, string])[] = [
  [/自治州$/u, ' Autonomous Prefecture'],
  [/地区$/u, ' Prefecture'],
  [/盟$/u, ' League'],
  [/自治县$/u, ' Autonomous County'],
  [/自治旗$/u, ' Autonomous Banner'],
  [/旗$/u, ' Banner'],
  // 碑林区 and 万柏林区 are districts called 碑林 and 万柏林.
  [/神农架林区$/u, ' Forestry District'],
  [/新区$/u, ' New Area'],
  [/县$/u, ' County'],
  [/(?<!自治|行政)区$/u, ' District'],
]

/** The name of a place as English writes it: 魏都区 is Weidu District, 禹州市 Yuzhou, 吕梁市 Lüliang. */
function writtenEnglish(name: string, pinyin: string): string | undefined {
  const [first = '', ...rest] = pinyin.replace(/v/gu, 'ü')
  if (first === '') return undefined
  const stem = `${first.toUpperCase()}${rest.join('')}`
  // A name of two signs has its ending in pinyin already: 蔚县 is Yuxian.
  const generic = [...name].length === 2 ? '' : (GENERICS.find(([ending]) => ending.test(name))?.[1] ?? '')
  return `${stem}${generic}`
}

/** Names of the country as tables write them. */
const COUNTRY: Place = {
  key: '000000',
  code: null,
  name: '全国',
  level: 'country',
  parents: [],
  locality: null,
}
const CORPS: Place = {
  key: 'xpcc',
  code: null,
  name: '新疆生产建设兵团',
  level: 'organisation',
  parents: ['650000'],
  locality: null,
}

/** Puts together the list of GB/T 2260, what is known by hand, and the localities of the dataset. */
export function gazetteerOf(places: unknown, names: unknown, localities: Iterable<Locality>): Gazetteer {
  const list = v.parse(PlacesSchema, places)
  const byHand = v.parse(PlaceNamesSchema, names)
  const known = [...localities]
  // Places of the user's own that have a code are those of the list.
  const areaOf = new Map(
    known.flatMap((each) =>
      each.kind !== 'organisation' && each.code !== null ? [[each.code, each] as const] : [],
    ),
  )
  const all = new Map<string, Place>([
    [COUNTRY.key, COUNTRY],
    [CORPS.key, CORPS],
  ])
  const index = new Map<string, { place: Place; kind: NameKind }[]>()
  const add = (name: string, place: Place, kind: NameKind) => {
    const key = plainName(name)
    const before = index.get(key) ?? []
    if (before.some((each) => each.place === place)) return
    index.set(key, [...before, { place, kind }])
  }
  const common = new Set(list.common.split(' '))
  const handNames = new Map(byHand.english.map(({ name, code }) => [code, name]))
  const addAll = (place: Place, others: readonly string[] = [], pinyin = '') => {
    all.set(place.key, place)
    for (const name of [place.name, place.code ?? '', place.locality ?? '', ...others])
      if (name !== '') add(name, place, 'own')
    const short = shortNames(place.name)
    const isCommon = place.level === 'county' && short.some((name) => common.has(name))
    for (const name of short) add(name, place, isCommon && common.has(name) ? 'common' : 'short')
    for (const name of englishNames(place.name, pinyin))
      add(
        name,
        place,
        name !== pinyin ? 'short' : isCommon ? 'common' : place.name.endsWith('区') ? 'bare' : 'short',
      )
  }

  for (const text of list.provinces)
    for (const entry of text.split(' ')) {
      const [, code = '', name = '', pinyin = ''] = /^(\d{6})(\P{Script=Latin}+)([a-z]*)$/u.exec(entry) ?? []
      const area = areaOf.get(code)
      addAll(
        {
          key: code,
          code,
          name,
          level: code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county',
          parents: [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter(
            (key) => key !== code && all.has(key),
          ),
          locality: area?.id ?? null,
          english: area?.name.en ?? handNames.get(code) ?? writtenEnglish(name, pinyin),
        },
        area === undefined ? [] : [area.name.zh, area.name.en, area.name.en.replace(/,.*$/u, '')],
        pinyin,
      )
    }
  for (const name of ['全国', '中国', 'china']) add(name, COUNTRY, 'own')
  for (const name of [CORPS.name, '兵团', '新疆兵团', '生产建设兵团', 'xpcc']) add(name, CORPS, 'own')

  for (const [at, { name, city }] of byHand.divisions.entries()) {
    const id = `xpcc-${at + 1}`
    const locality = known.find((each) => each.id === id)
    const place: Place = {
      key: id,
      code: null,
      name: `新疆生产建设兵团${name}`,
      level: 'organisation',
      parents: [CORPS.key, '650000'],
      locality: locality?.id ?? null,
    }
    const cityName = city === null ? '' : (all.get(city)?.name ?? '')
    const words = [name, name.slice(1), `农${name.slice(1)}`]
    const whole = [...words, ...(cityName === '' ? [] : words.map((word) => `${word}${cityName}`))]
    addAll(place, [
      ...whole,
      ...whole.map((word) => `兵团${word}`),
      ...whole.map((word) => `新疆兵团${word}`),
      ...whole.map((word) => `${CORPS.name}${word}`),
      ...(locality === undefined ? [] : [locality.name.zh, locality.name.en]),
    ])
  }
  const codes = new Map(
    known.flatMap((each) =>
      each.kind !== 'organisation' && each.code !== null ? [[each.id, each.code] as const] : [],
    ),
  )
  const named = (name: string) => index.get(plainName(name)) ?? []
  /** A town that came in before with its county only in its name, 襄城县城关镇, lies in that county. */
  const parentsOf = ({ parents, name }: Locality): readonly string[] => {
    const said = parents.flatMap((id) => codes.get(id) ?? [])
    const area = said.length > 0 ? undefined : townOf(name.zh, named)?.area
    return area === undefined ? said : [area.key, ...area.parents]
  }
  for (const each of known) {
    if (each.kind === 'area' || all.has(each.id) || (each.code !== null && areaOf.get(each.code) === each))
      continue
    const place: Place = {
      key: each.id,
      code: null,
      name: each.name.zh,
      level: 'organisation',
      parents: each.kind === 'own' ? parentsOf(each) : [],
      locality: each.id,
    }
    addAll(place, [each.name.en])
    // The county's own tables write 茨沟乡 for 襄城县茨沟乡, and for 茨沟乡总工会.
    const town = townOfUnion(each.name.zh)
    for (const name of town === '' ? [each.name.zh] : [each.name.zh, town]) {
      if (name === town) add(town, place, 'short')
      for (const key of place.parents) {
        const above = all.get(key)?.name ?? ''
        const alone = above !== '' && name.startsWith(above) ? name.slice(above.length) : ''
        if (alone.length > 1) add(alone, place, 'short')
      }
    }
  }
  for (const { name, code, merged } of byHand.former) {
    const place = all.get(code)
    if (place !== undefined) add(name, place, merged === true ? 'merged' : 'former')
  }
  for (const { name, code } of byHand.english) {
    const place = all.get(code)
    // Suzhou is a city of Jiangsu and, in the same letters, one of Anhui.
    if (place !== undefined) add(name, place, 'short')
  }
  const fullName = (place: Place): string => {
    const same = named(place.name).filter(({ place: { name } }) => name === place.name)
    if (same.length < 2) return place.name
    const above = place.parents.map((key) => all.get(key)?.name ?? '')
    return `${above[0] ?? ''}${place.name}`
  }
  return {
    places: all,
    named,
    names: () => index.keys(),
    fullName,
    fullNameEn: (place) => {
      if (place.english === undefined) return fullName(place)
      const above = all.get(place.parents[0] ?? '')?.english
      const isUnique = fullName(place) === place.name
      return isUnique || above === undefined || place.english.includes(',')
        ? place.english
        : `${place.english}, ${above}`
    },
  }
}
