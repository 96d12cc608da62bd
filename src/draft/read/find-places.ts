import type { Gazetteer, Place as Locality } from '../../places/gazetteer.ts'
import { matchPlace } from '../../places/match-place.ts'
import type { Range } from './passage.ts'

/** A place that a text names, together with the larger places named directly before it: 江苏省常州市溧阳市. */
export interface Mention extends Range {
  /** The place that is meant; the likeliest where that is not known. */
  readonly locality: Locality
  /** Every place that may be meant, the likeliest first, where neither the name nor the rest of the text says which; else empty. */
  readonly candidates: readonly Locality[]
  /** Whether only one place has the name, by itself or with the larger places before it. */
  readonly sure: boolean
}

/** Finds the names of places in texts. Built once, because it goes through every name. */
export interface PlaceFinder {
  /**
   * @param headlineEnd where the headline ends: at the start of a headline, short names count as places too: 昆山：…
   * @param given whom the text is about, where the user has said so: it decides between places that share a name
   */
  readonly find: (text: string, headlineEnd: number, given: Locality | null) => readonly Mention[]
}

const ENDING = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|新区|[省市县区旗盟州师]|兵团|油田)$/u
/** Names of places that are also ordinary words. */
const DIVISION = /^农?第?[一二三四五六七八九十]{1,3}师$/u
const WORDS = new Set([
  '城区',
  '矿区',
  '郊区',
  '林区',
  '新区',
  '市区',
  '地区',
  '河区',
  '东区',
  '西区',
  '新市区',
  '市中区',
  '新城区',
  '老城区',
  '中国',
  '全国',
])
/** What follows a short name that means a place. */
const SHORT_CUE = /^(?:总工会|[省市县区州]总(?![体数计量额产部])|[：:]|各(?:级|地)|两级|市总|省总)/u

/** Words after a short name that make it part of the name of an institution: 大庆油田, 义马煤矿. */
const FIRM = /^(?:油田|集团|公司|石化|钢铁|煤矿|矿业|大学|医院|铁路|机场|港)/u

const ADMINISTRATIVE = /(?:自治[州县旗]|[省市县区旗盟])$/u
const THING = /^(?:湾|路|街|桥|河|湖|江|山|大道|大桥|港)/u

/** Short names that are ordinary words: 公安工会, 新建工会12家. */
const SHORT_WORDS = new Set(
  '公安 新建 新兴 港口 互助 合作 友谊 解放 资源 中方 新华 惠民 惠农 民权 文化'.split(' '),
)

/** 松江工会加强与仲裁院对接: a short name at the beginning of a clause, before the word for union. */
const isUnionOf = (text: string, at: number, end: number): boolean =>
  text.startsWith('工会', end) &&
  !SHORT_WORDS.has(text.slice(at, end)) &&
  (at === 0 || '，。；：、“\n '.includes(text.charAt(at - 1)))

/** The first two characters of a name as one number: a key to look names up without cutting the text. */
const headAt = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)

interface Hit {
  readonly end: number
  readonly isFull: boolean
}

