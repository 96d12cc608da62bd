import type { Dataset } from '../../../dataset/dataset.ts'
import { isTranslationOf } from '../../../dataset/edits/own-word.ts'
import type { Observation } from '../../../dataset/observation.ts'
import { printedOf, sourceTextOf, typedOf } from '../../../dataset/observation.ts'
import { valueText } from '../../../dataset/observation-wording.ts'
import { rowName } from '../../../dataset/table/cell-text.ts'
import type { Bound } from '../../../domain/number/bound.ts'
import { printedUnit, unitNameEn } from '../../../domain/number/unit.ts'
import { LANGUAGES } from '../../../domain/text.ts'
import type { Period } from '../../../domain/time/period.ts'
import { wordPeriod, wordPeriodBasis } from '../../../domain/time/period.ts'
import { groupRows } from '../../../lib/group-rows.ts'
import { unisolated, withoutHiddenSigns } from '../../../lib/hidden-signs.ts'
import { COMPUTED_EXACTLY } from '../../../words/dataset/bound-text.ts'
import { BOUND_NAMES, ROUNDED } from '../../../words/domain/bound.ts'
import { MORE_COLUMNS } from '../../../words/exports/reader-columns.ts'
import { FORMER_BOUND_NAMES } from '../../../words/imports/own-words.ts'
import { readPeriod } from '../../period-cell.ts'
import { isSameNumber, numberIn } from '../cell/number-text.ts'
import { withoutPlace } from './read-quantity.ts'

/**
 * How our files write an observation, in either language and notation. A row of a file that comes back is compared with it cell by cell:
 * a cell that says what the export wrote is not an edit, even if a spreadsheet shows it in another form.
 */

/**
 * Headings of the columns of our own files, in both languages. If a file has several columns of one meaning, the heading that is last here
 * counts: names come behind ids, and Chinese names last, since several counties are one name in pinyin.
 */
export const HEADINGS = {
  locality: ['地区', 'Locality', 'locality_id', 'locality_en', 'locality_zh'],
  /** The code of the place, which tells it from others of its name. */
  area: ['ref_area'],
  indicator: ['指标', 'Indicator', 'indicator_id', 'indicator_en', 'indicator_zh'],
  words: ['数值', 'Value'],
  // Earlier files have the short heading.
  number: [MORE_COLUMNS.number.zh, MORE_COLUMNS.number.en, '数', 'Number', 'value'],
  lower: ['下限', 'Lower', 'Lower end', 'lower'],
  upper: ['上限', 'Upper', 'Upper end', 'upper'],
  unit: ['单位', 'Unit', 'unit_id'],
  unitName: ['unit_zh'],
  bound: ['界', '精确度', 'Bound', 'Exactness', 'bound'],
  period: ['时期', 'Period', 'period'],
  start: ['起始日', 'First day', 'period_start'],
  end: ['截止日', 'Last day', 'period_end'],
  basis: ['时期依据', 'Period basis', 'period_basis'],
  printed: ['原文数字', 'As printed', 'printed'],
  typed: ['导入时改为', 'Typed on import', 'typed_on_import'],
  breakdown: ['细分', 'Breakdown', 'breakdown'],
  scope: ['范围', 'Scope', 'scope_zh', 'scope_en'],
  source: ['来源编号', 'Source id'],
  id: ['编号', 'Id', 'observation_id'],
} as const
export type OwnColumn = keyof typeof HEADINGS

/** A row of one of our files: the text of each column, empty where the file has none. */
export type OwnRow = (column: OwnColumn) => string

const plain = (text: string): string => withoutHiddenSigns(unisolated(text)).replace(/\s+/gu, ' ').trim()
const isOneOf = (cell: string, texts: readonly string[]): boolean =>
  texts.some((text) => plain(text) === plain(cell))

/** Digits from which on a shown number is a stored one cut short, as spreadsheets show it, and not one that somebody typed. */
const CUT = { decimals: 6, digits: 9 } as const

/** Whether a cell shows a number: all of it, or as many digits as the format of a spreadsheet has room for. */
function shows(cell: string, number: number): boolean {
  const read = numberIn(cell)
  if (read.kind !== 'number' || read.quantity.bound !== 'exact') return false
  const { value } = read.quantity
  if (isSameNumber(value, number)) return true
  const text = cell.normalize('NFKC').replaceAll(',', '')
  const [digits = '', decimals = ''] = /\d+(?:\.(\d+))?/u.exec(text) ?? []
  const isCut =
    decimals.length >= CUT.decimals || digits.replace('.', '').replace(/^0+/u, '').length >= CUT.digits
  return isCut && !/e/iu.test(text) && Number(number.toFixed(Math.min(decimals.length, 20))) === value
}

