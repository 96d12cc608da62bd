import * as v from 'valibot'
import { LocalityId } from '../../domain/ids.ts'
import type { Base } from '../../domain/number/base.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Edit, IndicatorEdit, LocalityEdit, NamedArea } from '../../domain/record/edit.ts'
import type { Import } from '../../domain/record/imported.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { Bilingual } from '../../domain/text.ts'
import { isFromRight, isolated } from '../../lib/hidden-signs.ts'
import type { Dataset } from '../dataset.ts'
import { OWN, todaysUnit } from './own-word.ts'

type Words = Pick<Dataset, 'themes' | 'units' | 'localities' | 'indicators'>

/** A word that came in with a file, as the file has it, and what it was said to be. */
export interface OwnWord<T> {
  readonly word: T
  /** The id of the word that it is said to be; null where it stands for itself. */
  readonly is: string | null
}

/** The user's own indicators and localities by id: those that the bundled data does not have. */
export interface OwnWords {
  readonly indicators: ReadonlyMap<string, OwnWord<Indicator>>
  readonly localities: ReadonlyMap<string, OwnWord<Locality>>
}

export interface EditedWords {
  readonly words: Words
  readonly own: OwnWords
  /** The word for which an id stands: itself, or the one that it was said to be. */
  readonly indicatorOf: (id: string) => string
  readonly localityOf: (id: string) => string
  /** What a rate of a file is a share of, where it is another base than that of the indicator it now belongs to. */
  readonly baseOf: (indicator: string, file: string) => Base | null
}

/** The words of the bundled data and of imports, with what the user says of the latter. Bundled words are never changed. */
export function editedWords(bundled: Words, imports: readonly Import[], edits: readonly Edit[]): EditedWords {
  const words = {
    themes: new Map(bundled.themes),
    units: new Map(bundled.units),
    localities: new Map(bundled.localities),
    indicators: new Map(bundled.indicators),
  }
  for (const one of imports) {
    addMissing(words.themes, one.themes)
    addMissing(words.units, one.units.map(todaysUnit))
    addMissing(words.localities, one.localities)
    addMissing(words.indicators, one.indicators)
  }
  const sames = { indicator: new Map<string, string>(), locality: new Map<string, string>() }
  for (const edit of edits) {
    if (edit.kind !== 'same') continue
    const { known, all } =
      edit.word === 'indicator'
        ? { known: bundled.indicators.has(edit.of), all: words.indicators }
        : { known: bundled.localities.has(edit.of), all: words.localities }
    // What a name was said to be may have gone with its file: the name then stands for itself.
    if (!known && all.has(edit.is)) sames[edit.word].set(edit.of, edit.is)
  }
  const indicatorOf = (id: string) => endOf(id, sames.indicator)
  const localityOf = (id: string) => endOf(id, sames.locality)
  const own: OwnWords = {
    indicators: ownOf(words.indicators, bundled.indicators, indicatorOf),
    localities: ownOf(words.localities, bundled.localities, localityOf),
  }
  for (const edit of edits) {
    if (edit.kind === 'indicator') editIndicator(edit, words, own)
    else if (edit.kind === 'locality') editLocality(edit, words, own)
  }
  const bases = basesOf(words.indicators, edits)
  for (const [id, { is }] of own.indicators) if (is !== null) words.indicators.delete(id)
  for (const [id, { is }] of own.localities) if (is !== null) words.localities.delete(id)
  setApart(words, bundled)
  return {
    words,
    own,
    indicatorOf,
    localityOf,
    baseOf: (indicator, file) => bases.get(`${indicator} ${file}`) ?? bases.get(indicator) ?? null,
  }
}

export const apart = ({ zh, en }: Bilingual): Bilingual => ({ zh: isolated(zh), en: isolated(en) })

/**
 * Names of the user's are set apart here, once, so that every sentence and label that is made of them is in order. A word that holds
 * nothing of the kind stays the same object.
 */
function setApart(words: Changing, bundled: Words): void {
  change(words.themes, bundled.themes, (theme) => ({ ...theme, name: apart(theme.name) }))
  change(words.units, bundled.units, (unit) => ({ ...unit, zh: isolated(unit.zh), en: unitApart(unit.en) }))
  change(words.localities, bundled.localities, (locality) => ({ ...locality, name: apart(locality.name) }))
  change(words.indicators, bundled.indicators, (indicator) => ({
    ...indicator,
    name: apart(indicator.name),
    definition: apart(indicator.definition),
    ...(indicator.breakdown === undefined
      ? {}
      : {
          breakdown: {
            ...indicator.breakdown,
            name: apart(indicator.breakdown.name),
            categories: indicator.breakdown.categories.map((one) => ({ ...one, name: apart(one.name) })),
          },
        }),
  }))
}

