import type { IRunPropertiesOptions, ParagraphChild } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Circular, CircularItem } from '../../dataset/circular/circular.ts'
import { attachmentName } from '../../dataset/circular/facts.ts'
import { headText } from '../../dataset/cross-table/head-wording.ts'
import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import type { SheetHead } from '../../dataset/scorecard/sheet.ts'
import { cellLines, sheetCell, sheetHeads, sheetLines, sheetNotes } from '../../dataset/scorecard/sheet.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { asSentence, colon, languages, semicolon, textIn } from '../../domain/text.ts'
import { unisolated, withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import { CIRCULAR_WORDS as WORDS } from '../../words/desk/circular-words.ts'
import { letterForm } from '../../words/exports/circular-docx.ts'
import { CROSS_WORDS } from '../../words/table/cross-wording.ts'

/** Who sends a circular, to whom, and when. Empty words are left out. */
export interface CircularSigns {
  readonly to: string
  readonly from: string
  /** The date, as it is written at the end. */
  readonly day: string
}

interface CircularRequest {
  readonly circular: Circular
  readonly layout: CrossLayout
  readonly signs: CircularSigns
  readonly style: NumberStyle
  /** Whether a paragraph on each indicator follows the scorecard. */
  readonly withAnnex: boolean
}

/** Type sizes of official documents by GB/T 9704-2012, in half-points: title 22 pt, text 16 pt, headings in a sans font of the same size. */
const SIZE = { title: 44, text: 32, table: 17, small: 14, foot: 24 } as const

/** The size of a text and its lines. Official documents have 16 pt on lines of 28 pt; a text that would not fit on the page is smaller. */
interface TextSize {
  /** Half-points. */
  readonly size: number
  /** Twentieths of a point. */
  readonly line: number
}
const SIZES: readonly (TextSize & { readonly most: number })[] = [
  { size: SIZE.text, line: 560, most: 400 },
  { size: 28, line: 500, most: 600 },
  { size: 24, line: 360, most: Number.POSITIVE_INFINITY },
]
const ANNEX_SIZE: TextSize = { size: 24, line: 420 }
const LINE = 560

/** The width of a text in Chinese characters: two Latin letters are as wide as one. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0080' ? 0.5 : 1), 0)

const textSize = ({ circular, signs }: CircularRequest): TextSize => {
  const texts = [signs.to, circular.opening, ...circular.paragraphs.map(({ name, text }) => name + text)]
  const width = texts.reduce((sum, text) => sum + widthOf(text), 0)
  return SIZES.find(({ most }) => width <= most) ?? ANNEX_SIZE
}

/** The indent of a paragraph: two characters, in twentieths of a point. */
const indentOf = ({ size }: TextSize): number => size * 20
const MM = 56.7
const mm = (length: number) => Math.round(length * MM)

/** How many columns fit beside the names on landscape A4; more columns continue in another table. */
const ACROSS = 12
/** The most lines of a table; a longer table belongs in a workbook. */
const MOST_LINES = 300

/** A line of the list of attachments: 附件：1. 指标一览表. Each further one is on its own line, aligned with the first. */
function attachedLine(name: string, at: number, language: Language): string {
  const before = fill(WORDS.attached[language], { list: '' }, language)
  const indent = before.replace(/\p{Script=Han}|：/gu, '\u3000').replace(/[^\u3000]/gu, '\u2002')
  return `${at === 0 ? before : indent}${name}`
}

/**
 * A circular as a Word document: its text on a page, the scorecard with its notes on a landscape page, and each indicator in turn if
 * `withAnnex` is set. It has styles, a table that can be edited, and page numbers.
 */
export function circularDocument(request: CircularRequest): Promise<Blob> {
  const { circular, signs, style, withAnnex } = request
  const { language } = style
  const size = textSize(request)
  const { annex, cannot } = circular
  const hasAnnex = withAnnex && annex.length > 0
  const attached = [WORDS.scorecard, ...(hasAnnex ? [WORDS.annex] : [])].map(
    (name, at, { length }) => `${length === 1 ? '' : `${at + 1}. `}${name[language]}`,
  )
  const footers = { default: pageNumbers(language) }
  const upright = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  }
  const file = new Document({
    title: clean(circular.title),
    creator: clean(signs.from),
    styles: {
      default: {
        document: { run: { font: letterForm[language]().text, size: SIZE.text } },
        title: { run: { font: letterForm[language]().title, size: SIZE.title, bold: true, color: '000000' } },
        heading1: { run: { font: letterForm[language]().head, size: SIZE.text, color: '000000' } },
      },
    },
    sections: [
      {
        properties: { page: upright },
        footers,
        children: [
          titleParagraph(circular.title, language),
          ...(signs.to === '' ? [] : [plain(`${signs.to}${colon(language).trim()}`, language, size, false)]),
          plain(circular.opening, language, size),
          ...circular.paragraphs.map((item) => itemParagraph(item, language, size)),
          ...attached.map((name, at) => plain(attachedLine(name, at, language), language, size)),
          ...signature(signs, language, size),
        ],
      },
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            // The docx package swaps width and height itself.
            size: { ...upright.size, orientation: PageOrientation.LANDSCAPE },
            margin: { top: mm(10), bottom: mm(11), left: mm(12), right: mm(12), footer: mm(5) },
          },
        },
        footers,
        children: [...attachment(1, attached.length, language), ...scorecard(request)],
      },
      ...(hasAnnex
        ? [
            {
              properties: { type: SectionType.NEXT_PAGE, page: upright },
              footers,
              children: [
                ...attachment(2, attached.length, language),
                heading(WORDS.annex[language], language),
                ...annex.map((item) => itemParagraph(item, language, ANNEX_SIZE)),
                ...(cannot.length === 0 ? [] : [heading(WORDS.cannot[language], language)]),
                ...cannot.map((text) => plain(text, language, ANNEX_SIZE)),
              ],
            },
          ]
        : []),
    ],
  })
  return Packer.toBlob(file)
}