/** Whether a cell of a number or of one of its ends is as the export wrote it. A blank says nothing. */
const isNumberKept = (cell: string, number: number | null): boolean =>
  cell === '' || (number !== null && shows(cell, number))

/** Whether words say the number of an observation, be it as we write them or as a spreadsheet shows what it made of them: 78.94%. */
function areWordsKept(cell: string, here: Observation): boolean {
  if (cell === '') return true
  const written = LANGUAGES.flatMap((language) =>
    (['compact', 'full'] as const).map((notation) => valueText(here, { language, notation })),
  )
  if (isOneOf(cell, written)) return true
  const { bound, value } = here.quantity
  return bound === 'exact' && shows(cell, value)
}

/** Whether a cell has one of the texts that an export wrote there, or the number of one of them. A blank says nothing. */
function isTextKept(cell: string, written: readonly (string | null)[]): boolean {
  const texts = written.filter((text) => text !== null)
  if (cell === '' || texts.length === 0 || isOneOf(cell, texts)) return true
  const read = numberIn(cell)
  if (read.kind !== 'number') return true
  return texts.some((text) => {
    const before = numberIn(text)
    return before.kind === 'number' && isSameNumber(read.quantity.value, before.quantity.value)
  })
}

/** What files of ours also call a bound: words for special cases, and names of earlier versions. */
const FORMER_NAMES: Partial<Record<Bound, readonly string[]>> = {
  exact: [ROUNDED.zh, ROUNDED.en, COMPUTED_EXACTLY.zh, COMPUTED_EXACTLY.en, FORMER_BOUND_NAMES.exact.zh],
  atMost: [FORMER_BOUND_NAMES.atMost.zh],
  // Files from before "nearly" had a bound of its own.
  nearly: [FORMER_BOUND_NAMES.nearly.zh, 'below', 'less than', BOUND_NAMES.below.zh, BOUND_NAMES.below.en],
  below: ['less than'],
}

function isBoundKept(cell: string, { quantity: { bound } }: Observation): boolean {
  const names = [bound, BOUND_NAMES[bound].zh, BOUND_NAMES[bound].en, ...(FORMER_NAMES[bound] ?? [])]
  return cell === '' || isOneOf(withoutPlace(cell), names)
}

/** Whether a file has a column. */
type HasColumn = Pick<ReadonlyMap<OwnColumn, unknown>, 'has'>

/**
 * The columns in which a row differs from the value in the dataset: the number first, then its words and its ends. What was emptied differs
 * too, unless the cells that are left say all that it said.
 */
export function editedColumns(row: OwnRow, here: Observation, columns: HasColumn): readonly OwnColumn[] {
  const { value, lower, upper } = here.quantity
  const isEmpty = (column: OwnColumn) => columns.has(column) && row(column) === ''
  const [isLower, isUpper] = [isEmpty('lower') && lower !== null, isEmpty('upper') && upper !== null]
  const kept = {
    number: isNumberKept(row('number'), value) && !(isEmpty('number') && value !== null),
    words: areWordsKept(row('words'), here) && !(isEmpty('words') && row('number') === ''),
    // A number and its bound say as much as both ends do; one end alone says something else.
    lower: isNumberKept(row('lower'), lower) && !(isLower && row('upper') !== ''),
    upper: isNumberKept(row('upper'), upper) && !(isUpper && row('lower') !== ''),
    bound: isBoundKept(row('bound'), here),
    unit: isUnitKept(row('unit'), here),
    unitName: isUnitKept(row('unitName'), here),
    // Files from before what was typed had a column of its own have it here.
    printed: isTextKept(row('printed'), [sourceTextOf(here), printedOf(here)]),
    typed: isTextKept(row('typed'), [typedOf(here)]),
  }
  return (
    ['number', 'words', 'lower', 'upper', 'bound', 'unit', 'unitName', 'typed', 'printed'] as const
  ).filter((column) => !kept[column])
}

/** The word of a unit that a file in English writes with its translation: 个 of "items (个)". Any other unit as it stands. */
export function translatedUnit(cell: string): string {
  const [, name = '', word = ''] = /^(.+) \((.+)\)$/u.exec(cell) ?? []
  return word !== '' && isTranslationOf(word, name) ? word : cell
}

const isUnitKept = (cell: string, here: Observation): boolean =>
  cell === '' || isOneOf(cell, unitNames(here)) || isOneOf(translatedUnit(cell), unitNames(here))

