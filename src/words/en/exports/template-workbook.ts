import type * as zh from '../../zh/exports/template-workbook.ts'

export const TEMPLATE_FORM: typeof zh.TEMPLATE_FORM = {
  sheet: 'Fill in',
  how: 'Please fill in only the cells with a border; units are in the headings, definitions on the sheet of definitions. Write “unknown” where you do not know, and 0 where there is none. “200+” and “nearly 400” may stand as they are.',
  warning: 'This should be a number. If it is not an exact one, such as “200+”, go on.',
  indicator: 'Indicator',
  unit: 'Unit',
  definition: 'Definition',
}
