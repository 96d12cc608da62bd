import { isInConflict } from '../dataset/edits/conflicts.ts'
import { fileNameIn } from '../dataset/file-name.ts'
import type { Derived, KnownReport, Observation } from '../dataset/observation.ts'
import { baseOf, rootsOf } from '../dataset/observation.ts'
import { isShownExact, observationName, valueText } from '../dataset/observation-wording.ts'
import { doubtsOf, nameOfValue } from '../dataset/review/review-wording.ts'
import { agreeingWords, comparabilityOf, disputedWords } from '../dataset/source-wording.ts'
import { fill } from '../domain/fill.ts'
import { between } from '../domain/number/bound-wording.ts'
import { FORMULAS } from '../domain/number/formula.ts'
import { isOnlyRounded } from '../domain/number/stated.ts'
import type { Source } from '../domain/record/report.ts'
import type { Language } from '../domain/text.ts'
import {
  asSentence,
  colon,
  comma,
  inBrackets,
  listOf,
  semicolon,
  sentencesOf,
  textIn,
} from '../domain/text.ts'
import { wordPeriod, wordPeriodBasis } from '../domain/time/period.ts'
import { byId, groupRows } from '../lib/group-rows.ts'
import { EXACTNESS_NOTES, footnoteWords } from '../words/charts/footnotes.ts'
import { sourceWords } from '../words/charts/source.ts'
import { BASE_NAMES } from '../words/domain/base.ts'
import { SCOPE_NAMES } from '../words/domain/observation.ts'
import { PERIOD_BASIS_NAMES } from '../words/domain/period.ts'
import type { ChartContext } from './context.ts'
import { placesIn } from './labels.ts'

/** What a reader must know of values. */
export interface Note {
  /** As it stands below a chart: with its place, unless it is about all values. */
  readonly said: string
  /** The name of the one place that it is about; '' where it is about several. */
  readonly place: string
  /** As it stands below the name of its place. */
  readonly told: string
}

/** What a reader must know to understand the values correctly, each thing once; empty if there is nothing to say. */
export const footnotesOf = (observations: readonly Observation[], context: ChartContext): string[] =>
  notesOn(observations, context).map(({ said }) => said)

/** The same, each with its place. */
export function notesOn(observations: readonly Observation[], context: ChartContext): Note[] {
  const { language } = context
  const only = placeOfAll(observations, language)
  const all = (said: readonly string[]) => said.map((told): Note => ({ said: told, place: only, told }))
  const notes: Note[] = [
    ...disputedNotes(observations, context),
    // Then come the values that no report states: if there is only room for a few notes, the marks still show which values are not exact.
    ...observations.flatMap((o) =>
      o.status === 'derived' ? [derivationNote(o, observations, context)] : [],
    ),
    ...all(boundNote(observations, context)),
    ...all(baseNote(observations, language)),
    ...all(basesDiffer(observations, language)),
    // Who doubts them and why is said on the page alone: a chart also stands on slides and in files.
    ...all(doubtsOf(observations, language)),
    ...scopeNotes(observations, language),
    ...placed(observations, (o) => [comparabilityOf(o, language)], language),
    ...placed(
      observations,
      ({ period }) =>
        period?.basis === 'inferred' ? [textIn(period.note ?? footnoteWords.periodInferred, language)] : [],
      language,
    ),
    ...placed(
      observations,
      (o) => reportsOf([o]).map((report) => textIn(report.textNote, language) ?? null),
      language,
    ),
  ]
  return [...new Map(notes.map((note) => [note.said, note])).values()]
}

/** The name of the place that the observations share; '' where they are of several. */
export function placeOfAll(observations: readonly Observation[], language: Language): string {
  const names = new Map(observations.map(({ locality: { id, name } }) => [id, textIn(name, language)]))
  const [only = ''] = names.size === 1 ? names.values() : []
  return only
}

/** A note that is about more places than this gives their number instead of their names. */
const NAMED_PLACES = 4

/** Notes on values of several places. A note that is not about all of them names its places, so that it is clear whose report is meant. */
function placed(
  observations: readonly Observation[],
  notesOf: (one: Observation) => readonly (string | null)[],
  language: Language,
): Note[] {
  const placesOf = (some: readonly Observation[]) => new Set(some.map(({ locality }) => locality.id)).size
  const noted = observations.flatMap((one) =>
    notesOf(one).flatMap((note) => (note === null ? [] : [{ note, one }])),
  )
  return [...groupRows(noted, ({ note }) => note)].map(([note, group]) => {
    const about = group.map(({ one }) => one)
    const place = placeOfAll(about, language)
    if (placesOf(about) === placesOf(observations)) return { said: note, place, told: note }
    const said = `${placesIn(about, NAMED_PLACES, language)}${colon(language)}${note}`
    return { said, place, told: place === '' ? said : note }
  })
}

/**
 * "3 of 17 values are printed as approximate". Of reports derived values do not count, since their formula is explained. Where values of files
 * are among them, all are counted that bear a mark, computed and rounded ones too.
 */
