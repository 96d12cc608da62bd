import type { Derived, KnownReport, Observation, Reported } from '../dataset/observation.ts'
import { baseOf, rootsOf } from '../dataset/observation.ts'
import { comparabilityOf, disputedWords, observationName, valueText } from '../dataset/observation-wording.ts'
import { reviewNotes } from '../dataset/review/review-wording.ts'
import type { ReportId } from '../domain/ids.ts'
import { between } from '../domain/number/bound-wording.ts'
import { FORMULAS } from '../domain/number/formula.ts'
import { isOnlyRounded } from '../domain/number/stated.ts'
import type { Source } from '../domain/record/report.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { colon, comma, inBrackets, listOf, semicolon } from '../domain/text.ts'
import { wordPeriod, wordPeriodBasis } from '../domain/time/period.ts'
import { groupRows } from '../lib/group-rows.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { BASE_NAMES } from '../words/domain/base.ts'
import { SCOPE_NAMES } from '../words/domain/observation.ts'
import type { ChartContext } from './context.ts'

/** What a reader must know to read the values right, each thing once; nothing where there is nothing. */
export function footnotesOf(observations: readonly Observation[], context: ChartContext): string[] {
  const { language } = context
  const notes = [
    // First what no report says: where there is room for a few notes alone, the marks still tell which values are not exact.
    ...observations.map((o) => (o.status === 'derived' ? derivationNote(o, context) : null)),
    boundNote(observations, language),
    ...baseNote(observations, language),
    ...basesDiffer(observations, language),
    ...disputedNotes(observations, context),
    ...reviewNotes(observations, context),
    ...scopeNotes(observations, language),
    ...observations.map((o) => comparabilityOf(o, language)),
    ...observations.map((o) => (o.period?.basis === 'inferred' ? periodNote(o.period.note, language) : null)),
    ...reportsOf(observations).map((report) => report.textNote?.[language] ?? null),
  ]
  return [...new Set(notes.filter((note) => note !== null))]
}

/** "3 of 17 values are printed as approximate": only of what a report printed, since derived values are explained by formula. */
function boundNote(observations: readonly Observation[], language: Language): string | null {
  const printed = observations.filter(({ status }) => status !== 'derived')
  const open = printed.filter(({ quantity }) => quantity.bound !== 'exact').length
  if (open === 0) return null
  const fromFiles = printed.some(({ status }) => status === 'imported')
  if (printed.length === 1) {
    if (fromFiles) {
      return language === 'zh' ? '文件给出的不是确数。' : 'The file gives no exact number.'
    }
    return language === 'zh' ? '报道给出的不是确数。' : 'The report gives no exact number.'
  }
  const n = printed.length
  if (open === n) {
    return language === 'zh'
      ? `${n}个${fromFiles ? '' : '原文'}数值都不是确数。`
      : `None of the ${n} ${fromFiles ? '' : 'printed '}values is exact.`
  }
  return language === 'zh'
    ? `${n}个${fromFiles ? '' : '原文'}数值中${open}个不是确数。`
    : `${open} of ${n} ${fromFiles ? '' : 'printed '}values ${open === 1 ? 'is' : 'are'} not exact.`
}

/** The name of the derived value, the formula in symbols, and the interval where it is an interval. */
function derivationNote(derived: Derived, context: ChartContext): string {
  const { language, notation } = context
  const zh = language === 'zh'
  const inputs = derived.inputs.map(({ observation }) => valueText(observation, context))
  const { quantity, unit } = derived
  const interval =
    quantity.bound === 'approx' &&
    quantity.lower !== null &&
    quantity.upper !== null &&
    !isOnlyRounded(quantity)
      ? `${zh ? '' : ' '}${between(quantity.lower, quantity.upper, unit, language)}`
      : ''
  const name = `${derived.indicator.name[language]} ${valueText(derived, { language, notation })}`
  const formula = FORMULAS[derived.formula].expression[language]
  const note = derived.note?.[language]
  const tail = note === undefined ? '' : zh ? note : ` ${note}`
  return zh
    ? `推算：${name} = ${formula}（${inputs.join('、')}）。${interval}${tail}`
    : `Derived: ${name} = ${formula} (${inputs.join(', ')}).${interval}${tail}`
}

