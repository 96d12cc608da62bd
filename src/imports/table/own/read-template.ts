import type { Dataset } from '../../../dataset/dataset.ts'
import { OWN } from '../../../dataset/edits/own-word.ts'
import type { Template } from '../../../domain/spec/template.ts'
import { TEMPLATE_HEADINGS, templateFromLines, templateHeading } from '../../../domain/spec/template.ts'
import { plainName } from '../../../places/gazetteer.ts'
import type { SheetTable } from '../../file-read.ts'
import type { KnownWords } from '../cell/known-words.ts'
import { inBaseUnits, numberIn } from '../cell/number-text.ts'
import { splitUnit, unitOf } from '../cell/unit-text.ts'
import type { Grid } from '../describe/grid.ts'
import { UNREAD } from '../observe/value-of-cell.ts'
import { askedFactor } from '../observe/value-questions.ts'
import type { Asker, LeftOut, TableObservation } from '../reading.ts'
import { LEAVE_OUT } from '../reading.ts'

/** The template that a file is a copy of; null if it is not such a copy. */
export function templateOf(sheets: readonly SheetTable[]): Template | null {
  for (const { rows } of sheets) {
    const template = templateFromLines(rows)
    if (template !== null) return template
  }
  return null
}

/** What a filled-in template answers. */
export interface TemplateAnswers {
  readonly template: Template
  /** The cells that are filled, by the key of the place: indicator and period. What is said to be not known is an answer too. */
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
}

/** Where the form of a template is on a sheet: the row of its headings, and the columns of places and periods. */
export interface FormOnSheet {
  readonly heading: number
  readonly keys: readonly number[]
}

/** Why a cell is left out in which those who filled it in say that they do not know. */
export const NOT_KNOWN = 'not known'

interface TemplateRead {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
  /** The row of its headings, and the columns of places and periods. */
  readonly form: FormOnSheet
  /** How many values cannot be read before a question is answered. */
  readonly waiting: number
}

type Asked = Template['indicators'][number]

/** The row of a template's headings on a sheet, and the column of each; null if there is no such row. Lines may have been added above it. */
function headingsOn(grid: Grid, template: Template) {
  for (let row = 0; row < grid.height; row += 1) {
    const columns = new Map<string, number>()
    for (let column = 0; column < grid.width; column += 1)
      columns.set(plainName(grid.raw(row, column)), column)
    const [place, period] = TEMPLATE_HEADINGS.map((heading) => columns.get(plainName(heading)))
    if (place === undefined || period === undefined) continue
    const values = template.indicators.flatMap((indicator) => {
      const column = columns.get(plainName(templateHeading(indicator)))
      return column === undefined ? [] : [{ indicator, column }]
    })
    const read = new Set([place, period, ...values.map(({ column }) => column)])
    const others = [...columns.values()].filter(
      (column) => !read.has(column) && hasBelow(grid, row, column) && grid.raw(row, column) !== '',
    )
    return { row, place, period, values, others }
  }
  return null
}

const hasBelow = (grid: Grid, row: number, column: number): boolean => {
  for (let below = row + 1; below < grid.height; below += 1) if (grid.raw(below, column) !== '') return true
  return false
}

/**
 * What a column is whose heading was changed: one of the missing indicators, most likely the one that was at this place, or none. The
 * user is asked, since another heading may be another thing.
 */
function renamed(
  grid: Grid,
  { row, values, place, period, others }: NonNullable<ReturnType<typeof headingsOn>>,
  { indicators }: Template,
  { ask, refuse }: Asker,
): readonly { readonly column: number; readonly indicator: Asked | null; readonly isOpen: boolean }[] {
  const missing = indicators.filter((one) => !values.some(({ indicator }) => indicator === one))
  const first = Math.max(place, period) + 1
  return others.map((column) => {
    const heading = grid.raw(row, column).trim()
    if (missing.length === 0) return { column, indicator: null, isOpen: false }
    const likely = indicators[column - first]
    const ordered = [...missing].sort((a, b) => Number(b === likely) - Number(a === likely))
    const id = `indicator:${heading}`
    const answer = ask({
      id,
      kind: 'indicator',
      about: `which indicator of the template ${heading} is`,
      where: `${grid.name === null ? '' : `${grid.name}!`}${grid.address(row, column)}`,
      options: [...ordered.map(templateHeading), LEAVE_OUT],
    })
    const said = plainName(answer ?? '')
    const indicator =
      missing.find((one) => [templateHeading(one), one.name].some((name) => plainName(name) === said)) ?? null
    const isUnread = answer !== null && indicator === null && answer !== LEAVE_OUT
    if (isUnread) refuse(id)
    return { column, indicator, isOpen: answer === null || isUnread }
  })
}

/**
 * Reads a filled-in sheet of a template. It only asks what a changed heading means: place, period, indicator and unit of each cell were
 * fixed when the template was sent out. What else is on the sheet is left out and listed. Null if the headings are not found.
 */
