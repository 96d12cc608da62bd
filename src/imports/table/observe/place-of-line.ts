import { OWN } from '../../../dataset/edits/own-word.ts'
import type { Place } from '../../../places/gazetteer.ts'
import { plainName } from '../../../places/gazetteer.ts'
import { withoutBody } from '../../../places/match-place.ts'
import { townOfUnion } from '../../../places/town.ts'
import { tight, written } from '../../../places/written-name.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { pivotSubtotal } from '../cell/pivot-words.ts'
import {
  areaOfAverage,
  isOfWhich,
  isPartOfPlace,
  isStatistic,
  isTotal,
  isWholeArea,
  MARKS,
  ofEnglishTotal,
  ofPeriodTotal,
  withoutNumber,
} from '../cell/words.ts'
import type { Asker, LocalityRead } from '../reading.ts'
import { LEAVE_OUT, NEW_PLACE } from '../reading.ts'
import type { TableContext } from './table-context.ts'

/** What the key of a line says: whose values they are, or why the line is left out. */
export type KeyRead =
  | { readonly kind: 'locality'; readonly locality: LocalityRead }
  | { readonly kind: 'left-out'; readonly reason: string }
  | { readonly kind: 'total' }

interface Around {
  /** Places that the sheet speaks of, the nearest first. */
  readonly within: readonly Place[]
  readonly where: string
  readonly areProvinces?: boolean
  /** The area that the line, its group or the title says that its names lie in; what only their neighbours make likely is none. */
  readonly holder?: Place | null
  /** Names of unions in the same list that may be another body than the union of their town, see {@link doubtfulUnions}. */
  readonly doubtful?: ReadonlySet<string>
  /** Whether it is the kind of the places below it, as 市辖区 is, and its values are theirs together. */
  readonly isSubtotal?: boolean
}

/** The narrowest of some places where the others hold it; null where they are several. */
export const narrowestOf = (places: readonly Place[]): Place | null =>
  places.find(({ key, level, parents }) =>
    level === 'country' ? false : places.every((other) => other.key === key || parents.includes(other.key)),
  ) ?? null

/** A name that no list has, in the area that holds it. */
const newPlace = (name: string, { holder }: Pick<Around, 'holder'>): LocalityRead => ({
  kind: 'new',
  name,
  ...(holder === undefined || holder === null ? {} : { within: holder }),
})

/** What the other names of a list say of one among them: 吉林 beside 长春 and 四平 is the city, beside 辽宁 the province. */
export interface Siblings {
  /** What holds all that are unmistakable, the nearest first. */
  readonly within: readonly Place[]
  readonly areProvinces: boolean
}

/** Names of a list that are looked at; they suffice to tell what it is a list of. */
const SIBLINGS = 200

export function siblingsOf(names: readonly string[], words: KnownWords): Siblings {
  const plain = [...new Set(names)].slice(0, SIBLINGS).flatMap((name) => {
    const alone = tight(name).replace(MARKS, '')
    return isTotal(alone) || isWholeArea(alone) ? [] : [withoutBody(plainName(alone))]
  })
  const found = plain
    .map((name) => words.gazetteer.named(name))
    .filter((places) => places.every(({ place }) => place.level !== 'country'))
  const areProvinces =
    found.length > 1 && found.every((places) => places.some(({ place }) => place.level === 'province'))
  const certain = found.flatMap(([only, ...others]) =>
    only !== undefined && others.length === 0 && only.kind !== 'common' ? [only.place] : [],
  )
  const [first, ...more] = certain
  if (first === undefined || more.length === 0) return { within: [], areProvinces }
  const shared = first.parents.filter((key) => more.every(({ parents }) => parents.includes(key)))
  return {
    within: shared.flatMap((key) => words.gazetteer.places.get(key) ?? []),
    areProvinces,
  }
}

/**
 * Unions of a list of which the same town has another beside them: 城关镇工会联合会 beside 城关镇总工会. That one is the union of the town, and
 * whether the other is the same nobody says.
 */
export function doubtfulUnions(names: readonly string[]): ReadonlySet<string> {
  const unions = new Map<string, Set<string>>()
  for (const name of new Set(names)) {
    const plain = tight(name).replace(MARKS, '')
    const town = townOfUnion(plain)
    if (town === '') continue
    const known = unions.get(town)
    if (known === undefined) unions.set(town, new Set([plain]))
    else known.add(plain)
  }
  return new Set(
    [...unions].flatMap(([town, all]) => {
      const chief = all.has(`${town}总工会`) ? `${town}总工会` : [...all][0]
      return [...all].filter((each) => each !== chief)
    }),
  )
}

