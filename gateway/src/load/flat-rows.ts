import type { Dataset } from '../../../src/dataset/dataset.ts'
import { categoryOf } from '../../../src/dataset/dataset.ts'
import { RowError } from './load.ts'

/** A row of the flat table of observations, as CSV or JSON has it, by the names of its columns. */
export type FlatRecord = Readonly<Record<string, unknown>>

/** What the flat table names by id and does not say. */
export type Known = Pick<Dataset, 'localities' | 'indicators' | 'themes' | 'units' | 'reports'>

/** Columns without which no row can be told. */
const NEEDED = ['observation_id', 'locality_id', 'indicator_id', 'unit_id', 'bound', 'status'] as const

/**
 * A row of the flat table as a row of a source. It is checked against the schema of such rows later, like every other.
 * @param number counted from 1, for whoever mends the file
 * @throws {RowError} where it names what the dataset does not know.
 */
export function flatRow(flat: FlatRecord, number: number, known: Known): unknown {
  for (const column of NEEDED)
    if (textOf(flat[column]) === null) throw new RowError(`row ${number}: ${column} is missing`)
  const find = <T>(map: ReadonlyMap<string, T>, column: string): T => {
    const id = textOf(flat[column]) ?? ''
    const found = map.get(id)
    if (found === undefined) throw new RowError(`row ${number}: ${column}: the dataset has no ${id}`)
    return found
  }
  const locality = find(known.localities, 'locality_id')
  const indicator = find(known.indicators, 'indicator_id')
  const theme = known.themes.get(indicator.theme)
  const province = locality.province === null ? undefined : known.localities.get(locality.province)
  const named = (of: {
    readonly id: string
    readonly name: { readonly zh: string; readonly en: string }
  }) => ({
    key: of.id,
    zh: of.name.zh,
    en: of.name.en,
  })
  return {
    position: number - 1,
    id: textOf(flat.observation_id),
    locality: { ...named(locality), level: locality.kind === 'own' ? 'own' : locality.level },
    province: province === undefined ? null : named(province),
    theme: theme === undefined ? null : named(theme),
    indicator: { ...named(indicator), kind: indicator.kind, additive: indicator.additive },
    breakdown: breakdownOf(flat, number, indicator),
    scope: scopeOf(flat),
    bound: textOf(flat.bound),
    value: numberOf(flat.value),
    lower: numberOf(flat.lower),
    upper: numberOf(flat.upper),
    unit: find(known.units, 'unit_id'),
    period: periodOf(flat),
    status: textOf(flat.status),
    printed: textOf(flat.printed),
    report: reportOf(flat, number, known),
    paragraph: numberOf(flat.paragraph),
    figure: textOf(flat.figure_id),
    formula: textOf(flat.formula),
    inputs: inputsOf(flat),
  }
}

/** An empty cell has no value. */
const textOf = (cell: unknown): string | null =>
  cell === null || cell === undefined || cell === '' ? null : String(cell)

/** What is no number stays as it is, so that the schema names it. */
function numberOf(cell: unknown): unknown {
  if (typeof cell !== 'string') return cell ?? null
  if (cell === '') return null
  const number = Number(cell)
  return Number.isNaN(number) ? cell : number
}

function breakdownOf(flat: FlatRecord, number: number, indicator: Parameters<typeof categoryOf>[0]) {
  const key = textOf(flat.breakdown)
  if (key === null) return null
  const [dimension = '', ...rest] = key.split('=')
  const category = categoryOf(indicator, { dimension, category: rest.join('=') })
  if (category === undefined) throw new RowError(`row ${number}: breakdown: ${indicator.id} has no ${key}`)
  return { key, zh: category.name.zh, en: category.name.en }
}

function scopeOf(flat: FlatRecord) {
  const [zh, en] = [textOf(flat.scope_zh), textOf(flat.scope_en)]
  if (zh === null || en === null) return null
  return { key: en, zh, en, kind: textOf(flat.scope_kind), basis: textOf(flat.scope_basis) }
}

function periodOf(flat: FlatRecord) {
  const end = textOf(flat.period_end)
  return end === null ? null : { start: textOf(flat.period_start), end, basis: textOf(flat.period_basis) }
}

/** The report, or the file of a row that was taken in from one. */
function reportOf(flat: FlatRecord, number: number, { reports }: Known) {
  const id = textOf(flat.report_id)
  const file = textOf(flat.file)
  if (id === null) return file === null ? null : { key: file, zh: file, en: file }
  const report = reports.get(id)
  if (report === undefined) throw new RowError(`row ${number}: report_id: the dataset has no ${id}`)
  return { key: id, zh: report.title.zh, en: report.title.en }
}

const inputsOf = (flat: FlatRecord) =>
  (textOf(flat.inputs)?.split(' ') ?? []).map((input) => {
    const [role = '', ...id] = input.split('=')
    return { role, id: id.join('=') }
  })
