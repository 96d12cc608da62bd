import type { Template } from '../../domain/template.ts'
import { TEMPLATE_HEADINGS, templateFromLines, templateHeading } from '../../domain/template.ts'
import { plainName } from '../../places/gazetteer.ts'
import type { SheetTable } from '../file-read.ts'
import type { Grid } from './grid.ts'
import type { KnownWords } from './known-words.ts'
import { inBaseUnits, numberIn } from './number-text.ts'
import type { LeftOut, TableObservation } from './reading.ts'

/** The template of which a file is a copy; null where it is none. */
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
  /** The cells that are filled, by the key of the place: indicator and period. */
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
}

interface TemplateRead {
  readonly observations: readonly TableObservation[]
  readonly leftOut: readonly LeftOut[]
  readonly answered: ReadonlyMap<string, ReadonlySet<string>>
}

/** Where the headings of a template stand on a sheet: their row, and the column of each. Lines may have been put in above. */
function headingsOn(grid: Grid, template: Template) {
  for (let row = 0; row < grid.height; row += 1) {
    const columns = new Map<string, number>()
    for (let column = 0; column < grid.width; column += 1)
      columns.set(plainName(grid.raw(row, column)), column)
    const [place, period] = TEMPLATE_HEADINGS.map((heading) => columns.get(plainName(heading)))
    const values = template.indicators.flatMap((indicator) => {
      const column = columns.get(plainName(templateHeading(indicator)))
      return column === undefined ? [] : [{ indicator, column }]
    })
    if (place !== undefined && period !== undefined && values.length > 0)
      return { row, place, period, values }
  }
  return null
}

/**
 * Reads a sheet of a template that was filled in. It asks nothing: place, period, indicator and unit of each cell were fixed when it was
 * sent out. What stands on it beside is left out and named.
 */
export function readTemplate(grid: Grid, template: Template, words: KnownWords): TemplateRead | null {
  const headings = headingsOn(grid, template)
  if (headings === null) return null
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
    for (const { indicator, column } of headings.values) {
      const text = grid.raw(row, column).trim()
      if (text === '') continue
      const leave = (reason: string) =>
        leftOut.push({ where: `${sheet}${grid.address(row, column)}`, text, reason })
      if (place === undefined || period === undefined) {
        leave('no line of the template')
        continue
      }
      const number = numberIn(text)
      if (number.kind !== 'number') {
        leave(number.kind === 'missing' ? 'not known' : 'no number')
        continue
      }
      if (number.unit !== '' && plainName(number.unit) !== plainName(indicator.unit)) {
        leave(`${number.unit} where the template asks for ${indicator.unit}`)
        continue
      }
      const cells = answered.get(place.key) ?? new Set()
      answered.set(place.key, cells.add(`${indicator.id} ${period.name}`))
      const known = words.gazetteer.places.get(place.key)
      observations.push({
        locality: known === undefined ? { kind: 'new', name: place.name } : { kind: 'place', place: known },
        localityText: placeText,
        indicator: indicator.name,
        indicatorId: indicator.id,
        period: { start: period.start, end: period.end, basis: 'stated' },
        periodText,
        quantity: inBaseUnits(number.quantity, 1),
        unit: indicator.unit,
        printed: text,
        sheet: grid.name,
        cell: grid.address(row, column),
        heading: `${indicator.name} · ${period.name}`,
        note: number.mark === '' ? null : number.mark,
      })
    }
  }
  return { observations, leftOut, answered }
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