export function unitApart(en: Unit['en']): Unit['en'] {
  switch (en.place) {
    case 'before':
      return {
        ...en,
        symbol: isolated(en.symbol),
        ...(en.per === undefined ? {} : { per: isolated(en.per) }),
      }
    case 'behind':
      return { ...en, symbol: isolated(en.symbol) }
    case 'word':
      return { ...en, one: isolated(en.one), many: isolated(en.many) }
  }
}

function change<T>(all: Map<string, T>, bundled: ReadonlyMap<string, T>, by: (word: T) => T): void {
  for (const [id, word] of all)
    if (!bundled.has(id) && isFromRight(JSON.stringify(word))) all.set(id, by(word))
}

function addMissing<T extends { readonly id: string }>(known: Map<string, T>, added: readonly T[]): void {
  for (const word of added) if (!known.has(word.id)) known.set(word.id, word)
}

/** Where a chain of names ends. One that leads in a circle ends where it began. */
function endOf(id: string, sames: ReadonlyMap<string, string>): string {
  const passed = new Set<string>()
  let now = id
  for (;;) {
    const next = sames.get(now)
    if (next === undefined) return now
    if (passed.has(next) || next === id) return id
    passed.add(next)
    now = next
  }
}

function ownOf<T extends { readonly id: string }>(
  all: ReadonlyMap<string, T>,
  bundled: ReadonlyMap<string, T>,
  endOfId: (id: string) => string,
): ReadonlyMap<string, OwnWord<T>> {
  return new Map(
    [...all]
      .filter(([id]) => !bundled.has(id))
      .map(([id, word]) => [id, { word, is: endOfId(id) === id ? null : endOfId(id) }]),
  )
}

interface Changing {
  readonly themes: Map<string, Words['themes'] extends ReadonlyMap<string, infer T> ? T : never>
  readonly units: Map<string, Words['units'] extends ReadonlyMap<string, infer T> ? T : never>
  readonly localities: Map<string, Locality>
  readonly indicators: Map<string, Indicator>
}

function editIndicator(edit: IndicatorEdit, words: Changing, own: OwnWords): void {
  const before = own.indicators.get(edit.of)?.word
  if (before === undefined) return
  const { name, definition, measure, better, additive, base, theme, unitName } = edit
  words.indicators.set(before.id, {
    ...before,
    name,
    definition,
    kind: measure,
    better,
    // Rates never add up, whoever says so.
    additive: additive && measure !== 'rate',
    theme: words.themes.has(theme) ? theme : before.theme,
    ...(base === null || measure !== 'rate' ? {} : { base }),
  })
  const unit = words.units.get(before.unit)
  if (unitName !== null && unit?.id.startsWith(OWN))
    words.units.set(unit.id, {
      ...unit,
      zh: unitName.zh,
      en: { place: 'word', one: unitName.en, many: unitName.en },
    })
}

function editLocality({ of, name, code, above }: LocalityEdit, words: Changing, own: OwnWords): void {
  const before = own.localities.get(of)?.word
  if (before === undefined) return
  const parents = above.map((area, at) => areaOf(area, above.slice(at + 1), words))
  const province = parents.find((parent) => parent.kind === 'area' && parent.level === 'province')?.id ?? null
  words.localities.set(before.id, {
    ...before,
    kind: 'own',
    id: before.id,
    name,
    code,
    parents: parents.map(({ id }) => id),
    province,
  })
}

/** The locality of an area; one that the data has not is added, so that the way up to the province has no gap. */
function areaOf({ code, name }: NamedArea, above: readonly NamedArea[], words: Changing): Locality {
  const known = [...words.localities.values()].find((one) => one.kind === 'area' && one.code === code)
  if (known !== undefined) return known
  const parents = above.map((area, at) => areaOf(area, above.slice(at + 1), words))
  const id = v.parse(LocalityId, `${OWN}area-${code}`)
  const area: Locality = {
    kind: 'own',
    id,
    name: { zh: name, en: name },
    parents: parents.map((parent) => parent.id),
    province: parents.find((parent) => parent.kind === 'area' && parent.level === 'province')?.id ?? null,
    code,
  }
  words.localities.set(id, area)
  return area
}

/** Bases by indicator, and by indicator and file, as the files have the indicators. */
function basesOf(
  indicators: ReadonlyMap<string, Indicator>,
  edits: readonly Edit[],
): ReadonlyMap<string, Base> {
  const bases = new Map<string, Base>()
  for (const { id, kind, base } of indicators.values())
    if (kind === 'rate' && base !== undefined) bases.set(id, base)
  for (const edit of edits) if (edit.kind === 'file-base') bases.set(`${edit.of} ${edit.file}`, edit.base)
  return bases
}
