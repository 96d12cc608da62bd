import { sourceLine } from '../charts/footnotes.ts'
import { isShare } from '../charts/kinds/ranks.ts'
import { boundsOf } from '../charts/legend.ts'
import { whenOf } from '../charts/subtitle.ts'
import { provenanceOf, provenanceWords } from '../dataset/compare/overview.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { isShownExact, wordObservation } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import { wordPlaces } from '../domain/place/locality.ts'
import type { ChartRef, Slide, SlideOf } from '../domain/spec/deck.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { sentencesOf, textIn } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import {
  ALL_EXACT,
  CHARTS_LEFT,
  MORE_REPORTS,
  NO_DATA,
  NOT_EXACT,
  OPENING_NOTES,
  openWords,
  SOURCES_TITLE,
} from '../words/decks/frame-slides.ts'
import { noteWords } from '../words/decks/slide-words.ts'
import { eachLanguage } from '../words/languages.ts'
import { wordsOr } from './words.ts'

/** The most values without a common axis that one slide shows side by side. */
const MOST_VALUES = 6

/** The observations that one chart of a slide shows. */
interface ChartGroup {
  /** A slide's id; no two groups of a deck share it. */
  readonly id: string
  readonly first: Observation
  readonly rest: readonly Observation[]
}

/**
 * Divides observations into groups for one automatic chart each, without building any: the values of an indicator, a share by itself, and
 * the other single values of a locality and theme in small groups. {@link autoCharts} makes the charts.
 */
export function chartGroups(observations: readonly Observation[]): ChartGroup[] {
  const indicators = [...groupRows(observations, ({ indicator }) => indicator.id).values()]
  const single = indicators.filter((group) => group.length === 1).flat()
  const together = [
    ...single.filter(isShare).map((observation) => [observation]),
    ...indicators.filter((group) => group.length > 1),
  ]
  const values = [
    ...groupRows(
      single.filter((observation) => !isShare(observation)),
      ({ locality, theme }) => `${locality.id}/${theme.id}`,
    ).values(),
  ].flatMap(handfuls)
  return [
    ...together.flatMap(([first, ...rest]) =>
      first === undefined ? [] : [{ id: `auto-${first.indicator.id}`, first, rest }],
    ),
    ...values.flatMap(([first, ...rest], i) =>
      first === undefined ? [] : [{ id: `values-${i + 1}`, first, rest }],
    ),
  ]
}

/** As few groups as possible, of about equal size: seven items become four and three. */
function handfuls<T>(items: readonly T[]): T[][] {
  const groups = Math.ceil(items.length / MOST_VALUES)
  const size = Math.ceil(items.length / groups)
  return Array.from({ length: groups }, (_, i) => items.slice(i * size, (i + 1) * size))
}

/** The most lines on an opening slide: the audience would read more instead of listening. */
const MOST_LINES = 3

/** A text with its values filled in, in every language. */
const inEach = (text: Bilingual, values: Parameters<typeof fill>[1]): Bilingual =>
  eachLanguage((language) => fill(textIn(text, language), values, language))

const linesOf = (lines: readonly Bilingual[]): Bilingual =>
  eachLanguage((language) => lines.map((line) => textIn(line, language)).join('\n'))

/**
 * The opening slide of a deck that ships: the deck's name and what it is about. How many values there are, and of what time, is told of those
 * that its deck then shows, see {@link frameSlide}.
 * @param finding the chart whose finding comes first
 */
export function openingSlide(
  lines: readonly Bilingual[],
  observations: readonly Observation[],
  finding?: ChartRef,
): Slide {
  if (observations.length === 0) return { layout: 'text', id: 'opening', text: NO_DATA }
  const more = lines.length - MOST_LINES
  const shown = lines.slice(0, MOST_LINES)
  const rest: Bilingual[] = more <= 0 ? [] : [inEach(MORE_REPORTS, { n: more })]
  return {
    layout: 'text',
    id: 'opening',
    made: 'opening',
    text: linesOf([...shown, ...rest]),
    ...(finding === undefined ? {} : { finding }),
  }
}

/** What a presenter can say first: where the numbers come from, and which words mark those that are not exact. */
function openingNotes(observations: readonly Observation[], language: Language): string {
  const words = new Set(observations.flatMap((one) => boundWord(one, language) ?? []))
  const exact = words.size === 0 ? noteWords.allExact[language] : openWords[language]([...words])
  return sentencesOf([OPENING_NOTES[language], exact], language)
}

