import type { Gazetteer, NameKind, Place } from './gazetteer.ts'
import { plainName } from './gazetteer.ts'
import { isTown } from './town.ts'

/** What place a name means. */
export type PlaceMatch =
  | { readonly kind: 'place'; readonly place: Place }
  /** It may be several places, the likeliest first, or it is the name of none but resembles these. */
  | { readonly kind: 'ask'; readonly candidates: readonly Place[] }
  | { readonly kind: 'none' }

/** What follows the name of a place in the name of its union or of a firm. */
const BODY =
  /(?:总工会(?:委员会)?|工会(?:联合会|委员会)?|(?:省|市|区|县|州)?(?:机关)?工委|委员会|人民政府|(?:股份|有限|责任|分)*公司|集团)$/u
const FIRM = /(?:公司|集团)$/u
const OIL = /^中国石油(?:天然气)?(?:股份|集团)?(?:有限公司)?/u
const LONGEST = 40

/** The name of the place alone: 河南省 for 河南省总工会 and 河南省总, 襄城县 for 襄城县工会. */
export function withoutBody(name: string): string {
  const bare = name.replace(OIL, '').replace(BODY, '').replace(BODY, '')
  const alone = bare === '' ? name : bare
  return /[省市县区州旗盟师]总$/u.test(alone) ? alone.slice(0, -1) : alone
}

interface Reading {
  readonly place: Place
  readonly kind: NameKind
}

/** The places that a text may be from end to end, with superiors before the name or without. */
function readings(text: string, within: Place | null, gazetteer: Gazetteer, depth = 0): readonly Reading[] {
  const isInside = (place: Place) => within === null || place.parents.includes(within.key)
  const found = gazetteer
    .named(text)
    .filter(({ place }) => isInside(place))
    // 西宁城东 says of which city.
    .map(
      ({ place, kind }) => ({ place, kind: within !== null && kind === 'common' ? 'short' : kind }) as const,
    )
  if (depth > 3) return found
  const more: Reading[] = []
  for (let at = text.length - 2; at >= 2; at -= 1) {
    const rest = text.slice(at)
    for (const { place, kind } of gazetteer.named(text.slice(0, at))) {
      if (place.level === 'county' || kind === 'merged' || !isInside(place)) continue
      more.push(...readings(rest, place, gazetteer, depth + 1))
    }
  }
  return [...found, ...more]
}

const RANKS = { country: 0, province: 1, prefecture: 2, organisation: 3, county: 4 } as const

/** The likeliest first: what the dataset knows, then what lies in the sheet's own place, then the larger. */
function ranked(places: readonly Place[], within: readonly Place[]): readonly Place[] {
  const isNear = (place: Place) => within.some(({ key }) => place.key === key || place.parents.includes(key))
  const rank = (place: Place) =>
    (isNear(place) ? 0 : 100) + (place.locality === null ? 10 : 0) + RANKS[place.level]
  return [...new Set(places)].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
}

const CLASS_EN =
  /(?:autonomous)?(?:city|municipality|county|district|prefecture|province|region|banner|league)$|new(?:area|district)$/u
const CLASS = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|[省市县区旗盟州])$/u

/**
 * Finds the place that a name means: full, short or official names, with any of the superiors left out, and also with a union or a firm
 * after it. An ending that the name itself does not have never matches: 襄城区 is in 襄阳, not 襄城县.
 * @param within the places that the sheet speaks of, by its title or reporting body; they decide between places of one name
 */
export function matchPlace(name: string, gazetteer: Gazetteer, within: readonly Place[] = []): PlaceMatch {
  const whole = plainName(name)
  if (whole.length < 2 || whole.length > LONGEST) return { kind: 'none' }
  for (const text of new Set([whole, withoutBody(whole)])) {
    // 华西村集团 is no village that came in before: only of the places of the list is a firm known by their name.
    const isFirm = text !== whole && FIRM.test(whole)
    const found = readings(text, null, gazetteer).filter(({ place }) => !isFirm || !isTown(place.name))
    if (found.length > 0) return decided(found, within)
  }
  const near = nearTo(withoutBody(whole), gazetteer)
  return near.length === 0 ? { kind: 'none' } : { kind: 'ask', candidates: ranked(near, within) }
}

