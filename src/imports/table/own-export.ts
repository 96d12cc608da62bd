import * as v from 'valibot'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { Quantity } from '../../domain/bound.ts'
import { quantityOf } from '../../domain/bound.ts'
import type { Period, PeriodBasis } from '../../domain/period.ts'
import { PERIOD_BASES, PERIOD_BASIS_NAMES, PeriodSchema } from '../../domain/period.ts'
import { lineOf, rolePlaces } from '../line.ts'
import { readPeriod } from '../period-cell.ts'
import { readQuantity } from '../read-quantity.ts'
import type { Grid } from './grid.ts'
import type { KnownWords } from './known-words.ts'
import { inBaseUnits, isSameNumber, numberIn } from './number-text.ts'
import type { Asker, Conflict, LeftOut, TableObservation } from './reading.ts'
import { tight } from './words.ts'

/** Columns of our own files, in both languages. */
const HEADINGS = {
  // Of several that name the same the last counts: an id stands before the name.
  locality: ['地区', 'Locality', 'locality_id', 'locality_zh', 'locality_en'],
  indicator: ['指标', 'Indicator', 'indicator_id', 'indicator_zh', 'indicator_en'],
  words: ['数值', 'Value'],
  number: ['数', 'Number', 'value'],
  lower: ['下限', 'Lower', 'Lower end', 'lower'],
  upper: ['上限', 'Upper', 'Upper end', 'upper'],
  unit: ['单位', 'Unit', 'unit_id', 'unit_zh', 'unit_en'],
  bound: ['界', '精确度', 'Bound', 'Exactness', 'bound'],
  period: ['时期', 'Period', 'period'],
  start: ['起始日', 'First day', 'period_start'],
  end: ['截止日', 'Last day', 'period_end'],
  basis: ['时期依据', 'Period basis', 'period_basis'],
  printed: ['原文数字', 'As printed', 'printed'],
  breakdown: ['细分', 'Breakdown', 'breakdown'],
} as const
type Column = keyof typeof HEADINGS

/** Where the columns of one of our own files stand; null where it is none. Value, number and its ends tell it from any other. */
export function ownColumns(grid: Grid): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>()
  for (let column = 0; column < grid.width; column += 1) {
    const heading = grid.raw(0, column).trim()
    for (const [name, words] of Object.entries(HEADINGS))
      if (isColumn(name) && words.some((word) => word === heading)) found.set(name, column)
  }
  const needed: readonly Column[] = ['locality', 'indicator', 'number', 'lower', 'upper', 'bound']
  return needed.every((name) => found.has(name)) ? found : null
}

const isColumn = (name: string): name is Column => Object.hasOwn(HEADINGS, name)

interface OwnRead {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly conflicts: readonly Conflict[]
  readonly waiting: number
}

/**
 * Reads a file of ours that came back. A line that says what stands here is known; where some of its cells say otherwise, those are the
 * edit, and it is asked whether it holds.
 */
export function readOwnExport(
  grid: Grid,
  columns: ReadonlyMap<Column, number>,
  dataset: Dataset,
  words: KnownWords,
  asker: Asker,
): OwnRead {
  const observations: TableObservation[] = []
  const leftOut: LeftOut[] = []
  const conflicts: Conflict[] = []
  let waiting = 0
  const sheet = grid.name === null ? '' : `${grid.name}!`
  for (let row = 1; row < grid.height; row += 1) {
    const cell = (name: Column): string => {
      const at = columns.get(name)
      return at === undefined ? '' : grid.raw(row, at).trim()
    }
    const address = (name: Column): string => `${sheet}${grid.address(row, columns.get(name) ?? 0)}`
    if (cell('locality') === '' && cell('indicator') === '') continue
    if (grid.isHiddenRow(row)) {
      leftOut.push({
        where: address('locality'),
        text: `${cell('locality')} ${cell('indicator')}`,
        reason: 'a hidden line',
      })
      continue
    }
    const place = words.place(cell('locality'))
    const known = words.indicator(cell('indicator').split(' · ')[0] ?? '')
    const here = standing(
      cell,
      place.kind === 'place' ? place.place.locality : null,
      known?.id ?? null,
      dataset,
    )
    const stated = statedNumbers(cell)
    const before = here?.quantity.value ?? here?.quantity.lower ?? here?.quantity.upper ?? null
    const edits = stated.filter(({ value }) => before === null || !isSameNumber(value, before))
    const [edit] = edits
    if (here !== null && edit === undefined) {
      leftOut.push({
        where: address('number'),
        text: `${cell('locality')} ${cell('indicator')}`,
        reason: 'the same as what stands here',
      })
      continue
    }
    // The number itself stands above its words where several cells of a new line disagree.
    const quantity =
      here === null || edit === undefined ? statedQuantity(cell) : editedQuantity(edit, cell, here)
    const chosen = (here === null ? undefined : edit) ??
      stated[0] ?? { column: 'number' as const, value: null }
    if (quantity === null) {
      leftOut.push({ where: address('number'), text: cell('words'), reason: 'no number' })
      continue
    }
    if (here !== null && before !== null && edit !== undefined) {
      const about = `${cell('locality')} ${cell('indicator')}`
      const answer = asker.ask({
        id: `edit:${address('number')}`,
        kind: 'edit',
        about: `which of the two values of ${about} holds`,
        where: address(chosen.column),
        options: [String(chosen.value), String(before)],
      })
      conflicts.push({
        kind: 'here',
        where: edits.map(({ column }) => address(column)),
        about,
        values: [String(chosen.value), String(before)],
      })
      if (answer === null) waiting += 1
      if (answer === null || Number(answer) !== chosen.value) continue
    }
    const period = periodOf(cell)
    const breakdown = cell('breakdown')
    const name = cell('indicator')
    const unit = cell('unit')
    observations.push({
      locality:
        place.kind === 'place'
          ? { kind: 'place', place: place.place }
          : { kind: 'new', name: cell('locality') },
      localityText: cell('locality'),
      indicator: breakdown === '' || name.includes(breakdown) ? name : `${name} · ${breakdown}`,
      indicatorId: breakdown === '' && !name.includes(' · ') ? (known?.id ?? null) : null,
      period: here?.period ?? period,
      ...(period === null && cell('period') === '' && cell('end') === ''
        ? { hasNoPeriod: true as const }
        : {}),
      periodText: cell('period'),
      quantity,
      unit: unit === '' ? (known?.unit ?? '') : unit,
      printed: cell('printed') === '' || edit !== undefined ? cell(chosen.column) : cell('printed'),
      sheet: grid.name,
      cell: grid.address(row, columns.get(chosen.column) ?? 0),
      heading: grid.raw(0, columns.get(chosen.column) ?? 0),
      ...(here === null ? {} : { edits: here.id }),
      note: null,
    })
  }
  return { observations, leftOut, conflicts, waiting }
}