/** All that our files call a unit. */
export const unitNames = ({ unit }: Observation): readonly string[] => [
  unit.id,
  unit.zh,
  printedUnit(unit),
  unitNameEn(unit),
]

/** The day that a text begins with, as ISO writes it: a spreadsheet may have changed it to 2025/1/31. Empty if there is none. */
export function dayIn(text: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(text) ?? []
  return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The period that a row names; null if it names none. The days count before the words, unless only the words were changed. */
export function periodSaid(row: OwnRow, here: Observation | null): Pick<Period, 'start' | 'end'> | null {
  const words = row('period')
  const read = words === '' ? null : readPeriod(words, null)
  const said = read === null || typeof read === 'string' ? null : read
  const end = dayIn(row('end'))
  if (end === '') return said
  const days = { start: dayIn(row('start')) || null, end }
  const before = here?.period ?? null
  if (said === null || before === null || !isSamePeriod(days, before)) return days
  return isPeriodKept(words, said, before) ? days : said
}

/** Whether words still name a period. A spreadsheet makes a day of "Jan 2026", which lies in it. */
function isPeriodKept(words: string, said: Pick<Period, 'start' | 'end'>, before: Period): boolean {
  const written = LANGUAGES.flatMap((language) => [
    wordPeriod(before, language),
    wordPeriodBasis(before, language),
  ])
  const isDayWithin = said.start === said.end && said.end >= (before.start ?? '') && said.end <= before.end
  return isDayWithin || isOneOf(words, written)
}

const isSamePeriod = (
  one: Pick<Period, 'start' | 'end'> | null,
  other: Pick<Period, 'start' | 'end'> | null,
): boolean => (one?.start ?? null) === (other?.start ?? null) && (one?.end ?? null) === (other?.end ?? null)

export interface Standing {
  /** The observation of the dataset that a row is about; null if there is none. */
  readonly about: (row: OwnRow, locality: string | null, indicator: string | null) => Observation | null
  /** The one whose id the row carries, though it may name another thing by now. */
  readonly named: (row: OwnRow) => Observation | null
}

/**
 * The observations that rows of our files may be about: by the id that the row carries, as long as the row still names the same thing, else
 * by place, indicator, period, category and scope.
 */
export function standingOf({ observations }: Dataset, columns: HasColumn): Standing {
  const keyOf = (locality: string, indicator: string, period: Pick<Period, 'start' | 'end'> | null) =>
    `${locality}|${indicator}|${period?.start ?? ''}/${period?.end ?? ''}`
  const byId = new Map<string, Observation>(observations)
  const byThing = groupRows([...observations.values()], ({ locality, indicator, period }) =>
    keyOf(locality.id, indicator.id, period),
  )
  const named = (row: OwnRow) => byId.get(row('id')) ?? null
  return {
    named,
    about: (row, locality, indicator) => {
      const same = named(row)
      if (same !== null && isOfSame(row, same)) return same
      if (locality === null || indicator === null) return null
      const group = byThing.get(keyOf(locality, indicator, periodSaid(row, same))) ?? []
      const fitting = group.filter((each) => isOfSame(row, each))
      return fitting.find((each) => editedColumns(row, each, columns).length === 0) ?? fitting[0] ?? null
    },
  }
}

/** Whether a row says nothing of a scope, or has that of the observation. */
export const isScopeKept = (cell: string, { scope }: Observation): boolean =>
  cell === '' || (scope !== null && isOneOf(cell, [scope.zh, scope.en]))

/** Whether a row names the place, the indicator, its part and the period of an observation, as far as it says them. */
function isOfSame(row: OwnRow, here: Observation): boolean {
  const { locality, indicator, breakdown } = here
  const [place, name, category, part] = [row('locality'), row('indicator'), row('breakdown'), row('scope')]
  const bare = [indicator.id, indicator.name.zh, indicator.name.en]
  const withPart = LANGUAGES.flatMap((language) => [
    rowName(here, [], language),
    rowName(here, ['scope'], language),
    rowName(here, ['breakdown'], language),
  ])
  const categories =
    breakdown === null
      ? []
      : [
          `${breakdown.dimension}=${breakdown.category}`,
          breakdown.category,
          breakdown.name.zh,
          breakdown.name.en,
        ]
  return (
    (place === '' || isOneOf(place, [locality.id, locality.name.zh, locality.name.en])) &&
    (name === '' ||
      isOneOf(name, breakdown === null || category !== '' ? [...bare, ...withPart] : withPart)) &&
    (category === '' || isOneOf(category, categories)) &&
    isScopeKept(part, here) &&
    ((row('period') === '' && row('end') === '') || isSamePeriod(periodSaid(row, here), here.period))
  )
}