function decided(all: readonly Reading[], within: readonly Place[]): PlaceMatch {
  // Xi'an is the city; its namesakes among districts are written Xi'an District.
  const said = all.filter(({ kind }) => kind !== 'bare')
  const found = said.length > 0 ? said : all
  const places = ranked(
    found.map(({ place }) => place),
    within,
  )
  const own = new Set(found.filter(({ kind }) => kind === 'own').map(({ place }) => place))
  const [first] = places
  if (first === undefined) return { kind: 'none' }
  const certain = (place: Place): PlaceMatch => ({ kind: 'place', place })
  // A district that went into another is a smaller place than that one.
  if (found.every(({ kind }) => kind === 'merged')) return { kind: 'ask', candidates: places }
  // 城东 alone is a part of many a city: only the sheet's own place says which.
  const isNear = within.some(({ key }) => first.key === key || first.parents.includes(key))
  if (!isNear && found.every(({ kind }) => kind === 'common')) return { kind: 'ask', candidates: places }
  if (places.length === 1) return certain(first)
  const [only, ...others] = places.filter((place) => own.has(place))
  if (only !== undefined && others.length === 0) return certain(only)
  const inside = insideNearest(places, within)
  const [nearest, ...more] = inside
  if (nearest !== undefined && more.length === 0) return certain(nearest)
  if (inside.length > 1) {
    // 长沙 in a list of Hunan is the city; its county is said as 长沙县.
    const holder = inside.find((place) =>
      inside.every((each) => each === place || each.parents.includes(place.key)),
    )
    return holder === undefined ? { kind: 'ask', candidates: places } : certain(holder)
  }
  const provinces = places.filter(({ level }) => level === 'province')
  // 吉林 alone may be the province or its city; 河南 alone is the province, not the county of that name.
  const [province, ...cities] = places.filter(({ level }) => level === 'province' || level === 'prefecture')
  if (within.length === 0 && provinces.length === 1 && province !== undefined)
    return cities.length > 0 ? { kind: 'ask', candidates: places } : certain(province)
  // That the data is about 襄城县 does not say that a table means it and not 襄城区; a province is meant before what is called after it.
  const [sole, ...rest] = provinces.filter(({ locality }) => locality !== null)
  if (sole !== undefined && rest.length === 0) return certain(sole)
  const holder = places.find((place) =>
    places.every((each) => each === place || each.parents.includes(place.key)),
  )
  return holder === undefined ? { kind: 'ask', candidates: places } : certain(holder)
}

/** The places in those that the sheet speaks of. 石家庄 beside 河北 decides, since both districts called 桥西 are in Hebei. */
function insideNearest(places: readonly Place[], within: readonly Place[]): readonly Place[] {
  const isIn = (place: Place, { key }: Place) => place.parents.includes(key)
  const holding = within.filter((holder) => places.some((place) => isIn(place, holder)))
  const nearest = holding.filter((holder) => !holding.some((other) => isIn(other, holder)))
  return places.filter((place) => nearest.some((holder) => isIn(place, holder)))
}

/** Places of the same name with another ending: what 高台区 or 吉林县 may have been meant for. */
function nearTo(text: string, gazetteer: Gazetteer): readonly Place[] {
  const stem = text.replace(/^[a-z]/u.test(text) ? CLASS_EN : CLASS, '')
  if (stem === text || stem.length < 2) return []
  return readings(stem, null, gazetteer).map(({ place }) => place)
}

/** The places that a title names, the longest names first: 襄城县总工会主要指标. Short names count only before 总工会 or at the start. */
export function placesIn(
  text: string,
  gazetteer: Gazetteer,
): readonly { readonly place: Place; readonly text: string }[] {
  const found: { place: Place; text: string }[] = []
  const plain = plainName(text)
  let at = 0
  while (at < plain.length) {
    let taken = 0
    for (let length = Math.min(24, plain.length - at); length >= 2 && taken === 0; length -= 1) {
      const piece = plain.slice(at, at + length)
      const after = plain.slice(at + length)
      const isWhole = CLASS.test(piece) || piece.endsWith('师') || piece.endsWith('兵团')
      const isSaid = at === 0 || /^(?:总?工会|各|[省市县区州]总)/u.test(after)
      if (!isWhole && !isSaid) continue
      if (/^\d+$/u.test(piece)) continue
      const match = decided(
        readings(piece, null, gazetteer),
        found.map(({ place }) => place),
      )
      if (match.kind !== 'place' || match.place.level === 'country') continue
      // 河南省许昌市 before 襄城县 is said of it.
      found.push({ place: match.place, text: piece })
      taken = length
    }
    at += Math.max(1, taken)
  }
  return found
}
