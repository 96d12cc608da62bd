import { BOUNDS, exact } from '../../domain/number/bound.ts'
import { FORMULAS } from '../../domain/number/formula.ts'
import { unitNameEn } from '../../domain/number/unit.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Bilingual } from '../../domain/text.ts'
import type { Period } from '../../domain/time/period.ts'
import { comparePeriods, wordPeriod } from '../../domain/time/period.ts'
import type { YearChange } from '../../domain/time/year-change.ts'
import { STATUS_NAMES } from '../../words/dataset/status.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { BAND_NAMES } from '../../words/desk/target-wording.ts'
import { BOUND_NAMES } from '../../words/domain/bound.ts'
import { eachLanguage } from '../../words/languages.ts'
import { COLUMN_NAMES } from '../../words/table/columns.ts'
import { changeInOne, wordChange } from '../compare/change-since.ts'
import { fileName } from '../file-name.ts'
import type { Observation } from '../observation.ts'
import { STATUSES, sourceTextOf } from '../observation.ts'
import { remarksInLine } from '../review/review-wording.ts'
import { REVIEW_STATES } from '../review/standing.ts'
import type { Band } from '../target/target.ts'
import { BANDS } from '../target/target.ts'
import { wordPercent } from '../target/target-wording.ts'
import type { Column, ColumnContext, Entry, EntryColumn, NumberColumn } from './column.ts'
import { compareKeys, plainEntry } from './column.ts'
import type { ColumnId } from './view/column-ids.ts'
import { COLUMN_IDS, isColumnId } from './view/column-ids.ts'

export type { ColumnId }
export { COLUMN_IDS, isColumnId }

/** What a reader sees at first. Without a column of its own the breakdown stands with the indicator, see {@link cellText}. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
  'locality',
  'indicator',
  'value',
  'bound',
  'period',
  'status',
  'printed',
]

const named = (of: { readonly id: string; readonly name: Bilingual }): Entry => ({
  key: of.id,
  text: of.name,
})

const inOrderOf =
  (keys: readonly string[]): NonNullable<EntryColumn['compare']> =>
  (a, b) =>
    keys.indexOf(a.key) - keys.indexOf(b.key)

/** A column of shared values, sorted by their words and read by the search unless it says otherwise. */
const entries = (
  column: Pick<EntryColumn, 'header' | 'width' | 'type' | 'keyOf' | 'entryOf'> & Partial<EntryColumn>,
): EntryColumn => ({ search: 'pinyin', ...column })

const STATUS_ORDER: readonly string[] = STATUSES.flatMap((status) =>
  status === 'reported' ? [status, 'entered'] : [status],
)

const statusOf = (row: Observation): keyof typeof STATUS_NAMES =>
  row.status === 'reported' && row.report.isOwn ? 'entered' : row.status

const boundEntries = new Map<string, Entry>(
  BOUNDS.map((bound) => [bound, { key: bound, text: BOUND_NAMES[bound] }]),
)

const periodKey = ({ start, end, basis }: Period): string => `${start ?? ''}/${end}/${basis}`

function periodOf({ period }: Observation): Entry | null {
  if (period === null) return null
  const { start, end, basis } = period
  return {
    key: periodKey(period),
    text: eachLanguage((language) => wordPeriod(period, language)),
    period: { start, end, basis },
  }
}

const breakdownKey = ({ breakdown }: Observation): string | null =>
  breakdown === null ? null : `${breakdown.dimension}=${breakdown.category}`

const quantities = (quantityOf: NumberColumn['quantityOf']): Pick<NumberColumn, 'type' | 'quantityOf'> => ({
  type: 'number',
  quantityOf,
})

/** Asked for every row, so it does not build an entry. */
function sourceKey(row: Observation): string | null {
  switch (row.status) {
    case 'reported':
      return row.report.id
    case 'imported':
      return row.origin.id
    case 'derived':
      return null
  }
}

/** The report of a printed value, the file of one of the user's. */
function sourceEntry(row: Observation): Entry | null {
  switch (row.status) {
    case 'reported':
      return { key: row.report.id, text: row.report.title }
    case 'imported':
      return { key: row.origin.id, text: fileName(row.origin.file) }
    case 'derived':
      return null
  }
}

/** An organisation lies in no province: its values never enter the sum of one. */
function provinceOf({ locality }: Observation, { localities }: ColumnContext): Entry | null {
  const province = locality.province === null ? undefined : localities.get(locality.province)
  return province === undefined ? null : named(province)
}

