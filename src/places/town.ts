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