export function placeFinder(gazetteer: Gazetteer): PlaceFinder {
  const byHead = new Map<number, { readonly name: string; readonly isFull: boolean }[]>()
  for (const name of gazetteer.names()) {
    if (!/^[\p{Script=Han}]{2,24}$/u.test(name)) continue
    const isFull =
      ENDING.test(name) ||
      gazetteer.named(name).some(({ place, kind }) => kind === 'own' && place.code === null)
    const head = headAt(name, 0)
    const known = byHead.get(head) ?? []
    known.push({ name, isFull })
    byHead.set(head, known)
  }
  for (const names of byHead.values()) names.sort((a, b) => b.name.length - a.name.length)

  const hitsAt = (text: string, at: number): readonly Hit[] => {
    const names = byHead.get(headAt(text, at))
    if (names === undefined) return []
    return names
      .filter(({ name }) => text.startsWith(name, at))
      .map(({ name, isFull }) => ({ end: at + name.length, isFull }))
  }

  /** The end of the longest chain of names from `at` on; the last one must mean a place. */
  const chainFrom = (
    text: string,
    at: number,
    isFirst: boolean,
    depth: number,
    isTitle: boolean,
    isCorps: boolean,
  ): number => {
    for (const { end, isFull } of hitsAt(text, at)) {
      const further = depth < 4 ? chainFrom(text, end, false, depth + 1, isTitle, isCorps) : -1
      if (further > 0) return further
      const name = text.slice(at, end)
      const behind = text.slice(end, end + 5)
      // 一师 is a division only where the text mentions the corps.
      if (isFirst && DIVISION.test(name) && !isCorps && !SHORT_CUE.test(behind)) continue
      // 泰州市级工作室 names a level, 苏州河 a river, 锦州港集团 a firm.
      const isOther =
        behind.startsWith('级') || FIRM.test(behind) || (!ADMINISTRATIVE.test(name) && THING.test(behind))
      if (isOther) return -1
      const isWord = isFirst && WORDS.has(name)
      const isMeant = isFull
        ? !isWord && !(name.endsWith('区') && /^[域位间块划]/u.test(behind))
        : SHORT_CUE.test(behind) || isTitle || (isFirst && isUnionOf(text, at, end))
      if (isMeant) return end
    }
    return -1
  }

  const find = (text: string, headlineEnd: number, given: Locality | null): readonly Mention[] => {
    const ranges: Range[] = []
    let isLineStart = true
    const isCorps = /兵团|新疆/u.test(text)
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charAt(at)
      if (sign === '\n' || sign === '“' || sign === '—') {
        isLineStart = true
        continue
      }
      const isTitle = isLineStart && at < headlineEnd
      const end = byHead.has(headAt(text, at)) ? chainFrom(text, at, true, 0, isTitle, isCorps) : -1
      isLineStart = false
      if (end < 0) continue
      ranges.push({ start: at, end })
      at = end - 1
    }
    return resolve(text, ranges, gazetteer, given)
  }
  return { find }
}

/** Names that only one place has come first; they decide between places that share a name. */
function resolve(
  text: string,
  ranges: readonly Range[],
  gazetteer: Gazetteer,
  given: Locality | null,
): readonly Mention[] {
  const names = [...new Set(ranges.map(({ start, end }) => text.slice(start, end)))]
  const known = new Map<string, Omit<Mention, keyof Range>>()
  const know = (name: string, locality: Locality, sure: boolean, candidates: readonly Locality[] = []) =>
    known.set(name, { locality, candidates, sure })
  for (const name of names) {
    const match = matchPlace(name, gazetteer)
    if (match.kind === 'place') know(name, match.place, true)
  }
  const within = [...(given === null ? [] : [given]), ...[...known.values()].map(({ locality }) => locality)]
  const around = within.flatMap((one) => [
    one,
    ...one.parents.flatMap((key) => gazetteer.places.get(key) ?? []),
  ])
  for (const name of names) {
    if (known.has(name) && gazetteer.named(name).length < 2) continue
    // 鼓楼区 after 南京市鼓楼区 means that district.
    const same = within.filter(
      (one) => name.length < one.name.length + 6 && gazetteer.named(name).some(({ place }) => place === one),
    )
    const [only, ...others] = same
    if (only !== undefined && others.length === 0 && !known.has(name)) {
      know(name, only, true)
      continue
    }
    const match = matchPlace(name, gazetteer, around)
    if (match.kind === 'place') know(name, match.place, known.has(name) || around.length > 0)
    else if (match.kind === 'ask' && match.candidates[0] !== undefined)
      know(name, match.candidates[0], false, match.candidates)
  }
  return ranges.flatMap(({ start, end }) => {
    const found = known.get(text.slice(start, end))
    return found === undefined || found.locality.level === 'country' ? [] : [{ start, end, ...found }]
  })
}
