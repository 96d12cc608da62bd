import * as v from 'valibot'
import { isSameNumber } from '../../dataset/audit/ledgers.ts'
import { OWN } from '../../dataset/edits/own-word.ts'
import type { FinishedReport } from '../../dataset/own-reports/finish-report.ts'
import { linesOf } from '../../dataset/verify/place-report.ts'
import type { FigureId, ObservationId, ReportId } from '../../domain/ids.ts'
import {
  FigureId as FigureIdSchema,
  IndicatorId,
  ObservationId as ObservationIdSchema,
} from '../../domain/ids.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { turned } from '../../domain/number/bound.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import type { ObservationRecord } from '../../domain/record/observation.ts'
import type { Report } from '../../domain/record/report.ts'
import type { Bilingual } from '../../domain/text.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import { tight, written } from '../../places/written-name.ts'
import { eachLanguage } from '../../words/languages.ts'
import {
  CUT_NOTES,
  DIMENSION_NAMES,
  ENTERED_HERE,
  NO_DEFINITION,
  OF_WHICH,
  SAME_NUMBER,
} from '../../words/reports/finish.ts'
import { ownReportId } from '../draft-reports.ts'
import type { DraftFigure, IndicatorAnswer } from '../draft-schema.ts'
import type { Answers } from './answers.ts'
import { kindOf, newIndicatorOf, unitFor } from './answers.ts'
import { auditPart } from './audit.ts'
import type { Scene } from './commands.ts'
import { shownFor } from './commands.ts'
import type { Correction, GoldFigure } from './corrections.ts'
import { correctionsOf, goldFigures, kindInLedger } from './corrections.ts'
import type { DraftPart, Entry } from './document.ts'
import { entriesIn, inBoth, paragraphOf, printedOf } from './document.ts'
import { placesOf } from './places-of.ts'
import { statedBy } from './stated.ts'

/** What the workbench produces when a report is finished: its rows in the form of `data/`, and what can be learned from the corrections. */
export interface FinishedDraft extends FinishedReport {
  /** Suggestions that a person corrected. Their offsets, and those of `gold`, count from the beginning of the report in the text. */
  readonly corrections: readonly Correction[]
  readonly gold: readonly GoldFigure[]
  /** Names of places, scopes and parts that are not in the data: the user is asked for the English ones. */
  readonly named: readonly Bilingual[]
}

const NO_QUANTITY = { bound: null, value: null, lower: null, upper: null } as const

/** A text in both languages: where only one is given, it is used for both. */
const both = ({ zh, en }: Bilingual): Bilingual => ({
  zh: zh.trim() === '' ? en.trim() : zh.trim(),
  en: en.trim() === '' ? zh.trim() : en.trim(),
})

/**
 * The rows that a part produces. They pass the audit of the data, and `verify` finds them in the text.
 * @returns null while something is missing: {@link auditPart} says what
 */
export function finish(scene: Scene, at: number): FinishedDraft | null {
  const { document, suggested, context } = scene
  const part = document.parts[at]
  const { published } = document.about
  if (part === undefined || published === null || part.locality === null) return null
  if (auditPart(document, part, suggested, context).missing.length > 0) return null
  const id = ownReportId(document.text, part.start)
  const newspaper = document.about.newspaper.trim()
  const words = wordsOf(scene)
  const entries = entriesIn(document, part)
  const idsOf = (entry: Entry): EntryIds => ({
    figure: v.parse(FigureIdSchema, `${id}-${entry.start - part.start}`),
    observation: v.parse(ObservationIdSchema, `${id}-${entry.start - part.start}-value`),
    report: id,
  })
  const name = document.about.name.trim() === '' ? part.title.zh : document.about.name
  const observations = entries.flatMap((entry) =>
    entry.account?.as === 'measure' ? [observationRow(scene, entry, idsOf(entry), words)] : [],
  )
  const home = words.locality(part.locality)
  const all = words.all()
  return {
    source: {
      title: { zh: name, en: name },
      description: ENTERED_HERE,
      newspaper: newspaper === '' ? null : { zh: newspaper, en: newspaper },
      published,
    },
    report: {
      id,
      locality: home,
      title: both(part.title),
      summary: both(part.summary),
      textState: part.textState,
      ...(part.textState === 'complete' ? {} : { textNote: CUT_NOTES[part.textState] }),
      published,
      paragraphs: paragraphsOf(document.text, part),
    },
    figures: entries.map((entry) => figureRow(scene, part, entry, idsOf)),
    observations,
    ...all,
    text: document.text,
    corrections: correctionsOf(scene, part),
    gold: goldFigures(scene, part),
    named: namesIn(all, observations),
  }
}

