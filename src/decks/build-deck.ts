import type { ChartContext } from '../charts/context.ts'
import { legendOfMarks } from '../charts/legend.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Read } from '../dataset/search/search-match.ts'
import { fill } from '../domain/fill.ts'
import type { Deck, Imprint, Slide, SlideOf, Words } from '../domain/spec/deck.ts'
import { logoSize } from '../domain/spec/logo.ts'
import type { Language } from '../domain/text.ts'
import { colon, DATE_LOCALES, listOf, readOn, sentencesOf } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { itemAt } from '../lib/item-at.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import { MORE_NOTES, NOTES_ELSEWHERE, NOTES_OF } from '../words/decks/build-deck.ts'
import { chartSlide, pairSlide } from './chart-slide.ts'
import { codeSlide } from './link-code.ts'
import { failedSlide } from './missing-slide.ts'
import { numberSlide } from './number-slide.ts'
import { tonesInDeck } from './references.ts'
import { notesThatFit } from './slide/slide-scene.ts'
import type { DeckModel, ImprintModel, LogoModel, QrCode, SlideModel } from './slide-model.ts'
import { findingOf } from './slide-words.ts'
import { tableSlide } from './table-slide.ts'
import { textModel } from './text-model.ts'
import { wordsOr } from './words.ts'

/** What slides are made with: language, notation, targets, and the pinyin with which a table can be searched. */
export interface DeckContext extends ChartContext {
  readonly read?: Read | null | undefined
  /** Whose deck it is: unit, speaker, date, logo. */
  readonly imprint?: Imprint | undefined
  /** What the deck is called, which is the title of an opening slide without one. */
  readonly name?: Words | undefined
  /** The QR code that leads to the deck; null where there can be none. */
  readonly code?: QrCode | null | undefined
}

/** Builds a deck in one language and notation. */
export const buildDeck = (deck: Deck, dataset: Dataset, context: DeckContext): DeckModel =>
  runNow(deckSteps(deck, dataset, context))

/** {@link buildDeck}, slide by slide. */
export function* deckSteps(deck: Deck, dataset: Dataset, context: DeckContext): Steps<DeckModel> {
  const { language, code } = context
  const imprint = imprintModel(deck.imprint, language)
  const placeTones = tonesInDeck(deck, dataset)
  const slides: SlideModel[] = []
  for (const [i, slide] of deck.slides.entries()) {
    slides.push(
      buildOrTell(slide, i, dataset, { ...context, placeTones, imprint: deck.imprint, name: deck.name }),
    )
    yield
  }
  const name = wordsOr(deck.name, '', language)
  const ends = code !== undefined && code !== null && deck.withoutCode !== true && slides.length > 0
  return {
    id: deck.id,
    name,
    minutes: deck.minutes,
    slides: [
      ...withClosingNotes(slides, language),
      ...(ends ? [codeSlide(name, code, imprint, language)] : []),
    ],
  }
}

/** Builds a slide. One that fails says so in its place, so that the rest of the deck still works. */
function buildOrTell(slide: Slide, at: number, dataset: Dataset, context: DeckContext): SlideModel {
  try {
    return slideInDeck(slide, at, dataset, context)
  } catch (error) {
    return failedSlide(slide, error, context.language)
  }
}

/**
 * Builds one slide in one language and notation. Words that the user did not write are generated from the data: title, notes, description.
 * A slide whose references lead nowhere says so; where only some of them do, a caution names what is missing.
 */
export function buildSlide(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  const imprint = imprintModel(context.imprint, context.language)
  const model = bareSlide(slide, dataset, context)
  return imprint === null ? model : { ...model, imprint }
}

/** Builds the slide at an index of its deck: if the first one is of text, it becomes the opening slide, called as the deck is unless it has a title. */
export function slideInDeck(slide: Slide, at: number, dataset: Dataset, context: DeckContext): SlideModel {
  if (at !== 0 || slide.layout !== 'text') return buildSlide(slide, dataset, context)
  const model = buildSlide({ ...slide, title: slide.title ?? context.name }, dataset, context)
  return model.layout === 'text' ? { ...model, opening: true } : model
}

/** Whether a slide is searched, for which pinyin is needed: only a table can be. */
export const isSearched = (slide: Slide): boolean => slide.layout === 'table' && slide.query.q !== undefined

function bareSlide(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  switch (slide.layout) {
    case 'chart':
      return chartSlide(slide, dataset, context)
    case 'two-charts':
      return pairSlide(slide, dataset, context)
    case 'big-number':
    case 'tiles':
      return numberSlide(slide, dataset, context)
    case 'table':
      return tableSlide(slide, dataset, context, context.read ?? null)
    case 'text':
      return textSlide(slide, dataset, context)
  }
}

