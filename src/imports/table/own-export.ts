import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { readPeriod } from '../period-cell.ts'
import type { Grid } from './grid.ts'
import type { KnownWords } from './known-words.ts'
import { inBaseUnits, isSameNumber, numberIn } from './number-text.ts'
import type { Asker, Conflict, LeftOut, TableObservation } from './reading.ts'
import { tight } from './words.ts'

/** Columns of our own files, in both languages. */
const HEADINGS = {
  locality: ['地区', 'Locality'],
  indicator: ['指标', 'Indicator'],
  words: ['数值', 'Value'],
  number: ['数', 'Number'],
  lower: ['下限', 'Lower end'],
  upper: ['上限', 'Upper end'],
  unit: ['单位', 'Unit'],
  bound: ['界', '精确度', 'Bound', 'Exactness'],
  period: ['时期', 'Period'],
  start: ['起始日', 'First day'],
  end: ['截止日', 'Last day'],
  printed: ['原文数字', 'As printed'],
  breakdown: ['细分', 'Breakdown'],
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
    const [first] = stated
    const chosen = edit ?? first
    if (chosen === undefined) {
      leftOut.push({ where: address('number'), text: cell('words'), reason: 'no number' })
      continue
    }
    if (here !== null && before !== null) {
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
    const period = readPeriod(cell('period'), null)
    const unit = cell('unit')
    observations.push({
      locality:
        place.kind === 'place'
          ? { kind: 'place', place: place.place }
          : { kind: 'new', name: cell('locality') },
      localityText: cell('locality'),
      indicator: cell('indicator'),
      indicatorId: known?.id ?? null,
      period: here?.period ?? (typeof period === 'string' ? null : period),
      periodText: cell('period'),
      quantity: { bound: 'exact', value: chosen.value, lower: chosen.value, upper: chosen.value },
      unit: unit === '' ? (known?.unit ?? '') : unit,
      printed: cell(chosen.column),
      sheet: grid.name,
      cell: grid.address(row, columns.get(chosen.column) ?? 0),
      heading: grid.raw(0, columns.get(chosen.column) ?? 0),
      ...(here === null ? {} : { edits: here.id }),
      note: null,
    })
  }
  return { observations, leftOut, conflicts, waiting }
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
  const part = tight(cell('breakdown')) || (cell('indicator').split(' · ')[1] ?? '')
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
      part !== ''
    )
      continue
    return each
  }
  return null
}