/** Each new name once; names with the same Chinese words count as one. */
function namesIn(
  { localities, indicators }: Pick<FinishedReport, 'localities' | 'indicators'>,
  observations: readonly ObservationRecord[],
): readonly Bilingual[] {
  const names = [
    ...localities.map(({ name }) => name),
    ...indicators.flatMap(({ breakdown }) => breakdown?.categories.map(({ name }) => name) ?? []),
    ...observations.flatMap(({ scope }) => (scope === null ? [] : [{ zh: scope.zh, en: scope.en }])),
  ]
  return [...new Map(names.map(({ zh, en }) => [zh, { zh, en }])).values()]
}

interface EntryIds {
  readonly figure: FigureId
  readonly observation: ObservationId
  readonly report: ReportId
}

function paragraphsOf(text: string, { start, end }: DraftPart): Report['paragraphs'] {
  const lines = linesOf(text.slice(start, end)).map((line, at) => ({
    number: at + 1,
    start: start + line.start,
    length: line.text.length,
    fingerprint: line.fingerprint,
  }))
  const [first, ...rest] = lines
  if (first === undefined) throw new RangeError('a report without a line has no figure to be finished with')
  return [first, ...rest]
}

function figureRow(
  { document, suggested }: Scene,
  part: DraftPart,
  entry: Entry,
  idsOf: (entry: Entry) => EntryIds,
): LedgerFigure {
  const printed = printedOf(document, entry)
  const read = statedBy(document, entry)
  const kind = kindInLedger(entry, suggested.figures.get(entry.id)) ?? 'other'
  const isQuantity = kind === 'measure' || kind === 'duration'
  const common = {
    id: idsOf(entry).figure,
    report: idsOf(entry).report,
    paragraph: paragraphOf(document, part, entry),
    start: entry.start,
    end: entry.end,
    printed,
    ...(isQuantity && read !== null ? columnsOf(read.quantity) : NO_QUANTITY),
    ...(isQuantity && read?.isByHand === true ? { exactness: 'by-hand' as const } : {}),
    unit: isQuantity ? (read?.unit ?? '') : '',
    kind: isQuantity && read === null ? ('other' as const) : kind,
  }
  const { account } = entry
  if (account === null) throw new RangeError(`${printed} is not accounted for`)
  if (account.as === 'measure') return { ...common, observation: idsOf(entry).observation }
  if (account.as !== 'repeat') return { ...common, reason: account.as }
  const first = document.entries.find(({ id }) => id === account.of)
  if (first === undefined) throw new RangeError(`${printed} repeats a figure that is gone`)
  const words = printedOf(document, first)
  const earlier = statedBy(document, first)
  const isSame =
    words === printed ||
    (earlier !== null &&
      isSameNumber(common, { printed: words, ...columnsOf(earlier.quantity), unit: earlier.unit }))
  if (isSame) return { ...common, reason: 'repeat', repeats: idsOf(first).figure }
  // 近千人 for 980人 is not the same number, so the ledger does not call it a repeat.
  return {
    ...common,
    reason: 'other',
    note: eachLanguage((language) => SAME_NUMBER[language](words)),
  }
}

const columnsOf = ({ bound, value, lower, upper }: Quantity) => ({
  bound,
  value,
  lower,
  upper,
})

