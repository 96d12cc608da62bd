import { fill } from '../../domain/fill.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Rank } from '../../domain/number/rank.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, comma, listOf, textIn } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { allOf } from '../../words/desk/circular-words.ts'
import {
  ordinal,
  RANK_FROM,
  SCORECARD_LABELS,
  SCORECARD_MISSING,
  SCORECARD_RULES,
  SCORECARD_WORDS,
} from '../../words/desk/scorecard-sheet.ts'
import { BAND_NAMES } from '../../words/desk/target-wording.ts'
import { CROSS_WORDS } from '../../words/table/cross-wording.ts'
import { wordChange } from '../compare/change-since.ts'
import { periodKey } from '../cross-table/axes.ts'
import { cellWords, inColumn } from '../cross-table/cell-wording.ts'
import { changeOf } from '../cross-table/comparisons.ts'
import type { Measure } from '../cross-table/cross-table.ts'
import { shownIn } from '../cross-table/cross-table.ts'
import { headWords, measureName, noRanks, targetText } from '../cross-table/head-wording.ts'
import type { Content, CrossLayout, Head } from '../cross-table/layout.ts'
import { isInConflict } from '../edits/conflicts.ts'
import { fileNameIn } from '../file-name.ts'
import type { Observation } from '../observation.ts'
import { rootsOf } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import { bareValueText, valueText } from '../observation-wording.ts'
import { doubtsOf } from '../review/review-wording.ts'
import type { Band } from '../target/target.ts'
import { BANDS, targetFor } from '../target/target.ts'
import {
  BAND_SHAPES,
  wordBand,
  wordGone,
  wordLead,
  wordPercent,
  wordTarget,
  wordTargetSource,
} from '../target/target-wording.ts'

/** A rank in words: 第2位, 并列第2位, 第2–4位; 2nd, tied 2nd, 2nd–4th. */
export function wordRank({ from, to, isTied }: Rank, language: Language): string {
  const place = ordinal[language]
  const rank = from === to ? place(from) : `${place(from)}–${place(to)}`
  return fill(SCORECARD_WORDS[isTied ? 'tied' : 'rank'][language], { rank }, language)
}

/** What a sheet tells of one place and one indicator. */
export interface SheetCell {
  /** The one value, of which the evidence can be shown; null where there is none, or several. */
  readonly value: Observation | null
  readonly text: string
  /** What holds for this value alone: a scope, a conflict. */
  readonly notes: readonly string[]
  /** One of the values that contradict each other here, which leads to where that is settled; null where none do. */
  readonly disputed: Observation | null
  /** The change on the year before with its unit, its base being named once; empty where there is none. */
  readonly change: string
  readonly completion: string
  readonly band: { readonly band: Band; readonly text: string } | null
  /** How far ahead of the time gone, or behind; and the target, where places have different ones. */
  readonly about: readonly string[]
  readonly rank: string
}

const EMPTY: SheetCell = {
  value: null,
  text: '',
  notes: [],
  disputed: null,
  change: '',
  completion: '',
  band: null,
  about: [],
  rank: '',
}

/** So many values of one cell are named. */
const MOST_NAMED = 3