/** What stands at the top left of an attachment: its number where there are several. */
const attachment = (n: number, of: number, language: Language) => [
  new Paragraph({
    keepNext: true,
    children: [run(attachmentName(n, of, language), { font: letterForm[language]().head, size: SIZE.foot })],
  }),
]

/** A text that XML allows; characters that isolate text directions are only needed on the screen. */
const clean = (text: string): string => withoutHiddenSigns(unisolated(text))

const run = (text: string, look: IRunPropertiesOptions = {}): ParagraphChild =>
  new TextRun({ ...look, text: clean(text) })

const titleParagraph = (text: string, language: Language) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: LINE },
    children: [run(text, { font: letterForm[language]().title, size: SIZE.title, bold: true })],
  })

const paragraph = (
  children: readonly ParagraphChild[],
  language: Language,
  size: TextSize,
  indented: boolean,
) =>
  new Paragraph({
    alignment: letterForm[language]().isJustified ? AlignmentType.BOTH : AlignmentType.LEFT,
    spacing: { line: size.line, lineRule: 'exact' },
    ...(indented ? { indent: { firstLine: indentOf(size) } } : {}),
    children,
  })

const plain = (text: string, language: Language, size: TextSize, indented = true) =>
  paragraph([run(text, { size: size.size })], language, size, indented)

/** A paragraph about one matter or one indicator, which begins with its name. */
const itemParagraph = ({ name, text }: CircularItem, language: Language, size: TextSize) =>
  paragraph(
    [
      run(`${name}${colon(language)}`, { size: size.size, font: letterForm[language]().head }),
      run(text, { size: size.size }),
    ],
    language,
    size,
    true,
  )

const heading = (text: string, language: Language) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { after: 60 },
    keepNext: true,
    children: [run(text, { font: letterForm[language]().head, size: SIZE.foot })],
  })

function signature({ from, day }: CircularSigns, language: Language, size: TextSize): readonly Paragraph[] {
  const lines = [from, day].filter((text) => text !== '')
  return lines.map(
    (text, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { line: size.line, lineRule: 'exact', before: at === 0 ? size.line : 0 },
        indent: { right: letterForm[language]().isSignatureIndented ? indentOf(size) : 0 },
        keepNext: at < lines.length - 1,
        children: [run(text, { size: size.size })],
      }),
  )
}

/** The scorecard in strips as wide as the page, each with the names again, and its notes below. */
function scorecard({ layout, style }: CircularRequest): readonly (Paragraph | Table)[] {
  const { language } = style
  const heads = sheetHeads(layout, style.notation)
  const strips = Array.from({ length: Math.ceil(heads.length / ACROSS) }, (_, at) =>
    heads.slice(at * ACROSS, (at + 1) * ACROSS),
  )
  return [
    ...strips.flatMap((strip, at) => [
      heading(`${WORDS.scorecard[language]}${strips.length === 1 ? '' : ` ${at + 1}`}`, language),
      tableOf(layout, strip, style),
    ]),
    new Paragraph({
      spacing: { before: 80 },
      children: sheetNotes(layout, style).flatMap(({ label, texts }) => [
        run(`${textIn(label, language)}${colon(language)}`, {
          size: SIZE.small,
          font: letterForm[language]().head,
        }),
        run(`${asSentence(texts.join(semicolon(language)), language)}${languages[language].sentence}`, {
          size: SIZE.small,
        }),
      ]),
    }),
  ]
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '808080' }

/** The width of landscape A4 between its margins, and of the column of names, in millimetres. */
const A4_ACROSS = 273
const NAME_WIDTH = 19

/** A table with places in rows and indicators in columns. A cell has its value and, small below it, its change, band, completion and rank. */
function tableOf(layout: CrossLayout, heads: readonly SheetHead[], style: NumberStyle): Table {
  const cell = (text: string, notes: readonly string[], look: 'head' | 'name' | 'number') =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 20, bottom: 20, left: 40, right: 40 },
      children: [text, ...notes].map(
        (words, at) =>
          new Paragraph({
            alignment: look === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [
              run(words, { size: at === 0 ? SIZE.table : SIZE.small, bold: look === 'head' && at === 0 }),
            ],
          }),
      ),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell(CROSS_WORDS.place[style.language], [], 'head'),
      ...heads.map(({ name, unit, notes }) =>
        cell(
          name,
          [unit, ...notes].filter((text) => text !== ''),
          'head',
        ),
      ),
    ],
  })
  const rows = sheetLines(layout)
    .slice(0, MOST_LINES)
    .map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(headText(layout, line), [], 'name'),
            ...heads.map(({ measure }) => {
              const shown = sheetCell(layout, line, measure, style)
              const text = shown.text === '' && line.kind === 'place' ? '—' : shown.text
              return cell(text, cellLines(layout, shown), 'number')
            }),
          ],
        }),
    )
  const whole = mm(A4_ACROSS)
  const across = Math.floor((whole - mm(NAME_WIDTH)) / heads.length)
  return new Table({
    width: { size: whole, type: WidthType.DXA },
    columnWidths: [whole - across * heads.length, ...heads.map(() => across)],
    layout: TableLayoutType.FIXED,
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [head, ...rows],
  })
}

/** The page number: — 1 — in Chinese, 1 in English. */
function pageNumbers(language: Language): Footer {
  const [before, behind] = letterForm[language]().pageNumber
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: SIZE.foot,
            children: [before, PageNumber.CURRENT, behind],
          }),
        ],
      }),
    ],
  })
}