function boundNote(observations: readonly Observation[], context: ChartContext): string[] {
  const { language } = context
  const fromFiles = observations.some(({ status }) => status === 'imported')
  const printed = fromFiles ? observations : observations.filter(({ status }) => status !== 'derived')
  const isOpen = (one: Observation) =>
    one.quantity.bound !== 'exact' || (fromFiles && observations.length > 1 && !isShownExact(one, context))
  const open = printed.filter(isOpen).length
  if (open === 0) return []
  const n = printed.length
  const words =
    EXACTNESS_NOTES[fromFiles ? 'files' : 'reports'][n === 1 ? 'single' : open === n ? 'none' : 'some']
  return [fill(words[language], { n, open }, language)]
}

/** How a derived value is calculated: its name, the formula in symbols, the result, and the interval if there is one. */
function derivationNote(derived: Derived, all: readonly Observation[], context: ChartContext): Note {
  const { language, notation } = context
  const inputs = derived.inputs.map(({ observation }) => valueText(observation, context))
  const { quantity, unit } = derived
  const interval =
    quantity.bound === 'approx' &&
    quantity.lower !== null &&
    quantity.upper !== null &&
    !isOnlyRounded(quantity)
      ? [between(quantity.lower, quantity.upper, unit, language)]
      : []
  // Place or period are added if another value has the same name.
  const alike = all.filter(({ indicator }) => indicator.id === derived.indicator.id)
  const which = [
    ({ locality }: Observation) => textIn(locality.name, language),
    (o: Observation) => wordPeriod(o.period, language),
  ]
  const told = which.filter((of) => alike.some((one) => of(one) !== of(derived))).map((of) => of(derived))
  const name = `${textIn(derived.indicator.name, language)}${inBrackets(listOf(told, language), language)}`
  const value = valueText(derived, { language, notation })
  const formula = textIn(FORMULAS[derived.formula].expression, language)
  const list = listOf(inputs, language)
  const words = inputs.length === 0 ? footnoteWords.derivedAlone : footnoteWords.derived
  const how = fill(words[language], { name, value, formula, inputs: list }, language)
  const note = derived.note === undefined ? [] : [textIn(derived.note, language)]
  const said = sentencesOf([how, ...interval, ...note], language)
  return { said, place: textIn(derived.locality.name, language), told: said }
}

/** What the rates are shares of, if that is stated and the same for all of them. */
function baseNote(observations: readonly Observation[], language: Language): string[] {
  const [only, ...others] = basesOf(observations, language)
  if (only === undefined || others.length > 0 || only.base === 'unstated') return []
  return [fill(footnoteWords.base[language], { base: only.name }, language)]
}

/** Says that the rates are shares of different things, and which rate is a share of what. Two bases never appear side by side without it. */
export function basesDiffer(observations: readonly Observation[], language: Language): string[] {
  const bases = basesOf(observations, language)
  if (bases.length < 2) return []
  const list = bases.map(({ name, places }) => `${name}${inBrackets(places, language)}`)
  return [fill(footnoteWords.basesDiffer[language], { list: list.join(semicolon(language)) }, language)]
}

function basesOf(observations: readonly Observation[], language: Language) {
  return [...groupRows(observations, (one) => baseOf(one) ?? '')].flatMap(([, group]) => {
    const base = group[0] === undefined ? null : baseOf(group[0])
    if (base === null) return []
    const places = new Set(group.map(({ locality }) => textIn(locality.name, language)))
    return [{ base, name: BASE_NAMES[base][language], places: listOf([...places], language) }]
  })
}

/** So many conflicts are named, each with so many of its values; the page of conflicts has all. */
const NAMED = { conflicts: 3, values: 4 } as const

/** What must be in sight of values that others contradict: of what there are several values, and which. */
export function conflictCautions(observations: readonly Observation[], context: ChartContext): string[] {
  const { language } = context
  const conflicts = [
    ...groupRows(observations.filter(isInConflict), ({ disputed }) => disputed?.key ?? '').values(),
  ]
  const said = conflicts.slice(0, NAMED.conflicts).flatMap(([one]) => {
    if (one === undefined) return []
    const values = [one, ...(one.disputed?.others ?? [])].map((each) => valueText(each, context))
    const list = listOf(
      [...values.slice(0, NAMED.values), ...(values.length > NAMED.values ? ['…'] : [])],
      language,
    )
    const about = { thing: nameOfValue(one, language), n: values.length, list }
    return [fill(footnoteWords.conflict[language], about, language)]
  })
  const more = conflicts.length - NAMED.conflicts
  return more <= 0 ? said : [...said, fill(footnoteWords.moreConflicts[language], { n: more }, language)]
}

/** Notes on values that contradict other values of the same thing, or agree with them. */
function disputedNotes(observations: readonly Observation[], context: ChartContext): Note[] {
  const { language } = context
  return observations.flatMap((one) => {
    const words = disputedWords(one, context) ?? agreeingWords(one, context)
    if (words === null) return []
    const place = textIn(one.locality.name, language)
    const told = `${observationName(one, language)}${colon(language)}${words}`
    return [{ said: `${place} ${told}`, place, told }]
  })
}