/** The cell of a sheet for a place, or for the total of a group or of all. */
export function sheetCell(layout: CrossLayout, line: Head, measure: Measure, style: NumberStyle): SheetCell {
  const column = (part: Extract<Head, { kind: 'measure' }>['part']): Content =>
    layout.at(line, { kind: 'measure', key: `${measure.key}:${part}`, measure, part })
  const shown = column('value')
  const { text: told, notes } = cellWords(layout, shown, style)
  const values = shown.kind === 'value' ? shownIn(shown.cell) : []
  const disputed = values.find(isInConflict) ?? null
  const inItsColumn = inColumn(layout.shared(measure), style)
  const change = changeText(column('change'), inItsColumn)
  // A few that contradict each other are named: how many there are would say nothing of them.
  const isNamed = values.length > 1 && values.length <= MOST_NAMED && disputed !== null
  const say = layout.shared(measure).unit === null ? valueText : bareValueText
  const text = isNamed
    ? listOf(
        values.map((one) => say(one, inItsColumn)),
        style.language,
      )
    : told
  if (line.kind !== 'place') {
    // That rates have no total goes without saying; that numbers have none does not.
    const isOpen = shown.kind === 'total' && shown.total.kind === 'none' && shown.total.reason === 'inexact'
    return { ...EMPTY, text, notes: text !== '' || isOpen ? notes : [], change }
  }
  const aim = layout.aim(measure, line.place)
  const rank = column('rank')
  const value = shown.kind === 'value' && shown.cell.kind === 'one' ? shown.cell.value : null
  const judged = aim.kind === 'none' ? disputed : aim.value
  // Which of them is judged by the target is not known before that is settled, but the target is.
  const target = aim.kind === 'none' ? disputed && targetFor(layout.aims, disputed) : aim.target
  return {
    value,
    text,
    notes,
    disputed,
    change,
    completion: aim.kind === 'none' || aim.completion === null ? '' : wordPercent(aim.completion, style),
    band: aim.kind === 'none' ? null : { band: aim.status.band, text: wordBand(aim.status, style.language) },
    about: [
      ...(target && judged && layout.sharedTarget(measure) === null
        ? [
            wordTarget(
              layout.table.cross.at === null ? target : { value: target.value },
              judged.unit,
              judged.indicator.kind === 'change',
              inItsColumn,
            ),
          ]
        : []),
      ...(aim.kind === 'none' || aim.pace === null ? [] : [wordLead(aim.pace, style)]),
    ],
    rank:
      rank.kind === 'rank' && rank.rank !== undefined && rank.ranks.kind === 'ranks' && value !== null
        ? wordRank(rank.rank, style.language)
        : '',
  }
}

/** The small lines below a value that the settings of the sheet ask for: change, band and completion, rank; then its own notes. */
export function cellLines({ table: { cross }, language }: CrossLayout, cell: SheetCell): readonly string[] {
  const { change, band, completion, about, rank, notes } = cell
  const verdict = band === null ? '' : `${BAND_SHAPES[band.band]} ${band.text}`
  const standing = [verdict, completion].filter((text) => text !== '').join(comma(language))
  return [
    ...(cross.change ? [change] : []),
    ...(cross.target ? [standing, ...about] : []),
    ...(cross.rank ? [rank] : []),
    ...notes,
  ].filter((text) => text !== '')
}

/** A line of a sheet: a place, a group, or the total. */
export type PlaceLine = Exclude<Head, { readonly kind: 'measure' }>

/** The places of a sheet with their groups and totals, whichever way the table lies. A total that no indicator has would be an empty line. */
export function sheetLines(layout: CrossLayout): readonly PlaceLine[] {
  const { cross, measures } = layout.table
  const hasTotal = measures.some((measure) => layout.total(measure).kind === 'sum')
  return (cross.swapped ? layout.columns : layout.lines).filter(
    (head): head is PlaceLine => head.kind !== 'measure' && (head.kind !== 'total' || hasTotal),
  )
}

function changeText(content: Content, style: NumberStyle): string {
  if (content.kind !== 'change' || content.change.kind === 'none') return ''
  const [before] = content.change.before
  if (before === undefined) return ''
  return wordChange(
    { before, change: content.change.change, direction: content.change.direction },
    content.change.unit,
    style,
  )
    .filter(({ kind }) => kind === 'change')
    .map(({ text }) => text)
    .join('')
}

/** The heading of an indicator: its name, its unit, and the target that all places share. */
export interface SheetHead {
  readonly key: string
  readonly measure: Measure
  readonly name: string
  readonly unit: string
  readonly notes: readonly string[]
}

export const sheetHeads = (layout: CrossLayout, notation: Notation): readonly SheetHead[] =>
  layout.table.measures.map((measure) => {
    const { language } = layout
    const value = headWords(layout, { kind: 'measure', key: measure.key, measure, part: 'value' }, notation)
    const target = layout.sharedTarget(measure)
    const period = layout.shared(measure).period
    return {
      key: measure.key,
      measure,
      name: value.name,
      unit: value.unit,
      notes: [
        ...(measure.at === 'latest' && period !== undefined ? value.notes : []),
        ...(target === null || layout.shared(measure).unit === null
          ? []
          : [targetText(layout, measure, target, { notation })]),
        // Where it goes without saying which end is better, or nothing is ranked, it is not said.
        ...(layout.table.cross.rank &&
        measure.series.indicator.better === 'neither' &&
        isRanked(layout, measure)
          ? [
              fill(
                RANK_FROM[language],
                {
                  rank: CROSS_WORDS.rank[language],
                  first: CROSS_WORDS[layout.first(measure)][language],
                },
                language,
              ),
            ]
          : []),
      ],
    }
  })