interface Asking {
  readonly words: KnownWords
  readonly asker: Asker
}

/** The name that is unmistakable. */
const nameOf = (place: Place, words: KnownWords): string => words.gazetteer.fullName(place)

/** A place with all that it lies in, 河南省许昌市襄城县; a place of the user's own may bear the name of its county already. */
function pathOf(place: Place, words: KnownWords): string {
  const above = place.parents.flatMap((key) => words.gazetteer.places.get(key)?.name ?? [])
  const path = [...above.filter((name) => !place.name.startsWith(name)).reverse(), place.name].join('')
  const read = words.place(path)
  return read.kind === 'place' && read.place === place ? path : nameOf(place, words)
}

/** Candidates as answers, by names of which each is one place's. */
const asOptions = (candidates: readonly Place[], words: KnownWords): readonly string[] => [
  ...candidates.slice(0, 6).map((place) => pathOf(place, words)),
  NEW_PLACE,
]

/** Who governs a place says nothing of which it is. */
const GOVERNED = /[（(]省?(?:直管|直辖|管)(?:县|市)?[)）]$/u
/** A remark may widen a place, 襄城县（含开发区）, so that it is asked. */
const REMARK = /^(.{2,})[（(][^（()）]+[)）]$/u

/** Reads the name of a place in a line or a heading. What may be a part or a total is asked, and never taken for a new place. */
export function placeOfLine(text: string, around: Around, { words, asker }: Asking): KeyRead {
  const name = withoutNumber(written(text)).replace(MARKS, '').replace(GOVERNED, '').trim()
  const plain = tight(name)
  const { within, where } = around
  if (pivotSubtotal(text) !== '') return { kind: 'total' }
  const special = specialOf(name, around, words, asker)
  if (special !== null) return special
  const town = townOfUnion(plain)
  const isDoubtful = around.doubtful?.has(plain) === true && words.gazetteer.named(plain).length === 0
  if (isDoubtful) return doubtfulUnion({ name, plain, town }, around, { words, asker })
  const match = words.place(plain, within)
  const province =
    around.areProvinces === true
      ? words.gazetteer.named(withoutBody(plainName(plain))).find(({ place }) => place.level === 'province')
      : undefined
  if (province !== undefined) return { kind: 'locality', locality: { kind: 'place', place: province.place } }
  // 宏远公司 came in before as one of another county.
  const own =
    ownIn(plain, around.holder ?? null, words) ??
    (town === '' ? null : ownIn(town, around.holder ?? null, words))
  if (own !== null) return { kind: 'locality', locality: { kind: 'place', place: own } }
  const isOther = match.kind === 'place' && isOwnElsewhere(match.place, around.holder ?? null)
  const area = match.kind === 'place' && !isOther ? areaOfShort(match.place, plain, words) : null
  if (match.kind === 'place' && area !== null)
    return ofArea(name, match.place, area, around, { words, asker })
  if (match.kind === 'place' && !isOther && !isElsewhere(match.place, plain, within, words))
    return { kind: 'locality', locality: { kind: 'place', place: match.place } }
  const [, stem = ''] = match.kind === 'none' ? (REMARK.exec(plain) ?? []) : []
  const remarked = stem === '' ? match : words.place(stem, within)
  const candidates =
    remarked.kind === 'ask'
      ? remarked.candidates
      : remarked.kind === 'place' && !isOther
        ? [remarked.place]
        : []
  // 城关镇总工会 speaks of 城关镇, as 襄城县总工会 of 襄城县.
  const called = town === '' || candidates.length > 0 ? name : town
  const id = `place:${tight(called)}`
  if (candidates.length > 0) {
    const answer = asker.ask({
      id,
      kind: 'place',
      about: `what ${name} is`,
      where,
      options: asOptions(candidates, words),
    })
    return answer === null
      ? { kind: 'locality', locality: { kind: 'asked', name } }
      : answered(answer, { id, name }, around, { words, asker })
  }
  const answer = asker.ask({
    id,
    kind: 'names',
    about: `what ${called} is`,
    where,
    options: [NEW_PLACE],
    isApplied: true,
  })
  return answer === null
    ? { kind: 'locality', locality: newPlace(called, around) }
    : answered(answer, { id, name: called }, around, { words, asker })
}