/** The quantity of a line with its bound and its ends, as the file states them. */
function statedQuantity(cell: (name: Column) => string): Quantity | null {
  const cells = [cell('number'), cell('lower'), cell('upper'), cell('bound'), cell('printed')]
  const line = lineOf(cells, rolePlaces(['value', 'lower', 'upper', 'bound', 'printed']))
  const read = readQuantity(cell('number') || cell('words'), line, 1, { mark: 'point', pointIsDecimal: true })
  return typeof read !== 'string' && 'quantity' in read ? read.quantity : null
}

/** The quantity that an edit makes: what its cell says, as exact as the value was before where that is a bare number. */
function editedQuantity(
  { column, value }: { readonly column: Column; readonly value: number },
  cell: (name: Column) => string,
  here: Observation | null,
): Quantity | null {
  const read = numberIn(cell(column))
  if (column === 'words' || column === 'printed' || here === null)
    return read.kind === 'number' ? inBaseUnits(read.quantity, 1) : null
  const { bound, value: before, lower, upper } = here.quantity
  const moved = (end: number | null) => (end !== null && isSameNumber(end, before) ? value : end)
  return quantityOf({
    bound,
    value: before === null ? null : value,
    lower: moved(lower),
    upper: moved(upper),
  })
}

const BASES = new Map<string, PeriodBasis>(
  PERIOD_BASES.flatMap((basis) =>
    [basis, ...Object.values(PERIOD_BASIS_NAMES[basis])].map((word): [string, PeriodBasis] => [word, basis]),
  ),
)

/** The period of a line, as its own columns say that it is known: what was inferred must not come back as stated. */
function periodOf(cell: (name: Column) => string): Period | null {
  const basis = BASES.get(cell('basis'))
  const end = cell('end')
  const said =
    end === ''
      ? readPeriod(cell('period'), null)
      : { start: cell('start') || null, end, basis: 'stated' as const }
  if (said === null || typeof said === 'string') return null
  const { output, success } = v.safeParse(PeriodSchema, basis === undefined ? said : { ...said, basis })
  return success ? output : null
}

/** The numbers of a line, the number before its words and its ends. What an export leaves blank says nothing. */
function statedNumbers(
  cell: (name: Column) => string,
): readonly { readonly column: Column; readonly value: number }[] {
  return (['number', 'words', 'lower', 'upper', 'printed'] as const).flatMap((column) => {
    const read = numberIn(cell(column))
    if (read.kind !== 'number') return []
    const value = read.quantity.value ?? read.quantity.lower
    return value === null ? [] : [{ column, value: inBaseUnits(read.quantity, 1).value ?? value }]
  })
}

/** The observation of the dataset that a line is about. */
function standing(
  cell: (name: Column) => string,
  locality: string | null,
  indicator: string | null,
  { observations }: Dataset,
): Observation | null {
  const [start, end] = [cell('start'), cell('end')]
  const said = readPeriod(cell('period'), null)
  const period =
    end !== '' ? { start: start === '' ? null : start, end } : typeof said === 'string' ? null : said
  const part = tight(cell('breakdown')).replace(/^[a-z-]+=/u, '') || (cell('indicator').split(' · ')[1] ?? '')
  for (const each of observations.values()) {
    if (each.locality.id !== locality || each.indicator.id !== indicator) continue
    if (
      (each.period?.end ?? null) !== (period?.end ?? null) ||
      (each.period?.start ?? null) !== (period?.start ?? null)
    )
      continue
    const category = each.indicator.breakdown?.categories.find(({ id }) => id === each.breakdown?.category)
    if (
      (category === undefined ? '' : category.name.zh) !== part &&
      category?.name.en !== part &&
      category?.id !== part &&
      part !== ''
    )
      continue
    return each
  }
  return null
}