/** A place is found under its full name and with a superior left out: 河南省许昌市襄城县, 许昌市襄城县, 河南省襄城县. */
function fullNames(locality: Locality, localities: ColumnContext['localities']): string {
  const parents = locality.parents.flatMap((id) => localities.get(id) ?? [])
  const within = (name: string, parent: string) => (name.startsWith(parent) ? name : parent + name)
  const full = parents.reduce((name, parent) => within(name, parent.name.zh), locality.name.zh)
  const shorter = parents.map((parent) => within(locality.name.zh, parent.name.zh))
  const english = [locality, ...parents].map(({ name }) => name.en).join(', ')
  return [full, ...shorter, english].join('\n')
}

/** The remarks of a row, in both languages; rows share none of them. */
function remarksOf(kind: 'marks' | 'notes', { review }: Observation): Entry | null {
  if (review === undefined) return null
  const text = eachLanguage((language) => remarksInLine(review, kind, language))
  return text.zh === '' ? null : { key: text.zh, text }
}

/** How a value changed, in per cent or in percentage points. The two cannot be compared with each other. */
const changes = (
  measure: YearChange['in'],
): Pick<NumberColumn, 'type' | 'quantityOf' | 'wordsOf' | 'isChange'> => {
  const changeOf = (row: Observation, { beside }: ColumnContext) => {
    const since = beside?.changeOf(row) ?? null
    return since?.change.in === measure ? since : null
  }
  return {
    ...quantities((row, context) => changeOf(row, context)?.change.quantity ?? null),
    isChange: true,
    wordsOf: (row, context, style) => {
      const since = changeOf(row, context)
      return since === null ? '' : changeInOne(wordChange(since, row.unit, style))
    },
  }
}

const bandEntry = (band: Band): Entry => ({ key: band, text: BAND_NAMES[band] })

/** The names of what a column has one of a few words for. A filter may name one that no row has. */
const FIXED_NAMES: Partial<Record<ColumnId, ReadonlyMap<string, Bilingual>>> = {
  status: new Map(Object.entries(STATUS_NAMES)),
  bound: new Map(Object.entries(BOUND_NAMES)),
  band: new Map(Object.entries(BAND_NAMES)),
  review: new Map(Object.entries(STATE_NAMES)),
}

/** The name of a key that no row need have; undefined where only rows name what a column has. */
export const fixedName = (column: ColumnId, key: string): Bilingual | undefined =>
  FIXED_NAMES[column]?.get(key)

