import { isOwn, isTranslationOf } from '../../dataset/edits/own-word.ts'
import type { Observation } from '../../dataset/observation.ts'
import { sourceTextOf, typedOf } from '../../dataset/observation.ts'
import { remarksInLine } from '../../dataset/review/review-wording.ts'
import { cellText } from '../../dataset/table/cell-text.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMNS } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { encodeView } from '../../dataset/table/view/view-address.ts'
import type { Edition } from '../../dataset/table/view/view-statement.ts'
import { inOneLine, viewStatement } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { unitNames } from '../../domain/number/unit.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, semicolon, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { STATE_NAMES } from '../../words/desk/review-wording.ts'
import { PERIOD_BASIS_NAMES } from '../../words/domain/period.ts'
import { MORE_COLUMNS, READER_HEADERS } from '../../words/exports/reader-columns.ts'
import type { FileColumn } from './flat.ts'
import { columnsOnScreen, field, furtherFiles, hasScopes, hasTyped, sourceIds } from './flat.ts'

/** A column of a file that is called as the column of the table. */
const tableColumn = (
  id: ColumnId,
  language: Language,
  read: FileColumn['read'],
  type: FileColumn['type'] = 'text',
): FileColumn => ({ name: id, header: textIn(COLUMNS[id].header, language), type, read })

/**
 * The columns of a view for a spreadsheet. A value is in words, as on the screen, and then as numbers with its ends, bound, unit and
 * status, so that nobody reads the number without them. A period also has its first and last day.
 */
export function readerColumns(view: CurrentView, notation: Notation): readonly FileColumn[] {
  const { language, columns, index } = view
  const onScreen = columnsOnScreen(view)
  // The scope has a column of its own, so that an import recognises the name of the indicator.
  const named: readonly ColumnId[] = [...columns, 'scope']
  const scoped: readonly ColumnId[] = hasScopes(view) ? ['scope'] : []
  const words = (id: ColumnId): FileColumn => {
    const isNumber = id === 'paragraph'
    const read: FileColumn['read'] = (row) => {
      // What was typed over a cell has a column of its own, so that an import reads both back.
      if (id === 'printed') return sourceTextOf(row)
      const text =
        id === 'unit'
          ? textIn(unitWords(row.unit), language)
          : cellText(id, row, named, index.context, { language, notation })
      if (isNumber && text !== '') return Number(text)
      return (id === 'report' ? withFurther(text, row, language) : text) || null
    }
    return tableColumn(id, language, read, isNumber ? 'number' : 'text')
  }
  const extra = (
    key: keyof typeof MORE_COLUMNS,
    type: FileColumn['type'],
    read: FileColumn['read'],
  ): FileColumn => ({ name: key, header: MORE_COLUMNS[key][language], type, read })
  const absent = (...ids: readonly ColumnId[]) => ids.filter((id) => !onScreen.includes(id)).map(words)
  const typed = hasTyped(view) ? [extra('typed', 'text', typedOf)] : []
  const beside = (id: ColumnId): readonly FileColumn[] => {
    switch (id) {
      case 'value':
        return [
          extra('number', 'number', ({ quantity }) => quantity.value),
          extra('lower', 'number', ({ quantity }) => quantity.lower),
          extra('upper', 'number', ({ quantity }) => quantity.upper),
          ...absent('bound', 'unit', 'status'),
          ...(typed.length === 0 || onScreen.includes('printed') ? [] : [...absent('printed'), ...typed]),
          ...(onScreen.includes('indicator') ? [] : absent(...scoped)),
        ]
      case 'indicator':
        return absent(...scoped)
      case 'printed':
        return typed
      case 'period':
        return [
          extra('start', 'date', ({ period }) => period?.start ?? null),
          extra('end', 'date', ({ period }) => period?.end ?? null),
          extra('basis', 'text', ({ period }) =>
            period === null ? null : PERIOD_BASIS_NAMES[period.basis][language],
          ),
        ]
      case 'change':
      case 'points':
      case 'completion':
        return besideNumbers(id, index.context).map(({ part, read }) => ({
          name: `${id}_${part}`,
          header: `${textIn(COLUMNS[id].header, language)}${colon(language)}${MORE_COLUMNS[part][language]}`,
          type: 'number',
          read,
        }))
      case 'scope':
        return [
          extra('scopeBasis', 'text', ({ scope }) =>
            scope === null ? null : PERIOD_BASIS_NAMES[scope.basis][language],
          ),
        ]
      default:
        return []
    }
  }
  return onScreen.flatMap((id) => [words(id), ...beside(id)])
}