/** A union beside that of its town: it is the same one, or a body of its own, which is asked. */
function doubtfulUnion(
  { name, plain, town }: { readonly name: string; readonly plain: string; readonly town: string },
  around: Around,
  { words, asker }: Asking,
): KeyRead {
  const id = `place:${plain}`
  const answer = asker.ask({
    id,
    kind: 'place',
    about: `what ${name} is`,
    where: around.where,
    options: [town, NEW_PLACE],
  })
  if (answer === null) return { kind: 'locality', locality: { kind: 'asked', name } }
  if (answer !== town) return answered(answer, { id, name }, around, { words, asker })
  return placeOfLine(town, around, { words, asker })
}

/** The one of the user's own places of a name that lies in an area. */
function ownIn(name: string, holder: Place | null, { gazetteer }: KnownWords): Place | null {
  const all = holder === null ? [] : gazetteer.named(name)
  return (
    all.find(({ place }) => place.code === null && place.parents.includes(holder?.key ?? ''))?.place ?? null
  )
}

/** The area by which a place of the user's own is called, where a name leaves it out: that of 茨沟乡 is 襄城县, if 襄城县茨沟乡 came in before. */
function areaOfShort(place: Place, name: string, { gazetteer }: KnownWords): Place | null {
  if (place.code !== null || place.locality?.startsWith(OWN) !== true) return null
  const town = townOfUnion(place.name)
  const alone = withoutBody(plainName(name))
  const key = place.parents.find((each) => {
    const above = gazetteer.places.get(each)?.name ?? ''
    return above !== '' && (place.name === `${above}${alone}` || (town !== '' && town === alone))
  })
  return (key === undefined ? undefined : gazetteer.places.get(key)) ?? null
}

/** Many counties have a town of that name: where a table does not say of which its towns are, it is asked once for all of them. */
function ofArea(name: string, place: Place, area: Place, around: Around, { words, asker }: Asking): KeyRead {
  const here = nameOf(area, words)
  const id = `holder:${here}`
  const answer = asker.ask({
    id,
    kind: 'holder',
    about: `which area ${name} lies in`,
    where: around.where,
    options: [here, NEW_PLACE],
    isApplied: true,
  })
  if (answer === null || answer === here) return { kind: 'locality', locality: { kind: 'place', place } }
  const other = answer === NEW_PLACE ? null : words.place(answer)
  // An area that nobody knows, or that several are called, holds nothing yet.
  if (other !== null && other.kind !== 'place') {
    asker.refuse(id)
    return { kind: 'locality', locality: { kind: 'asked', name } }
  }
  const holder = other?.place ?? null
  if (holder !== null) asker.means(id, pathOf(holder, words))
  const own = ownIn(name, holder, words)
  return {
    kind: 'locality',
    locality: own === null ? newPlace(name, { holder }) : { kind: 'place', place: own },
  }
}

/** Whether a place of the user's own is said to lie in another area than the one that holds the name here. */
const isOwnElsewhere = ({ locality, code, parents }: Place, holder: Place | null): boolean =>
  holder !== null &&
  code === null &&
  locality?.startsWith(OWN) === true &&
  parents.length > 0 &&
  !parents.includes(holder.key)

/** 东城区 on a sheet of 许昌 need not be that of 北京. What says its superior, or is a locality of the dataset, is meant. */
function isElsewhere(place: Place, text: string, within: readonly Place[], words: KnownWords): boolean {
  if (within.length === 0 || place.locality !== null || place.level === 'province') return false
  if (!words.gazetteer.named(text).some((each) => each.place === place)) return false
  return !within.some(
    ({ key, parents }) => key === place.key || place.parents.includes(key) || parents.includes(place.key),
  )
}

/** The answer to a question about a name. */
function answered(
  answer: string,
  { id, name }: { readonly id: string; readonly name: string },
  around: Around,
  asking: Asking,
): KeyRead {
  if (answer === LEAVE_OUT) return { kind: 'left-out', reason: 'left out by choice' }
  if (answer === NEW_PLACE) return { kind: 'locality', locality: newPlace(name, around) }
  return { kind: 'locality', locality: placeMeant(answer, id, around.where, asking) }
}

/**
 * The place that somebody typed. A name that several have is asked about in its turn, and one that no list has is said to be taken as new:
 * 朝阳 must not become a place beside them, nor a slip of the keyboard one without a word.
 */