/** The word that says how exact a value is: 余, nearly, the 内 in 3小时内, or the whole text of a vague value; null where there is none. */
function boundWord(observation: Observation, language: Language): string | null {
  const { quantity } = observation
  if (quantity.bound === 'exact' || quantity.bound === 'range') return null
  const { lead, figure, tail, unit } = wordObservation(observation, { language, notation: 'compact' })
  if (quantity.bound === 'vague') return figure
  // A sign, a currency or a magnitude may be next to it.
  const words = [lead.replace(/[¥+−]/gu, ''), tail.replace(/[万亿KMB]/gu, ''), /内$/u.exec(unit)?.[0] ?? '']
  return words.map((word) => word.trim()).find((word) => word !== '') ?? null
}

/** Which localities the values are about, how many reports they come from, and how many of each kind there are. */
function countLine(observations: readonly Observation[]): Bilingual {
  const places = new Map(observations.map(({ locality }) => [locality.id, locality]))
  const provenance = provenanceOf(observations)
  return eachLanguage((language) => {
    const where = places.size < 2 ? [] : [wordPlaces(places.values(), language)]
    return [...where, ...provenanceWords(provenance, language)].join(' · ')
  })
}

/** The periods of the values. Each period is put into words once, however many values share it. */
function timeLine(observations: readonly Observation[]): Bilingual {
  const periods = new Map(
    observations.map((o) => [
      o.period === null ? '' : `${o.period.start}/${o.period.end}/${o.period.basis}`,
      o,
    ]),
  )
  return eachLanguage((language) => whenOf([...periods.values()], language) ?? '')
}

/** A sentence on how many values are not exact. */
function howMany(open: number, all: number, kind: keyof typeof NOT_EXACT): Bilingual {
  const words = NOT_EXACT[kind]
  return inEach(open < all ? words.some : all === 1 ? words.only : words.none, { n: open, all })
}

/** The slide that closes a deck that ships. There is none where every value is exact and shown: each slide names its own source. */
export function closingSlides(observations: readonly Observation[], left: number): readonly Slide[] {
  const isExact =
    boundsOf(observations).length === 0 && observations.every(({ status }) => status !== 'derived')
  if (isExact && left === 0) return []
  const text = left === 0 ? {} : inEach(CHARTS_LEFT, { n: left })
  return [{ layout: 'text', id: 'sources', made: 'closing', text }]
}

/**
 * A slide of text with what is told of the values of its deck: on the opening, behind its paragraphs, how many of what there are, and of
 * what time; on the closing, around them, where the values come from and how many are not exact. It explains the marks of its deck. Title
 * and notes that somebody wrote stay.
 * @param observations those that the deck is about
 */
export function frameSlide(
  slide: SlideOf<'text'>,
  observations: readonly Observation[],
  dataset: Dataset,
): SlideOf<'text'> {
  if (slide.made === undefined) return slide
  const written = eachLanguage((language) => wordsOr(slide.text, '', language))
  if (slide.made === 'opening') {
    if (observations.length === 0) return slide
    const text = linesOf([written, countLine(observations), timeLine(observations)])
    const notes = eachLanguage((language) => openingNotes(observations, language))
    return { ...slide, text, notes: slide.notes ?? notes }
  }
  // The marks that the deck draws are added when it is built: a number in words has none.
  const closing = { ...slide, title: slide.title ?? SOURCES_TITLE, marks: slide.marks ?? [] }
  if (observations.length === 0) return closing
  const fromFiles = observations.some(({ status }) => status === 'imported')
  // As below a chart: see the note on bounds there.
  const printed = fromFiles ? observations : observations.filter(({ status }) => status !== 'derived')
  const isExact = (one: Observation, language: Language) =>
    fromFiles ? isShownExact(one, { language, notation: 'compact' }) : one.quantity.bound === 'exact'
  const told = eachLanguage((language) => {
    const open = printed.filter((one) => !isExact(one, language)).length
    const kind = fromFiles ? 'given' : 'printed'
    return textIn(open === 0 ? ALL_EXACT[kind] : howMany(open, printed.length, kind), language)
  })
  return {
    ...closing,
    text: linesOf([
      eachLanguage((language) => sourceLine(observations, dataset.sources, language)),
      written,
      told,
    ]),
  }
}