/** Header, type and reading of each column. The one place where a column is defined. */
export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  locality: entries({
    header: COLUMN_NAMES.locality,
    width: 168,
    type: 'set',
    keyOf: ({ locality }) => locality.id,
    entryOf: ({ locality }, { localities }) => ({
      ...named(locality),
      // Only a search asks for it, and there are thousands of places.
      get also() {
        return fullNames(locality, localities)
      },
    }),
  }),
  province: entries({
    header: COLUMN_NAMES.province,
    width: 128,
    type: 'set',
    keyOf: ({ locality }) => locality.province,
    entryOf: provinceOf,
  }),
  theme: entries({
    header: COLUMN_NAMES.theme,
    width: 136,
    type: 'set',
    keyOf: ({ theme }) => theme.id,
    entryOf: ({ theme }) => named(theme),
  }),
  indicator: entries({
    header: COLUMN_NAMES.indicator,
    width: 248,
    type: 'set',
    keyOf: ({ indicator }) => indicator.id,
    entryOf: ({ indicator }) => named(indicator),
  }),
  breakdown: entries({
    header: COLUMN_NAMES.breakdown,
    width: 144,
    type: 'set',
    keyOf: breakdownKey,
    madeOf: ({ breakdown }) => breakdown,
    entryOf: (row) => {
      const key = breakdownKey(row)
      return key === null || row.breakdown === null ? null : { key, text: row.breakdown.name }
    },
  }),
  scope: entries({
    header: COLUMN_NAMES.scope,
    width: 168,
    type: 'text',
    keyOf: ({ scope }) => scope?.en ?? null,
    entryOf: ({ scope }) => (scope === null ? null : { key: scope.en, text: scope }),
  }),
  value: {
    header: COLUMN_NAMES.value,
    width: 180,
    ...quantities(({ quantity }) => quantity),
  },
  bound: entries({
    header: COLUMN_NAMES.bound,
    width: 136,
    type: 'bound',
    keyOf: ({ quantity }) => quantity.bound,
    entryOf: ({ quantity }) => boundEntries.get(quantity.bound) ?? null,
    compare: inOrderOf(BOUNDS),
  }),
  unit: entries({
    header: COLUMN_NAMES.unit,
    width: 112,
    type: 'set',
    keyOf: ({ unit }) => unit.id,
    entryOf: ({ unit }) => ({ key: unit.id, text: { zh: unit.zh, en: unitNameEn(unit) } }),
    search: 'text',
  }),
  period: entries({
    header: COLUMN_NAMES.period,
    width: 168,
    type: 'period',
    keyOf: ({ period }) => (period === null ? null : periodKey(period)),
    madeOf: ({ period }) => period,
    entryOf: periodOf,
    compare: (a, b) => comparePeriods(a.period ?? null, b.period ?? null),
    search: 'text',
  }),
  status: entries({
    header: COLUMN_NAMES.status,
    width: 112,
    type: 'status',
    keyOf: statusOf,
    entryOf: (row) => ({ key: statusOf(row), text: STATUS_NAMES[statusOf(row)] }),
    compare: inOrderOf(STATUS_ORDER),
  }),
  printed: entries({
    header: COLUMN_NAMES.printed,
    width: 136,
    type: 'text',
    plain: 'shared',
    keyOf: sourceTextOf,
    entryOf: (row) => {
      const printed = sourceTextOf(row)
      return printed === null ? null : plainEntry(printed)
    },
    search: 'number',
  }),
  report: entries({
    header: COLUMN_NAMES.report,
    width: 264,
    type: 'set',
    keyOf: sourceKey,
    entryOf: sourceEntry,
  }),
  paragraph: {
    header: COLUMN_NAMES.paragraph,
    width: 136,
    ...quantities((row) => (row.status === 'reported' ? exact(row.figure.paragraph) : null)),
  },
  formula: entries({
    header: COLUMN_NAMES.formula,
    width: 136,
    type: 'set',
    keyOf: (row) => (row.status === 'derived' ? row.formula : null),
    entryOf: (row) =>
      row.status === 'derived' ? { key: row.formula, text: FORMULAS[row.formula].name } : null,
  }),
  change: { header: COLUMN_NAMES.change, width: 208, ...changes('percent') },
  points: { header: COLUMN_NAMES.points, width: 216, ...changes('points') },
  completion: {
    header: COLUMN_NAMES.completion,
    width: 144,
    ...quantities((row, { beside }) => beside?.completionOf(row) ?? null),
    wordsOf: (row, { beside }, style) => {
      const completion = beside?.completionOf(row) ?? null
      return completion === null ? '' : wordPercent(completion, style)
    },
  },
  band: entries({
    header: COLUMN_NAMES.band,
    width: 164,
    type: 'set',
    keyOf: (row, { beside }) => beside?.bandOf(row) ?? null,
    entryOf: (row, { beside }) => {
      const band = beside?.bandOf(row) ?? null
      return band === null ? null : bandEntry(band)
    },
    compare: inOrderOf(BANDS),
    search: 'text',
  }),
  review: entries({
    header: COLUMN_NAMES.review,
    width: 128,
    type: 'set',
    keyOf: ({ review }) => review?.state ?? null,
    entryOf: ({ review }) => {
      const state = review?.state ?? null
      return state === null ? null : { key: state, text: STATE_NAMES[state] }
    },
    compare: inOrderOf(REVIEW_STATES),
    search: 'text',
  }),
  marks: entries({
    header: COLUMN_NAMES.marks,
    width: 264,
    type: 'text',
    keyOf: (row) => remarksOf('marks', row)?.key ?? null,
    entryOf: (row) => remarksOf('marks', row),
    search: 'text',
  }),
  notes: entries({
    header: COLUMN_NAMES.notes,
    width: 264,
    type: 'text',
    keyOf: (row) => remarksOf('notes', row)?.key ?? null,
    entryOf: (row) => remarksOf('notes', row),
    search: 'text',
  }),
  id: entries({
    header: COLUMN_NAMES.id,
    width: 264,
    type: 'text',
    plain: 'unique',
    keyOf: ({ id }) => id,
    entryOf: ({ id }) => plainEntry(id),
    compare: compareKeys,
    search: 'text',
  }),
}