function placeMeant(typed: string, id: string, where: string, { words, asker }: Asking): LocalityRead {
  const taken = (place: Place): LocalityRead => {
    asker.means(id, pathOf(place, words))
    return { kind: 'place', place }
  }
  const match = words.place(typed)
  if (match.kind === 'place') return taken(match.place)
  const candidates = match.kind === 'ask' ? match.candidates : []
  const isNew = candidates.length === 0
  const answer = asker.ask({
    id: `place:${typed}`,
    kind: isNew ? 'names' : 'place',
    about: `what ${typed} is`,
    where,
    options: asOptions(candidates, words),
    ...(isNew ? { isApplied: true } : {}),
  })
  if (answer === null && !isNew) return { kind: 'asked', name: typed }
  if (answer === null || answer === NEW_PLACE) return { kind: 'new', name: townOfUnion(typed) || typed }
  const chosen = words.place(answer)
  return chosen.kind === 'place' ? taken(chosen.place) : { kind: 'new', name: answer }
}

const LEVELS: Readonly<Record<string, Place['level']>> = { 国: 'country', 省: 'province', 市: 'prefecture' }

/** The place that 全国 or 全省 speaks of on a sheet, by its own places and what holds them. */
function wholeArea(text: string, within: readonly Place[], words: KnownWords): string | null {
  const level = LEVELS[text.slice(-1)]
  const all = within.flatMap((place) => [
    place,
    ...place.parents.flatMap((key) => words.gazetteer.places.get(key) ?? []),
  ])
  const place = all.find((each) => each.level === level)
  return place === undefined ? null : nameOf(place, words)
}

/** 其中, 本级, 全市, 襄城县合计: never places of their own. */
function specialOf(name: string, around: Around, words: KnownWords, asker: Asker): KeyRead | null {
  const plain = tight(name)
  const { within, where } = around
  const [holder] = within
  const of = (text: string) => {
    const match = words.place(text, within)
    return match.kind === 'place' ? nameOf(match.place, words) : null
  }
  const said = (kind: 'part' | 'total', options: readonly (string | null)[], reason: string): KeyRead => {
    const id = `${kind}:${plain}`
    const answer = asker.ask({
      id,
      kind,
      about: `what ${name} is`,
      where,
      options: [...new Set(options.filter((option) => option !== null))],
    })
    if (answer !== null && answer !== LEAVE_OUT)
      return answered(answer, { id, name }, around, { words, asker })
    return kind === 'total' ? { kind: 'total' } : { kind: 'left-out', reason }
  }
  if (isOfWhich(plain))
    return said('part', [LEAVE_OUT, of(plain.replace(/^其中[:：]?/u, ''))], 'part of the line above it')
  if (isPartOfPlace(plain))
    return said(
      'part',
      [
        LEAVE_OUT,
        of(plain.replace(/[(（]?本级[)）]?$/u, '')),
        holder === undefined ? null : nameOf(holder, words),
        NEW_PLACE,
      ],
      'part of a place, or beside its places',
    )
  if (around.isSubtotal === true) return said('total', [LEAVE_OUT, NEW_PLACE], 'a total')
  if (isWholeArea(plain))
    return said('total', [LEAVE_OUT, holder === undefined ? null : nameOf(holder, words)], 'a total')
  // The average of an area is no line of a list; it may be meant for the value of that area.
  const area = areaOfAverage(plain)
  if (area !== '' && (isWholeArea(area) || area === '全国'))
    return said('total', [LEAVE_OUT, wholeArea(area, within, words)], 'a total')
  if (area !== '' && of(area) !== null) return said('total', [LEAVE_OUT, of(area)], 'a total')
  if (isStatistic(plain)) return { kind: 'total' }
  const summed = ofEnglishTotal(name)
  if (summed !== '' && !isTotal(plain)) return said('total', [LEAVE_OUT, of(summed)], 'a total')
  if (!isTotal(plain)) return null
  // 上半年小计 sums times, and is no place's.
  if (ofPeriodTotal(plain) !== '') return { kind: 'total' }
  const stem = plain.replace(/(?:合计|总计|小计)[:：]?$/u, '')
  return stem.length < 2 || stem === plain
    ? { kind: 'total' }
    : said('total', [LEAVE_OUT, of(stem)], 'a total')
}

/** Whom a table is about that names no place in its lines: by its title, its sheet or its file, or the answer to one question. */
export function ownPlace({ around, asker, words, where, firstCell, isSummary }: TableContext): LocalityRead {
  const said = around.places.find(({ from }) => from !== 'file' && from !== 'sheet') ?? around.places[0]
  if (said !== undefined) return { kind: 'place', place: said.value }
  // A sheet that sums the others is about all of them.
  if (isSummary) return { kind: 'asked', name: '' }
  const answer = asker.ask({
    id: 'locality',
    kind: 'locality',
    about: 'locality',
    where: where(firstCell),
    options: [],
  })
  if (answer === null) return { kind: 'asked', name: '' }
  return placeMeant(answer, 'locality', where(firstCell), { words, asker })
}