/** Whether a place of the sheet has a rank for the measure. */
const isRanked = (layout: CrossLayout, measure: Measure): boolean =>
  sheetLines(layout).some(
    (line) =>
      line.kind === 'place' &&
      sheetCell(layout, line, measure, { language: layout.language, notation: 'full' }).rank !== '',
  )

/** Lines at the foot of a sheet: a label and its texts. */
export interface SheetNote {
  readonly label: Bilingual
  readonly texts: readonly string[]
}

/**
 * What a sheet says of itself: its bands and rules, who has no value, which values are in doubt, and where targets and values are from. Who
 * said what of a value does not leave the house.
 */
export function sheetNotes(layout: CrossLayout, style: NumberStyle): readonly SheetNote[] {
  const { table, language } = { table: layout.table, language: style.language }
  const aims = table.measures.flatMap((measure) =>
    table.places.flatMap((_, place) => {
      const aim = layout.aim(measure, place)
      return aim.kind === 'aim' ? [aim] : []
    }),
  )
  const values = table.measures.flatMap((measure) =>
    [...table.places.keys()].flatMap((place) => shownIn(table.cell(place, measure))),
  )
  const bands = BANDS.filter((band) => aims.some(({ status }) => status.band === band))
  const days = new Set(aims.flatMap(({ pace }) => (pace === null ? [] : [pace.day])))
  const isLeast = table.measures.some((measure) => layout.first(measure) === 'least')
  const notes: readonly SheetNote[] = [
    {
      label: SCORECARD_LABELS.bands,
      texts:
        bands.length === 0
          ? []
          : [
              ...bands.map(
                (band) =>
                  `${BAND_SHAPES[band]} ${BAND_NAMES[band][language]}${colon(language)}${SCORECARD_WORDS.bands[band][language]}`,
              ),
              SCORECARD_RULES.completion[language],
              ...assumedIn(layout),
            ],
    },
    { label: SCORECARD_LABELS.time, texts: [...days].toSorted().map((day) => wordGone(day, style)) },
    { label: SCORECARD_LABELS.missing, texts: missingIn(layout) },
    {
      label: SCORECARD_LABELS.ranks,
      texts: [
        ...(table.measures.some((measure) => isRanked(layout, measure))
          ? [
              fill(
                SCORECARD_RULES.rank[language],
                { first: isLeast ? SCORECARD_RULES.least[language] : '' },
                language,
              ),
            ]
          : []),
        ...(layout.together.length > 0 ? [SCORECARD_RULES.inGroup[language]] : noRanks(layout)),
      ],
    },
    {
      label: SCORECARD_LABELS.change,
      texts: table.measures.some((measure) => table.hasYearBefore(measure))
        ? [SCORECARD_RULES.change[language]]
        : [],
    },
    {
      label: SCORECARD_LABELS.bounds,
      texts: [
        ...(values.some(({ quantity }) => quantity.bound !== 'exact')
          ? [SCORECARD_RULES.bounds[language]]
          : []),
        ...(values.some(({ status }) => status === 'derived') ? [SCORECARD_RULES.derived[language]] : []),
      ],
    },
    {
      label: SCORECARD_LABELS.period,
      texts: [
        ...(table.measures.some((measure) => measure.at === 'latest' && isOfSeveral(layout, measure))
          ? [SCORECARD_RULES.latest[language]]
          : []),
        ...inferredIn(values, language),
      ],
    },
    {
      label: SCORECARD_LABELS.targets,
      texts: [
        ...new Set(
          aims.flatMap(({ target }) => {
            const source = wordTargetSource(target, language)
            return source === '' ? [] : [source.replace(/^\s*[（(]|[）)]$/gu, '')]
          }),
        ),
      ],
    },
    { label: SCORECARD_LABELS.review, texts: doubtsIn(values, language) },
    { label: SCORECARD_LABELS.sources, texts: sourcesOf([...values, ...comparedWith(layout)], language) },
  ]
  return notes.filter(({ texts }) => texts.length > 0)
}