/** A unit in words; in English with the word of the user's own that it translates: 个, 件 and 项 are all items, and an import could not tell which. */
function unitWords(unit: Unit): Bilingual {
  const { zh, en: name } = unitNames(unit)
  const isTranslated = isOwn(unit) && name !== zh && isTranslationOf(zh, name)
  return { zh, en: isTranslated ? `${name} (${zh})` : name }
}

/** A report or file, with the further files that state the same value: an exported file has no evidence card to name them. */
const withFurther = (text: string, row: Observation, language: Language): string =>
  [text, ...furtherFiles(row)].filter((name) => name !== '').join(semicolon(language))

/**
 * {@link readerColumns} for a file that is kept: after them come the title of the report or file, the id of the row, and the ids that its
 * sources have in the sheet of sources. A derived value names the reports of all its inputs.
 */
export function sheetColumns(view: CurrentView, notation: Notation): readonly FileColumn[] {
  const { language, index } = view
  const onScreen = columnsOnScreen(view)
  const behind = (['report', 'id'] as const)
    .filter((id) => !onScreen.includes(id))
    .map((id) =>
      tableColumn(id, language, (row) => {
        const text = cellText(id, row, onScreen, index.context, { language, notation })
        return (id === 'report' ? withFurther(text, row, language) : text) || null
      }),
    )
  const source: FileColumn = {
    name: 'source',
    header: MORE_COLUMNS.source[language],
    type: 'text',
    read: (row) => sourceIds(row).join(' ') || null,
  }
  return [...readerColumns(view, notation), ...reviewColumns(view), ...behind, source]
}

/** The columns of a view in words only, as on the screen. Derived, inferred and typed values are marked if no column says so. */
export function wordColumns(view: CurrentView, notation: Notation): readonly FileColumn[] {
  const { language, columns, index } = view
  const onScreen = columnsOnScreen(view)
  const says = (id: ColumnId) => onScreen.includes(id)
  const unmarked = says('value') && !says('status') && !says('printed')
  const isTyped = says('value') && !says('printed') && hasTyped(view)
  const all: readonly ColumnId[] = [
    ...onScreen,
    ...(unmarked ? (['status'] as const) : []),
    ...(isTyped ? (['printed'] as const) : []),
  ]
  const read = (id: ColumnId, row: Observation): string => {
    if (id === 'period' && row.period !== null) return wordPeriodBasis(row.period, language)
    if (id === 'printed' && row.status === 'derived' && !columns.includes('status'))
      return statusWords(row, language, index.context)
    return cellText(id, row, columns, index.context, { language, notation })
  }
  const words = all.map((id) => tableColumn(id, language, (row) => read(id, row) || null))
  return [...words, ...reviewColumns(view)]
}

const statusWords = (
  row: Observation,
  language: Language,
  context: CurrentView['index']['context'],
): string => cellText('status', row, [], context, { language, notation: 'full' })

/** The most characters of a statement: it is repeated in every row, and a filter may name hundreds of places. */
const LONGEST = 500

/** {@link statementColumns} for programs: the view as in its address, the same from a screen of any language. */
export function programStatement(view: CurrentView, { date, version }: Edition): readonly FileColumn[] {
  const query = Object.entries(encodeView(view.state)).map(([name, value]) => `${name}=${value}`)
  const said = [`rows=${view.rows.length}/${view.counts.total}`, ...query].join('&')
  return [
    field('dataset_version', () => version),
    field('exported_on', () => date),
    field('view', () => cutStatement(said)),
  ]
}