/** What rates are a share of, where that is stated for all of them. */
function baseNote(observations: readonly Observation[], language: Language): string[] {
  const [only, ...others] = basesOf(observations, language)
  if (only === undefined || others.length > 0 || only.base === 'unstated') return []
  return [language === 'zh' ? `口径：占${only.name}的比例。` : `Base: share of ${only.name}.`]
}

/** That rates are shares of different things, with which is of which: no two bases are set side by side without a word. */
export function basesDiffer(observations: readonly Observation[], language: Language): string[] {
  const bases = basesOf(observations, language)
  if (bases.length < 2) return []
  const zh = language === 'zh'
  const list = bases.map(({ name, places }) => `${name}${inBrackets(places, language)}`)
  return [
    zh
      ? `口径不同，不能直接比较：${list.join('；')}。`
      : `The bases differ and do not compare: ${list.join('; ')}.`,
  ]
}

function basesOf(observations: readonly Observation[], language: Language) {
  return [...groupRows(observations, (one) => baseOf(one) ?? '')].flatMap(([, group]) => {
    const base = group[0] === undefined ? null : baseOf(group[0])
    if (base === null) return []
    const places = new Set(group.map(({ locality }) => locality.name[language]))
    return [{ base, name: BASE_NAMES[base][language], places: listOf([...places], language) }]
  })
}

/** Values that others of the same thing contradict. */
function disputedNotes(observations: readonly Observation[], context: ChartContext): string[] {
  const { language } = context
  return observations.flatMap((one) => {
    const words = disputedWords(one, context)
    if (words === null) return []
    const name = `${one.locality.name[language]} ${observationName(one, language)}`
    return [`${name}${colon(language)}${words}`]
  })
}

/** Each scope once, with what it applies to where that is not everything shown. */
function scopeNotes(observations: readonly Observation[], language: Language): string[] {
  const zh = language === 'zh'
  const places = new Set(observations.map((o) => o.locality.id)).size
  const scopeKey = ({ scope }: Observation) => (scope === null ? '' : `${scope.basis}/${scope.en}`)
  const scoped = [...groupRows(observations, scopeKey).values()]
  return scoped.flatMap((group) => {
    const scope = group[0]?.scope ?? null
    if (scope === null) return []
    const subject = (o: Observation) => (places > 1 ? o.locality : o.indicator).name[language]
    // Where others of the same name have no such scope, the period tells which of them is meant.
    const named = new Set(group.map(subject))
    const alone = observations.every((o) => group.includes(o) || !named.has(subject(o)))
    const names = alone
      ? named
      : new Set(group.map((o) => `${subject(o)}${comma(language)}${wordPeriod(o.period, language)}`))
    const whom = group.length === observations.length ? '' : listOf([...names], language)
    const mark = scope.basis === 'inferred' ? (zh ? '（推断）' : ' (inferred)') : ''
    const name = SCOPE_NAMES[scope.kind][language]
    if (zh) return [`${name}${whom === '' ? '' : `（${whom}）`}：${scope.zh}${mark}。`]
    return [`${name}${whom === '' ? '' : ` (${whom})`}: ${scope.en}${mark}.`]
  })
}

function periodNote(note: Bilingual | undefined, language: Language): string {
  if (note !== undefined) return note[language]
  return language === 'zh' ? '时期是推断的，没有写明。' : 'The period is inferred; it is not stated.'
}

/** The reports that observations go back to, each once. */
function reportsOf(observations: readonly Observation[]): KnownReport[] {
  const reports = new Map<string, KnownReport>()
  for (const root of roots(observations)) reports.set(root.report.id, root.report)
  return [...reports.values()]
}