/** Which values are in doubt, as below a chart; the full stop gives way to what joins the lines of a sheet. */
const doubtsIn = (values: readonly Observation[], language: Language): readonly string[] =>
  doubtsOf(values, language).map((text) => text.replace(/[。.]$/u, ''))

/** The values of the year before with which changes on the sheet compare. They are on it by what they did to these. */
function comparedWith({ table }: CrossLayout): readonly Observation[] {
  if (!table.cross.change) return []
  return table.measures.flatMap((measure) =>
    [...table.places.keys()].flatMap((place) => {
      const change = changeOf(table, place, measure)
      return change.kind === 'change' ? change.before : []
    }),
  )
}

/** The reports and files that the values come from, each once. */
function sourcesOf(values: readonly Observation[], language: Language): readonly string[] {
  const names = values.flatMap((value): readonly string[] =>
    value.status === 'imported'
      ? [fill(SCORECARD_WORDS.file[language], { file: fileNameIn(value.origin.file, language) }, language)]
      : rootsOf(value).map(({ report }) =>
          fill(SCORECARD_WORDS.report[language], { title: textIn(report.title, language) }, language),
        ),
  )
  return [...new Set(names)]
}

/** Whether the values of a measure are of other days: how a period is known is no matter. */
const isOfSeveral = ({ table }: CrossLayout, measure: Measure): boolean =>
  new Set(
    [...table.places.keys()].flatMap((place) =>
      shownIn(table.cell(place, measure)).map(({ period }) => periodKey(period)),
    ),
  ).size > 1

/** That periods are inferred, of all values or of some. */
function inferredIn(values: readonly Observation[], language: Language): readonly string[] {
  const inferred = values.filter(({ period }) => period?.basis === 'inferred').length
  if (inferred === 0) return []
  return [SCORECARD_RULES[inferred === values.length ? 'inferred' : 'inferredInPart'][language]]
}

/** The indicators whose targets are judged though nobody has said which way is better. */
function assumedIn(layout: CrossLayout): readonly string[] {
  const { table, language } = layout
  const assumed = table.measures.filter(
    (measure) =>
      measure.series.indicator.better === 'neither' &&
      table.places.some((_, place) => {
        const aim = layout.aim(measure, place)
        return aim.kind === 'aim' && aim.target.side === undefined
      }),
  )
  if (assumed.length === 0) return []
  const list = allOf[language]([...new Set(assumed.map((measure) => measureName(layout, measure)))])
  return [fill(SCORECARD_RULES.assumed[language], { list }, language)]
}

/** The most places without a value that are named; the table shows the others. */
const MOST_MISSING = 6

/** Which places have no value, told once for the indicators that have the same; where most have none, those that have one are named. */
function missingIn(layout: CrossLayout): readonly string[] {
  const { table, language } = layout
  const told = table.measures.flatMap((measure) => {
    const isHere = (place: number) => shownIn(table.cell(place, measure)).length > 0
    const names = (which: boolean) =>
      table.places.flatMap(({ locality }, place) =>
        isHere(place) === which ? [textIn(locality.name, language)] : [],
      )
    const [here, missing] = [names(true), names(false)]
    if (missing.length === 0) return []
    const say = (key: 'onlyHere' | 'manyMissing', values: Parameters<typeof fill>[1]) =>
      fill(SCORECARD_MISSING[key][language], values, language)
    const text =
      here.length > 0 && here.length < missing.length && here.length <= MOST_MISSING
        ? say('onlyHere', { list: allOf[language](here) })
        : missing.length > MOST_MISSING
          ? say('manyMissing', { n: missing.length })
          : listOf(missing, language)
    return [{ name: measureName(layout, measure), text }]
  })
  return [...groupRows(told, ({ text }) => text)].map(
    ([text, of]) =>
      `${listOf(
        of.map(({ name }) => name),
        language,
      )}${colon(language)}${text}`,
  )
}
