import type { Gazetteer, Place } from './gazetteer.ts'

/** Names that many counties have. */
const TOWN = /(?:镇|乡|街道|街道办事处|办事处|村|社区|苏木|开发区|园区|新区|管委会|本级)$/u
/** No name of its own: what the towns of a list are called by. */
const BARE = /^(?:镇|乡|街道|街道办事处|办事处|村|社区|苏木|管委会|本级)$/u
/** Only the full name of an area is said before a town: 西安路街道 is in no 西安. */
const AREA = /[省市县区州旗盟]$/u

/** Whether a name is one that many counties have, so that it says little without its county. */
export const isTown = (name: string): boolean => TOWN.test(name)

/** A town and the area in whose name it is written. */
export interface Town {
  readonly area: Place
  readonly name: string
}

/**
 * Parts a name that says in which area its town lies: 襄城县城关镇 is 城关镇 in 襄城县, as a table about 襄城县 has it. Null where it says no area,
 * or one that several areas are called.
 * @param named the places of a name
 * @param within the area that holds the one that is said
 */
export function townOf(name: string, named: Gazetteer['named'], within: Place | null = null): Town | null {
  for (let at = name.length - 2; at >= 2; at -= 1) {
    const said = name.slice(0, at)
    if (!AREA.test(said)) continue
    const [area, ...others] = named(said).flatMap(({ place, kind }) =>
      place.code !== null &&
      (kind === 'own' || kind === 'short') &&
      (within === null || place.parents.includes(within.key))
        ? [place]
        : [],
    )
    if (area === undefined || others.length > 0) continue
    const rest = name.slice(at)
    const inner = townOf(rest, named, area)
    if (inner !== null) return inner
    if (isTown(rest) && !BARE.test(rest)) return { area, name: rest }
  }
  return null
}

/** A town or a zone as its union is called after it. An office, 管委会, has a union of its own. */
const HAS_UNION = /(?:镇|乡|街道|村|社区|苏木|农场|开发区|园区|新区|高新区|示范区)$/u
const UNION = /^(.+?)(?:总工会(?:委员会)?|工会(?:联合会|委员会)?)$/u
/** Kinds of places and no names: 乡镇工会 is any of them. */
const KINDS =
  /^(?:各|其他|其它|所属|下属|基层|企业)|^(?:乡镇|镇街|镇村|村镇|城镇|乡村|农村|集镇|农场|(?:乡镇?|镇)?街道|城乡|街道社区|村社区|(?:工业|产业|科技|经济)?园区)$/u
/** A zone without a name of its own has a union where that is called 总工会: 开发区工会 may be a kind of unions. */
const ZONES = /^(?:(?:经济|高新)?(?:技术)?开发区|新区|高新区|示范区)$/u

/**
 * The town, quarter, village or zone of which a name is the union: 城关镇 of 城关镇总工会, as 襄城县 is of 襄城县总工会. Empty where it is none,
 * or where that is not certain: 城关镇联合工会 is one of several in the town, and 乡镇工会 are many.
 */
export function townOfUnion(name: string): string {
  const [, place = ''] = UNION.exec(name) ?? []
  if (!HAS_UNION.test(place) || BARE.test(place) || KINDS.test(place)) return ''
  return ZONES.test(place) && !name.startsWith(`${place}总工会`) ? '' : place
}