/** A statement, cut so that it can be repeated in every row. */
export const cutStatement = (said: string): string =>
  said.length > LONGEST ? `${said.slice(0, LONGEST - 1)}…` : said

/**
 * What a table file says about itself, in columns with the same content in every row: the version of the dataset, the day of the export,
 * and the rows, filters and order of the view. With lines of text above or below the table, programs could not read it.
 */
export function statementColumns(view: CurrentView, { date, version }: Edition): readonly FileColumn[] {
  const { language } = view
  const said = inOneLine(viewStatement(view), language)
  const column = (name: keyof typeof READER_HEADERS, type: FileColumn['type'], text: string): FileColumn => ({
    name,
    header: READER_HEADERS[name][language],
    type,
    read: () => text,
  })
  return [
    column('dataset_version', 'text', version),
    column('exported_on', 'date', date),
    column('view', 'text', cutStatement(said)),
  ]
}

/** Columns with the reviews of the values of a view. Files have them only if a value has a review. */
const REVIEW_COLUMNS = ['review', 'marks', 'notes'] as const

const isReviewed = ({ rows, index }: CurrentView): boolean =>
  rows.some((row) => index.row(row).review !== undefined)

/** State, marks and notes in words, if the screen does not show them already. */
export function reviewColumns(view: CurrentView): readonly FileColumn[] {
  const { language } = view
  if (!isReviewed(view)) return []
  const onScreen = columnsOnScreen(view)
  return REVIEW_COLUMNS.filter((name) => !onScreen.includes(name)).map((name) =>
    tableColumn(name, language, ({ review }) => {
      if (name !== 'review') return remarksInLine(review, name, language) || null
      const state = review?.state ?? null
      return state === null ? null : STATE_NAMES[state][language]
    }),
  )
}

/** Columns of quantities beside a value; files give them as numbers with their ends. */
const BESIDE = ['change', 'points', 'completion'] as const

function besideNumbers(id: (typeof BESIDE)[number], context: CurrentView['index']['context']) {
  const column = COLUMNS[id]
  const quantityOf = (row: Observation) => (column.type === 'number' ? column.quantityOf(row, context) : null)
  return [
    { part: 'number', read: (row: Observation) => quantityOf(row)?.value ?? null },
    { part: 'lower', read: (row: Observation) => quantityOf(row)?.lower ?? null },
    { part: 'upper', read: (row: Observation) => quantityOf(row)?.upper ?? null },
  ] as const
}

/** For programs: what a view shows beside its values and the flat table does not have, which is changes and completion with ends, and bands. */
function programBeside(view: CurrentView): readonly FileColumn[] {
  const { context } = view.index
  const onScreen = columnsOnScreen(view)
  const numbers = BESIDE.filter((id) => onScreen.includes(id)).flatMap((id) =>
    besideNumbers(id, context).map(({ part, read }) =>
      field(part === 'number' ? id : `${id}_${part}`, read, 'number'),
    ),
  )
  const band = field('band', (row) => context.beside?.bandOf(row) ?? null)
  return onScreen.includes('band') ? [...numbers, band] : numbers
}

/** The columns of files for programs after the flat ones: what the view shows beside its values, and reviews if there are any. */
export const programExtra = (view: CurrentView): readonly FileColumn[] => [
  ...programBeside(view),
  ...programReview(view),
]

/** The review columns for programs: the state has its name in the code, the same from a screen of any language. */
const programReview = (view: CurrentView): readonly FileColumn[] =>
  isReviewed(view)
    ? REVIEW_COLUMNS.map((name) =>
        field(name, ({ review }) =>
          name === 'review' ? (review?.state ?? null) : remarksInLine(review, name, 'en') || null,
        ),
      )
    : []
