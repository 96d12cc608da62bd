import type { Template } from '../domain/spec/template.ts'
import {
  TEMPLATE_DEFINITIONS,
  TEMPLATE_HEADINGS,
  TEMPLATE_LANGUAGE,
  TEMPLATE_SHEET,
  templateHeading,
  templateLines,
} from '../domain/spec/template.ts'
import { colon, LANGUAGE_TAGS } from '../domain/text.ts'
import type { Steps } from '../lib/steps.ts'
import { tag, textOf } from '../lib/xml.ts'
import { TEMPLATE_FORM } from '../words/exports/template-workbook.ts'
import type { WorkSheet } from './workbook/workbook.ts'
import { headerRow, textSheet, writeWorkbook } from './workbook/workbook.ts'
import type { SheetCell } from './workbook/workbook-cells.ts'
import { cellOf, columnLetters, rowXml, widthOf } from './workbook/workbook-cells.ts'

/** The number of lines above the first line to fill in: title, instructions, headings. */
const ABOVE = 3
const NARROWEST = 10

/**
 * A template as a workbook, for all of its places or for some of them. Headings and names are protected, input cells are checked with a
 * warning, and a hidden sheet identifies the template, so that the app recognises it when it is imported.
 */
export function writeTemplate(
  template: Template,
  places: readonly Template['places'][number][] = template.places,
): Steps<Blob> {
  return writeWorkbook({
    title: template.title,
    language: LANGUAGE_TAGS[TEMPLATE_LANGUAGE],
    sheets: [fillSheet(template, places), definitionSheet(template), markSheet(template)],
  })
}

function fillSheet(
  { title, indicators, periods }: Template,
  places: readonly Template['places'][number][],
): WorkSheet {
  const headings = [...TEMPLATE_HEADINGS, ...indicators.map(templateHeading)]
  const lines = places.flatMap((place) => periods.map((period) => [place.name, period.name] as const))
  const blank: SheetCell = { value: '', look: 'input' }
  const last = ABOVE + lines.length
  return {
    name: TEMPLATE_FORM.sheet[TEMPLATE_LANGUAGE],
    rows: [
      rowXml(1, [{ value: title, look: 'bold' }]),
      rowXml(2, [{ value: TEMPLATE_FORM.how[TEMPLATE_LANGUAGE], look: 'plain' }]),
      headerRow(headings, ABOVE),
      ...lines.map((words, at) =>
        rowXml(ABOVE + 1 + at, [...words.map((word) => cellOf(word)), ...indicators.map(() => blank)]),
      ),
    ],
    widths: headings.map((heading, column) =>
      Math.max(NARROWEST, widthOf(heading) + 2, ...lines.map((words) => widthOf(words[column] ?? '') + 2)),
    ),
    frozen: { rows: ABOVE, columns: TEMPLATE_HEADINGS.length },
    isProtected: true,
    validations: indicators.map((indicator, at) => {
      const letters = columnLetters(TEMPLATE_HEADINGS.length + at)
      return validation(`${letters}${ABOVE + 1}:${letters}${last}`, indicator)
    }),
  }
}

function validation(range: string, { unit, definition }: Template['indicators'][number]): string {
  const isShare = unit === '%'
  return tag(
    'dataValidation',
    {
      type: 'decimal',
      errorStyle: 'warning',
      operator: isShare ? 'between' : 'greaterThanOrEqual',
      allowBlank: 1,
      showInputMessage: 1,
      showErrorMessage: 1,
      error: TEMPLATE_FORM.warning[TEMPLATE_LANGUAGE],
      prompt: `${unit}${colon(TEMPLATE_LANGUAGE)}${definition}`.slice(0, 250),
      sqref: range,
    },
    textOf('formula1', '0'),
    ...(isShare ? [textOf('formula2', '100')] : []),
  )
}

const definitionSheet = ({ indicators }: Template): WorkSheet =>
  textSheet(
    TEMPLATE_DEFINITIONS,
    indicators.map(({ name, unit, definition }) => ({
      [TEMPLATE_FORM.indicator[TEMPLATE_LANGUAGE]]: name,
      [TEMPLATE_FORM.unit[TEMPLATE_LANGUAGE]]: unit,
      [TEMPLATE_FORM.definition[TEMPLATE_LANGUAGE]]: definition,
    })),
  )

const markSheet = (template: Template): WorkSheet => ({
  name: TEMPLATE_SHEET,
  rows: templateLines(template).map((line, at) =>
    rowXml(
      at + 1,
      line.map((word) => cellOf(word)),
    ),
  ),
  widths: [20, 20, 20],
  frozen: { rows: 0, columns: 0 },
  isProtected: true,
  isHidden: true,
})