/** The units, places and indicators that are not in the data, each created once. */
function wordsOf(scene: Scene) {
  const { document, context } = scene
  const places = placesOf(context, document.about)
  const indicators = new Map<string, Indicator>()
  const units = new Map<string, Unit>()
  const unit = (choice: Unit): Unit => {
    if (!context.dataset.units.has(choice.id)) units.set(choice.id, choice)
    return choice
  }
  /** Adds an indicator, or another category of it. A new one is identified by its name and unit, as in imports. */
  const added = (made: Indicator, breakdown: Answers['breakdown']['value']): Indicator['id'] => {
    const known = indicators.get(made.id) ?? made
    const category = breakdown && { ...inBoth(document.about, breakdown.zh), dimension: breakdown.dimension }
    indicators.set(made.id, category === null ? known : withCategory(known, category))
    return made.id
  }
  return {
    locality: places.locality,
    unit,
    indicator: (
      indicator: IndicatorAnswer,
      of: Unit,
      { breakdown, base }: Answers,
      figure: DraftFigure | undefined,
    ): Indicator['id'] => {
      if (indicator.from === 'dataset') return indicator.id
      if (indicator.from === 'standard') {
        const standard = context.standard.find(({ id }) => id === indicator.id)
        if (standard === undefined) throw new RangeError(`the catalogue has no ${indicator.id}`)
        const { name, kind, better, additive, theme } = standard
        return added(
          {
            id: standard.id,
            name,
            definition: standard.definition ?? NO_DEFINITION,
            unit: of.id,
            theme,
            kind,
            better,
            additive,
            ...(standard.base === null ? {} : { base: standard.base }),
          },
          breakdown.value,
        )
      }
      const said = newIndicatorOf(document, indicator, figure, context)
      if (said.theme === null) throw new RangeError(`${said.name} has no theme`)
      const isRate = said.kind === 'rate'
      return added(
        {
          // As an import has it, so that a name is one thing wherever it came in.
          id: v.parse(IndicatorId, `${OWN}${fingerprint(`${tight(said.name)}\n${of.dimension}`)}`),
          name: both({ zh: written(said.name), en: said.en }),
          definition:
            said.definition.zh.trim() === '' && said.definition.en.trim() === ''
              ? NO_DEFINITION
              : both(said.definition),
          unit: of.id,
          theme: said.theme,
          kind: said.kind,
          better: said.better,
          additive: said.additive && !isRate,
          ...(isRate ? { base: base.value } : {}),
        },
        breakdown.value,
      )
    },
    /** A category of a known indicator, or one that was created with a new indicator, which has only one dimension. */
    category: (
      indicator: Indicator['id'],
      choice: NonNullable<Answers['breakdown']['value']>,
    ): ObservationRecord['breakdown'] => {
      const made = indicators.get(indicator)?.breakdown
      if (made !== undefined) return { dimension: made.dimension, category: idOfCategory(choice.zh) }
      const { dimension, category } = choice
      if (category === null) throw new RangeError(`${indicator} has no part ${choice.zh}`)
      return { dimension, category }
    },
    all: () => ({
      indicators: [...indicators.values()],
      localities: places.all(),
      units: [...units.values()],
    }),
  }
}

const idOfCategory = (zh: string): string => fingerprint(tight(zh))

const dimensionNames: Readonly<Record<string, Bilingual>> = DIMENSION_NAMES

function withCategory(
  indicator: Indicator,
  { dimension, ...name }: Bilingual & { readonly dimension: string },
): Indicator {
  const category = { id: idOfCategory(name.zh), name }
  const before = indicator.breakdown
  if (before === undefined)
    return {
      ...indicator,
      breakdown: {
        dimension,
        name: dimensionNames[dimension] ?? OF_WHICH,
        categories: [category],
      },
    }
  if (before.categories.some(({ id }) => id === category.id)) return indicator
  return { ...indicator, breakdown: { ...before, categories: [...before.categories, category] } }
}

function observationRow(
  scene: Scene,
  entry: Entry,
  ids: EntryIds,
  words: ReturnType<typeof wordsOf>,
): ObservationRecord {
  const { document, context } = scene
  const printed = printedOf(document, entry)
  const read = statedBy(document, entry)
  const answers = shownFor(scene, entry)
  const { indicator, locality, period, scope, breakdown, falls } = answers
  const unit = read === null || indicator === null ? null : unitFor(indicator.value, read.unit, context)
  if (read === null || indicator === null || locality === null || unit === null)
    throw new RangeError(`${printed} lacks an answer`)
  const columns = columnsOf(read.quantity)
  const isChange = kindOf(indicator.value, context) === 'change'
  const of = words.unit(unit)
  const id = words.indicator(indicator.value, of, answers, scene.suggested.figures.get(entry.id))
  return {
    id: ids.observation,
    locality: words.locality(locality.value),
    indicator: id,
    period: period.value,
    breakdown: breakdown.value === null ? null : words.category(id, breakdown.value),
    scope:
      scope.value === null
        ? null
        : { ...inBoth(document.about, scope.value.zh), kind: scope.value.kind, basis: 'stated' },
    ...(falls.value && isChange ? turned(columns) : columns),
    unit: of.id,
    printed,
    report: ids.report,
    figure: ids.figure,
  }
}