/** A slide of paragraphs, with the marks that it explains. */
function textSlide(slide: SlideOf<'text'>, dataset: Dataset, context: DeckContext): SlideModel {
  const { language } = context
  const written = wordsOr(slide.text, '', language)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const finding = slide.finding === undefined ? null : findingOf(slide.finding, slide.id, dataset, context)
  const paragraphs = [...(finding === null ? [] : [finding.words]), ...written]
  const title = wordsOr(slide.title, '', language)
  const legend = legendOfMarks(slide.marks ?? [], 'bar', language)
  const explained = legend.map(({ name, meaning }) => `${name}${colon(language)}${meaning}`)
  return textModel(slide.id, title, paragraphs, language, {
    notes: wordsOr(slide.notes, '', language),
    legend,
    description: readOn(
      [title, ...paragraphs, ...explained].filter((part) => part !== ''),
      language,
    ),
  })
}

/** A day as it is written in each language: 2026年1月30日, 30 January 2026. */
const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )

function logoOf(address: string): LogoModel | null {
  const size = logoSize(address)
  return size === null ? null : { address, ...size }
}

/** Whose deck it is, as its slides show it; null where nothing is given. */
export function imprintModel(imprint: Imprint | undefined, language: Language): ImprintModel | null {
  if (imprint === undefined) return null
  const { unit, speaker, date, logo } = imprint
  const model: ImprintModel = {
    // A name that is written from right to left would turn the day beside it.
    unit: isolated(wordsOr(unit, '', language)),
    speaker: isolated(wordsOr(speaker, '', language)),
    date: date === undefined ? '' : dayIn(date, language),
    logo: logo === undefined ? null : logoOf(logo),
  }
  const said = model.unit !== '' || model.speaker !== '' || model.date !== '' || model.logo !== null
  return said ? model : null
}

/** Notes as the closing slides have them, and the numbers of the slides that they are about. */
interface Noted {
  readonly text: string
  readonly slides: readonly number[]
}

/** Each footnote once, with the numbers of its slides; those about the same slides are together. */
function notesBySlides(slides: readonly SlideModel[], language: Language): Noted[] {
  const about = new Map<string, number[]>()
  for (const [i, { footnotes }] of slides.entries())
    for (const note of new Set(footnotes)) about.set(note, [...(about.get(note) ?? []), i + 1])
  const alike = groupRows(about, ([, numbers]) => numbers.join())
  return [...alike.values()].map((group) => {
    const notes = sentencesOf(
      group.map(([note]) => note),
      language,
    )
    const [, numbers] = itemAt(group, 0)
    const list = listOf(numbers.map(String), language)
    const text = fill(NOTES_OF[language], { n: numbers.length, list, notes }, language)
    return { text, slides: numbers }
  })
}

/**
 * Puts the footnotes of all slides on the last one, which says where the numbers come from, or on further slides where it has no room.
 * Each slide names the slides that have its footnotes. Where the last slide does not explain anything, the footnotes are only in the
 * presenter's notes and the files.
 */
function withClosingNotes(slides: readonly SlideModel[], language: Language): readonly SlideModel[] {
  const last = slides.at(-1)
  if (last?.layout !== 'text' || last.legend.length === 0 || last.opening) return slides
  const noted = notesBySlides(slides, language)
  const notes = noted.map(({ text }) => text)
  // All or none: another slide for only the last one or two of them would not be worth it.
  const first = notesThatFit(last, notes) < notes.length ? 0 : notes.length
  const page = {
    ...last,
    title: MORE_NOTES[language],
    legend: [],
    paragraphs: [],
    footnotes: [],
    description: MORE_NOTES[language],
    notes: '',
  }
  const further = evenly((share) => partsThatFit(page, notes.slice(first), share))
  // The number of the slide that has each of the notes.
  const where = [
    ...notes.slice(0, first).map(() => slides.length),
    ...further.flatMap((part, i) => part.map(() => slides.length + 1 + i)),
  ]
  const notesAt = (slide: SlideModel, number: number): string => {
    if (slide.notesAt === '') return ''
    const own = new Set(where.filter((_, i) => noted[i]?.slides.includes(number)))
    const values = { n: own.size, list: listOf([...own].map(String), language) }
    return fill(NOTES_ELSEWHERE.on[language], values, language)
  }
  return [
    ...slides.slice(0, -1).map((slide, i) => ({ ...slide, notesAt: notesAt(slide, i + 1) })),
    { ...last, footnotes: notes.slice(0, first) },
    ...further.map((footnotes, i) => ({ ...page, id: `${last.id}-${i + 2}`, footnotes })),
  ]
}

/** The notes in parts that each fit on a page. */
function partsThatFit(
  page: Extract<SlideModel, { layout: 'text' }>,
  notes: readonly string[],
  share: number,
): string[][] {
  const parts: string[][] = []
  for (let from = 0; from < notes.length; ) {
    const count = Math.max(1, notesThatFit(page, notes.slice(from), share))
    parts.push(notes.slice(from, from + count))
    from += count
  }
  return parts
}

const STEP = 0.05

/** Parts of about equal length: as many as with full pages, made with the smallest share of the room that needs no more pages. */
function evenly(partsAt: (share: number) => string[][]): string[][] {
  let parts = partsAt(1)
  for (let share = 1 - STEP; share > STEP; share -= STEP) {
    const lower = partsAt(share)
    if (lower.length > parts.length) break
    parts = lower
  }
  return parts
}