/** Each scope once, with the values that it applies to, if that is not everything shown. */
function scopeNotes(observations: readonly Observation[], language: Language): Note[] {
  const places = new Set(observations.map((o) => o.locality.id)).size
  const scopeKey = ({ scope }: Observation) => (scope === null ? '' : `${scope.basis}/${scope.en}`)
  const scoped = [...groupRows(observations, scopeKey).values()]
  return scoped.flatMap((group) => {
    const scope = group[0]?.scope ?? null
    if (scope === null) return []
    const place = ({ locality }: Observation) => textIn(locality.name, language)
    const indicator = (o: Observation) => textIn(o.indicator.name, language)
    const both = (o: Observation) => (places > 1 ? `${place(o)} ${indicator(o)}` : indicator(o))
    const dated = (o: Observation) => `${both(o)}${comma(language)}${wordPeriod(o.period, language)}`
    // The first way of naming that does not also name a value without this scope.
    const tells = (naming: typeof place) => {
      const named = new Set(group.map(naming))
      return observations.every((o) => group.includes(o) || !named.has(naming(o)))
    }
    const naming = [...(places > 1 ? [place] : []), indicator, both].find(tells) ?? dated
    const whom = (names: readonly string[]) =>
      group.length === observations.length ? '' : listOf([...new Set(names)], language)
    const basis = scope.basis === 'inferred' ? PERIOD_BASIS_NAMES.inferred[language] : ''
    const of = (names: string) =>
      asSentence(
        `${SCOPE_NAMES[scope.kind][language]}${inBrackets(names, language)}${colon(language)}${textIn(scope, language)}${inBrackets(basis, language)}`,
        language,
      )
    const [said, at] = [of(whom(group.map(naming))), placeOfAll(group, language)]
    // Below its name, a place is not named again.
    const short = naming === place ? '' : naming === both ? whom(group.map(indicator)) : null
    const told = at === '' || short === null ? said : of(short)
    return [{ said, place: at, told }]
  })
}

/** The reports that the observations come from, each once. */
const reportsOf = (observations: readonly Observation[]): KnownReport[] => [
  ...byId(observations.flatMap(rootsOf).map(({ report }) => report)).values(),
]

/** With more titles than this, the line gives only their number, since a source line has to fit under a chart. */
const TITLES = 2

/**
 * Where the values come from: the report, the page that published it and when; the user's files by name, so that nobody takes their
 * values for those of a report.
 */
export function sourceLine(
  observations: readonly Observation[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const reports = reportsOf(observations)
  const pages = [...new Set(reports.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
  const where = pages.map(
    ({ title, published }) =>
      `${textIn(title, language)}${comma(language)}${wordPeriodBasis(published, language)}`,
  )
  const titles = reportsIn(reports, TITLES, language)
  return sourceOf(
    titles === null ? null : `${titles}${comma(language)}${where.join(semicolon(language))}`,
    observations,
    language,
  )
}

/** The same in a few words, for places with a single line: the title of a single report, else the number of reports. */
export const shortSource = (observations: readonly Observation[], language: Language): string =>
  sourceOf(reportsIn(reportsOf(observations), 1, language), observations, language)

/** The titles of at most so many reports; of more, how many there are, and how many of them the user entered. Null if there are none. */
function reportsIn(reports: readonly KnownReport[], most: number, language: Language): string | null {
  const [n, own] = [reports.length, reports.filter(({ isOwn }) => isOwn).length]
  if (n === 0) return null
  const text = own === 0 ? 'reports' : own === n ? 'ownReports' : 'someOwnReports'
  if (n > most) return fill(sourceWords[text][language], { n, own }, language)
  const titles = reports.map(({ title, isOwn }) =>
    fill(sourceWords[isOwn ? 'ownTitle' : 'title'][language], { title: textIn(title, language) }, language),
  )
  return titles.join(sourceWords.betweenTitles[language])
}

/** A source of reports, if there are any, and of the user's files, each once. */
function sourceOf(reports: string | null, observations: readonly Observation[], language: Language): string {
  // Each sheet of a file came in by itself.
  const files = new Set(
    observations.flatMap((row) => (row.status === 'imported' ? [fileNameIn(row.origin.file, language)] : [])),
  )
  const names = [...files].map((file) => fill(sourceWords.file[language], { file }, language))
  const fromFiles =
    files.size > TITLES
      ? fill(sourceWords.numberOfFiles[language], { n: files.size }, language)
      : fill(sourceWords.files[language], { list: listOf(names, language) }, language)
  const parts = [...(reports === null ? [] : [reports]), ...(files.size === 0 ? [] : [fromFiles])]
  const list = parts.length === 0 ? sourceWords.none[language] : parts.join(semicolon(language))
  return fill(sourceWords.source[language], { list }, language)
}
