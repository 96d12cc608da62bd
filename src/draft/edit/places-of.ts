import * as v from 'valibot'
import { OWN } from '../../dataset/edits/own-word.ts'
import { LocalityId } from '../../domain/ids.ts'
import type { AREA_LEVELS, Locality } from '../../domain/place/locality.ts'
import { AreaCode } from '../../domain/place/locality.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { Place } from '../../places/gazetteer.ts'
import { tight, written } from '../../places/written-name.ts'
import type { DraftContext } from '../draft-context.ts'
import type { LocalityAnswer } from '../draft-schema.ts'
import type { About } from './document.ts'
import { inBoth } from './document.ts'

type BundledLocality = Exclude<Locality, { readonly kind: 'own' }>

/** Collects the localities that are not in the data: areas with all areas that contain them, and organisations with the areas they work in. */
export function placesOf({ dataset, gazetteer }: DraftContext, about: About) {
  const { bodies } = about
  const made = new Map<string, BundledLocality>()
  const area = (place: Place & { readonly code: string }): LocalityId => {
    if (place.locality !== null) return place.locality
    const id = v.parse(LocalityId, `${OWN}area-${place.code}`)
    if (made.has(id)) return id
    const parents = place.parents.flatMap((key) => {
      const above = gazetteer.places.get(key)
      return above === undefined || !hasCode(above) ? [] : [area(above)]
    })
    made.set(id, {
      kind: 'area',
      id,
      name: inBoth(about, gazetteer.fullName(place), gazetteer.fullNameEn(place)),
      parents,
      province: parents.at(-1) ?? (place.level === 'province' ? id : null),
      level: levelOf(place),
      code: v.parse(AreaCode, place.code),
    })
    return id
  }
  const locality = ({ id, code, name }: LocalityAnswer): LocalityId => {
    if (id !== null) return id
    const place = gazetteer.places.get(code ?? '')
    if (place !== undefined && hasCode(place)) return area(place)
    const body = bodies.find((each) => each.name === name)
    if (body === undefined) throw new RangeError(`nobody says where ${name} is`)
    const within = locality(body.within)
    const own = v.parse(LocalityId, `${OWN}${fingerprint(tight(name))}`)
    const above = made.get(within) ?? dataset.localities.get(within)
    made.set(own, {
      kind: 'organisation',
      id: own,
      name: inBoth(about, written(name)),
      parents: above === undefined ? [] : [within, ...above.parents],
      province: above?.province ?? null,
      level: 'enterprise',
      code: null,
      areas: [within],
    })
    return own
  }
  return { locality, all: (): readonly BundledLocality[] => [...made.values()] }
}

const hasCode = (place: Place): place is Place & { readonly code: string } => place.code !== null

function levelOf({ level }: Place): (typeof AREA_LEVELS)[number] {
  if (level === 'province' || level === 'prefecture' || level === 'county') return level
  throw new RangeError(`a ${level} is no area`)
}
