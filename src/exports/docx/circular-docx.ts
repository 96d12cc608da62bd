import type { IRunPropertiesOptions, ParagraphChild } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Circular } from '../../dataset/circular/circular.ts'
import { CIRCULAR_WORDS as WORDS } from '../../dataset/circular/circular-words.ts'
import type { CrossLayout, Head } from '../../dataset/cross-table/layout.ts'
import { cornerName } from '../../dataset/cross-table/statement.ts'
import { cellWords, headText, headWords } from '../../dataset/cross-table/wording.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import type { Language } from '../../domain/text.ts'
import { colon } from '../../domain/text.ts'
import { unisolated, withoutHiddenSigns } from '../../lib/hidden-signs.ts'

/** Who sends a circular, to whom, and when. Empty words are left out. */
export interface CircularSigns {
  readonly to: string
  readonly from: string
  /** As it is written at the end. */
  readonly day: string
}

interface CircularRequest {
  readonly circular: Circular
  readonly layout: CrossLayout
  readonly signs: CircularSigns
  readonly style: NumberStyle
}

/** The type of official documents after GB/T 9704-2012: title 22 pt, text 16 pt, headings in a sans of the same size. Half-points. */
const SIZE = { title: 44, text: 32, table: 21, foot: 24 } as const
const FONTS = {
  zh: {
    text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
    head: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
    title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
  },
  en: {
    text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' },
    head: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'SimHei' },
    title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' },
  },
} as const satisfies Record<Language, unknown>

/** Twentieths of a point: a line of 28 pt, and two characters of 16 pt at the beginning of a paragraph. */
const LINE = 560
const INDENT = 640
const MM = 56.7
const mm = (length: number) => Math.round(length * MM)

/** Numbered as official documents are: 一、 二、 */
const NUMBERS = ['一', '二', '三', '四'] as const

/** Columns of a table that an A4 page has room for; more go on in a further table. */
const ACROSS = 6
/** Lines of a table; more belong into a workbook. */
const MOST_LINES = 300

/** A circular as a Word document with styles, a table that can be edited, and page numbers. */
export function circularDocument(request: CircularRequest): Promise<Blob> {
  const { circular, signs, style } = request
  const { language } = style
  const body = [
    titleParagraph(circular.title, language),
    ...(signs.to === '' ? [] : [plain(`${signs.to}${colon(language).trim()}`, language, false)]),
    plain(circular.opening, language),
    ...sections(request),
    ...signature(signs, language),
    ...tables(request),
  ]
  const file = new Document({
    title: clean(circular.title),
    creator: clean(signs.from),
    styles: {
      default: {
        document: { run: { font: FONTS[language].text, size: SIZE.text } },
        title: { run: { font: FONTS[language].title, size: SIZE.title, bold: true, color: '000000' } },
        heading1: { run: { font: FONTS[language].head, size: SIZE.text, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
          },
        },
        footers: { default: pageNumbers(language) },
        children: body,
      },
    ],
  })
  return Packer.toBlob(file)
}

/** Words as XML may hold them; signs that keep directions apart belong to the screen. */
const clean = (text: string): string => withoutHiddenSigns(unisolated(text))

const run = (text: string, look: IRunPropertiesOptions = {}): ParagraphChild =>
  new TextRun({ ...look, text: clean(text) })

const titleParagraph = (text: string, language: Language) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: LINE },
    children: [run(text, { font: FONTS[language].title, size: SIZE.title, bold: true })],
  })

const plain = (text: string, language: Language, indented = true) =>
  new Paragraph({
    alignment: language === 'zh' ? AlignmentType.BOTH : AlignmentType.LEFT,
    spacing: { line: LINE, lineRule: 'exact' },
    ...(indented ? { indent: { firstLine: INDENT } } : {}),
    children: [run(text)],
  })

const heading = (text: string, language: Language) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { line: LINE, lineRule: 'exact' },
    indent: { firstLine: language === 'zh' ? INDENT : 0 },
    keepNext: true,
    children: [run(text, { font: FONTS[language].head, size: SIZE.text })],
  })

/** The parts that have something to say, numbered. */
function sections({ circular, style }: CircularRequest): readonly Paragraph[] {
  const { language } = style
  const { items, further, cannot, notes, sources } = circular
  const parts = [
    {
      name: WORDS.results,
      texts: [
        ...items.map(({ name, text }) => `${name}${colon(language)}${text}`),
        ...(further === null ? [] : [further]),
      ],
    },
    { name: WORDS.cannot, texts: cannot },
    { name: WORDS.notes, texts: notes },
    { name: WORDS.sources, texts: sources },
  ].filter(({ texts }) => texts.length > 0)
  return parts.flatMap(({ name, texts }, at) => [
    heading(language === 'zh' ? `${NUMBERS[at] ?? ''}、${name.zh}` : `${at + 1}. ${name.en}`, language),
    ...texts.map((text) => plain(text, language)),
  ])
}

function signature({ from, day }: CircularSigns, language: Language): readonly Paragraph[] {
  const lines = [from, day].filter((text) => text !== '')
  return lines.map(
    (text, at) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { line: LINE, lineRule: 'exact', before: at === 0 ? LINE : 0 },
        indent: { right: language === 'zh' ? INDENT : 0 },
        keepNext: at < lines.length - 1,
        children: [run(text)],
      }),
  )
}

/** The table in strips as wide as the page, each with the names again, on a page of its own. */
function tables({ layout, style }: CircularRequest): readonly (Paragraph | Table)[] {
  const { language } = style
  const strips = Array.from({ length: Math.ceil(layout.columns.length / ACROSS) }, (_, at) =>
    layout.columns.slice(at * ACROSS, (at + 1) * ACROSS),
  )
  return strips.flatMap((strip, at) => [
    new Paragraph({
      pageBreakBefore: at === 0,
      spacing: { before: at === 0 ? 0 : LINE, after: LINE / 4 },
      keepNext: true,
      children: [
        run(`${WORDS.table[language]}${strips.length === 1 ? '' : ` ${at + 1}`}`, {
          font: FONTS[language].head,
        }),
      ],
    }),
    tableOf(layout, strip, style),
  ])
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '808080' }

function tableOf(layout: CrossLayout, columns: readonly Head[], style: NumberStyle): Table {
  const cell = (text: string, notes: readonly string[], look: 'head' | 'name' | 'number') =>
    new TableCell({
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [text, ...notes].map(
        (words, at) =>
          new Paragraph({
            alignment: look === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [
              run(words, { size: at === 0 ? SIZE.table : SIZE.table - 4, bold: look === 'head' && at === 0 }),
            ],
          }),
      ),
    })
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell(cornerName(layout), [], 'head'),
      ...columns.map((column) => cell(headText(layout, column), headWords(layout, column).notes, 'head')),
    ],
  })
  const rows = layout.lines.slice(0, MOST_LINES).map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(headText(layout, line), headWords(layout, line).notes, 'name'),
          ...columns.map((column) => {
            const { text, notes } = cellWords(layout, layout.at(line, column), style)
            return cell(text === '' ? '—' : text, notes, 'number')
          }),
        ],
      }),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
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

/** — 1 — in Chinese, 1 in English. */
function pageNumbers(language: Language): Footer {
  const dash = language === 'zh' ? '— ' : ''
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: SIZE.foot,
            children: [dash, PageNumber.CURRENT, dash === '' ? '' : ' —'],
          }),
        ],
      }),
    ],
  })
}