const roots = (observations: readonly Observation[]): Reported[] => observations.flatMap((o) => rootsOf(o))

export const reportIdsOf = (observations: readonly Observation[]): ReportId[] =>
  reportsOf(observations).map(({ id }) => id)

/** More titles than this are counted, since a source line has to fit under a chart. */
const TITLES = 2

/** The user's files that observations go back to, each once. */
function filesOf(observations: readonly Observation[]): string[] {
  const files = new Map<string, string>()
  for (const row of observations) if (row.status === 'imported') files.set(row.origin.id, row.origin.file)
  return [...files.values()]
}

/**
 * Where the values come from: the report, the page it stands on and when that was published; the user's files by name, so that what
 * they hold is never taken for what a report says.
 */
export function sourceLine(
  observations: readonly Observation[],
  sources: ReadonlyMap<string, Source>,
  language: Language,
): string {
  const zh = language === 'zh'
  const reports = reportsOf(observations)
  const files = filesOf(observations)
  const parts = [
    ...(reports.length === 0 ? [] : [reportsLine(reports, sources, zh)]),
    ...(files.length === 0 ? [] : [filesLine(files, zh)]),
  ]
  const none = zh ? '无' : 'none'
  return `${zh ? '来源：' : 'Source: '}${parts.length === 0 ? none : parts.join(semicolon(language))}`
}

/** The same in a few words, for where a line is all there is: the title of a single report, else how many there are. */
export function shortSource(observations: readonly Observation[], language: Language): string {
  const zh = language === 'zh'
  const reports = reportsOf(observations)
  const files = filesOf(observations)
  const [only, ...others] = reports
  const parts = [
    ...(only === undefined ? [] : [others.length > 0 ? countOf(reports, zh) : titleOf(only, zh)]),
    ...(files.length === 0 ? [] : [filesLine(files, zh)]),
  ]
  const none = zh ? '无' : 'none'
  return `${zh ? '来源：' : 'Source: '}${parts.length === 0 ? none : parts.join(semicolon(language))}`
}

const titleOf = ({ title, isOwn }: KnownReport, zh: boolean) => {
  if (zh) return isOwn ? `用户录入的《${title.zh}》` : `《${title.zh}》`
  return isOwn ? `“${title.en}” (entered by the user)` : `“${title.en}”`
}

/** How many reports there are, and how many of them the user entered. */
function countOf(reports: readonly KnownReport[], zh: boolean): string {
  const own = reports.filter(({ isOwn }) => isOwn).length
  const count = zh ? `${reports.length}篇报道` : `${reports.length} reports`
  if (own === 0) return count
  if (own === reports.length) return zh ? `用户录入的${count}` : `${count} entered by the user`
  return zh ? `${count}（${own}篇为用户录入）` : `${count} (${own} entered by the user)`
}

function filesLine(files: readonly string[], zh: boolean): string {
  if (files.length > TITLES) return zh ? `用户导入的${files.length}个文件` : `${files.length} imported files`
  return zh
    ? `用户导入的文件${files.map((f) => `“${isolated(f)}”`).join('、')}`
    : `imported ${files.map(isolated).join(', ')}`
}

function reportsLine(
  reports: readonly KnownReport[],
  sources: ReadonlyMap<string, Source>,
  zh: boolean,
): string {
  const titles = reports.slice(0, TITLES).map((report) => titleOf(report, zh))
  const what = reports.length > TITLES ? countOf(reports, zh) : titles.join(zh ? '' : ', ')
  const pages = new Map(reports.map((report) => [report.source, sources.get(report.source)]))
  const where = [...pages.values()].flatMap((source) =>
    source === undefined
      ? []
      : [
          zh
            ? `${source.title.zh}，${wordPeriodBasis(source.published, 'zh')}`
            : `${source.title.en}, ${wordPeriodBasis(source.published, 'en')}`,
        ],
  )
  return zh ? `${what}，${where.join('；')}` : `${what}, ${where.join('; ')}`
}