export function readTemplate(
  grid: Grid,
  template: Template,
  words: KnownWords,
  asker: Asker,
): TemplateRead | null {
  const headings = headingsOn(grid, template)
  if (headings === null) return null
  const changed = renamed(grid, headings, template, asker)
  const columns = [
    ...headings.values,
    ...changed.flatMap(({ column, indicator }) => (indicator === null ? [] : [{ column, indicator }])),
  ]
  let waiting = 0
  const observations: TableObservation[] = []
  const leftOut: LeftOut[] = []
  const answered = new Map<string, Set<string>>()
  const places = new Map(template.places.map((place) => [plainName(place.name), place]))
  const periods = new Map(template.periods.map((period) => [plainName(period.name), period]))
  const sheet = grid.name === null ? '' : `${grid.name}!`
  for (let row = headings.row + 1; row < grid.height; row += 1) {
    const [placeText, periodText] = [grid.raw(row, headings.place), grid.raw(row, headings.period)]
    const place = places.get(plainName(placeText))
    const period = periods.get(plainName(periodText))
    for (const { column, isOpen } of changed) if (isOpen && grid.raw(row, column).trim() !== '') waiting += 1
    for (const { indicator, column } of columns) {
      const text = grid.raw(row, column).trim()
      if (text === '') continue
      const leave = (reason: string) =>
        leftOut.push({ where: `${sheet}${grid.address(row, column)}`, text, reason })
      if (place === undefined || period === undefined) {
        leave('no line of the template')
        continue
      }
      const number = numberIn(text)
      const cells = answered.get(place.key) ?? new Set()
      const cell = `${indicator.id} ${period.name}`
      if (number.kind !== 'number') {
        // The form asks them to write so.
        if (number.kind === 'missing') answered.set(place.key, cells.add(cell))
        leave(
          number.kind === 'missing' ? NOT_KNOWN : number.kind === 'bad' ? UNREAD[number.why] : 'no number',
        )
        continue
      }
      const asked = unitOf(indicator.unit) ?? { unit: indicator.unit, factor: 1 }
      // Who wrote （万元） over （元） filled in 万元.
      const headed = splitUnit(grid.raw(headings.row, column)).unit ?? asked
      const said = number.unit === '' ? headed.unit : number.unit
      if (![asked.unit, indicator.unit].map(plainName).includes(plainName(said))) {
        leave(`${said} where the template asks for ${indicator.unit}`)
        continue
      }
      const isBoth = number.isScaled && headed.factor > 1
      const where = `${sheet}${grid.address(row, column)}`
      const twice = { name: indicator.name, unit: headed, quantity: number.quantity, printed: text, where }
      const factor = isBoth ? askedFactor(twice, asker) : number.isBare ? headed.factor : 1
      if (factor === null) {
        waiting += 1
        continue
      }
      answered.set(place.key, cells.add(cell))
      const known = words.gazetteer.places.get(place.key)
      observations.push({
        locality: known === undefined ? { kind: 'new', name: place.name } : { kind: 'place', place: known },
        localityText: placeText,
        indicator: indicator.name,
        indicatorId: indicator.id,
        period: { start: period.start, end: period.end, basis: 'stated' },
        periodText,
        quantity: inBaseUnits(number.quantity, factor),
        unit: asked.factor === 1 ? indicator.unit : asked.unit,
        printed: text,
        sheet: grid.name,
        cell: grid.address(row, column),
        heading: `${indicator.name} · ${period.name}`,
        note: number.mark === '' ? null : number.mark,
      })
    }
  }
  for (const { column, indicator, isOpen } of changed)
    if (indicator === null && !isOpen)
      leftOut.push({
        where: `${sheet}${grid.address(headings.row, column)}`,
        text: grid.raw(headings.row, column),
        reason: 'no column of the template',
      })
  const form = { heading: headings.row, keys: [headings.place, headings.period] }
  return { observations, leftOut, answered, form, waiting }
}

/** The cells of a template that have an answer, by the key of the place: those of these files, and those that earlier imports answered. */
export function answeredWith(
  { template, answered }: TemplateAnswers,
  { observations }: Pick<Dataset, 'observations'>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map(
    template.places.flatMap(({ key, name }) => [[key, key] as const, [name, key] as const]),
  )
  const all = new Map([...answered].map(([key, cells]) => [key, new Set(cells)]))
  for (const { status, locality, indicator, period } of observations.values()) {
    if (status !== 'imported' || period === null) continue
    const code = locality.kind === 'organisation' ? null : locality.code
    const key = places.get(code ?? '') ?? places.get(locality.id) ?? places.get(locality.name.zh)
    if (key === undefined) continue
    const asked = template.indicators.find(({ id }) => id === indicator.id || `${OWN}${id}` === indicator.id)
    const when = template.periods.find(({ start, end }) => start === period.start && end === period.end)
    if (asked === undefined || when === undefined) continue
    all.set(key, (all.get(key) ?? new Set()).add(`${asked.id} ${when.name}`))
  }
  return all
}

/** The answers of all files of one template together, each template once. */
export function joinAnswers(files: readonly (TemplateAnswers | null)[]): readonly TemplateAnswers[] {
  const joined = new Map<string, { template: Template; answered: Map<string, Set<string>> }>()
  for (const file of files) {
    if (file === null) continue
    const { template } = file
    const one = joined.get(template.id) ?? { template, answered: new Map<string, Set<string>>() }
    joined.set(template.id, one)
    for (const [key, cells] of file.answered)
      one.answered.set(key, new Set([...(one.answered.get(key) ?? []), ...cells]))
  }
  return [...joined.values()]
}
