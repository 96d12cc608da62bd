import type { ChartContext } from '../charts/context.ts'
import { notesOn, placeOfAll } from '../charts/footnotes.ts'
import { legendOfMarks } from '../charts/legend.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { Read } from '../dataset/search/search-match.ts'
import type { Deck, Imprint, Slide, SlideOf, Words } from '../domain/spec/deck.ts'
import { logoSize } from '../domain/spec/logo.ts'
import type { Language } from '../domain/text.ts'
import { DATE_LOCALES, LANGUAGES } from '../domain/text.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { itemAt } from '../lib/item-at.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import { MORE_NOTES } from '../words/decks/build-deck.ts'
import { arranged } from './arranged.ts'
import { chartSlide, pairSlide } from './chart-slide.ts'
import type { NotedSlides, NotesAbout } from './closing-notes.ts'
import { withClosingNotes } from './closing-notes.ts'
import { frameSlide } from './frame-slides.ts'
import { codeSlide } from './link-code.ts'
import { plateOf } from './logo-plate.ts'
import { failedSlide } from './missing-slide.ts'
import { numberSlide } from './number-slide.ts'
import { changesOnSlide, observationsOfDeck, observationsOfSlide, tonesInDeck } from './references.ts'
import type { DeckModel, ImprintModel, LogoModel, QrCode, SlideModel } from './slide-model.ts'
import { findingOf } from './slide-words.ts'
import { tableSlide } from './table-slide.ts'
import type { TextModel } from './text-model.ts'
import { describedText, textModel } from './text-model.ts'
import { wordsOr } from './words.ts'

/** What slides are made with: language, notation, targets, and the pinyin with which a table can be searched. */
export interface DeckContext extends ChartContext {
  readonly read?: Read | null | undefined
  /** Whose deck it is: unit, speaker, date, logo. */
  readonly imprint?: Imprint | undefined
  /** What the deck is called, which is the title of an opening slide without one. */
  readonly name?: Words | undefined
  /** The slides of its deck, for one that tells of their values. */
  readonly slides?: readonly Slide[] | undefined
  /** The QR code that leads to the deck; null where there can be none. */
  readonly code?: QrCode | null | undefined
}

/** Builds a deck in one language and notation. */
export const buildDeck = (deck: Deck, dataset: Dataset, context: DeckContext): DeckModel =>
  runNow(deckSteps(deck, dataset, context))

/**
 * {@link buildDeck}, slide by slide. They are made in each language that a show can change over to, since a slide has the same place and the
 * same arrangement in all of them.
 */
export function* deckSteps(deck: Deck, dataset: Dataset, context: DeckContext): Steps<DeckModel> {
  const { language, code } = context
  const imprint = imprintModel(deck.imprint, language)
  const own = yield* slidesIn(language, deck, dataset, context)
  const others: NotedSlides[] = []
  for (const other of otherLanguages(language)) others.push(yield* slidesIn(other, deck, dataset, context))
  const slides = own.slides.map((slide, i) =>
    arranged(slide, () => others.map((other) => itemAt(other.slides, i))),
  )
  const name = wordsOr(deck.name, '', language)
  const ends = code !== undefined && code !== null && deck.withoutCode !== true && slides.length > 0
  return {
    id: deck.id,
    name,
    minutes: deck.minutes,
    slides: [
      ...withClosingNotes({ ...own, slides }, others),
      ...(ends ? [codeSlide(name, code, imprint, language)] : []),
    ],
  }
}

const otherLanguages = (language: Language): Language[] => LANGUAGES.filter((one) => one !== language)

/** The slides of a deck in a language, with what their notes are about. */
function* slidesIn(
  language: Language,
  { slides, name, imprint, ...deck }: Deck,
  dataset: Dataset,
  given: DeckContext,
): Steps<NotedSlides> {
  const placeTones = tonesInDeck({ ...deck, slides }, dataset)
  const context: DeckContext = { ...given, language, placeTones, imprint, name, slides }
  const models: SlideModel[] = []
  const shown = new Set<Observation>()
  const about: (NotesAbout | null)[] = []
  for (const [i, slide] of slides.entries()) {
    const model = buildOrTell(slide, i, dataset, context)
    models.push(model)
    const own = model.layout === 'text' ? [] : observationsOfSlide(slide, dataset, context)
    for (const one of own) shown.add(one)
    about.push(own.length === 0 ? null : notesAbout([...own, ...changesOnSlide(slide, dataset)], context))
    yield
  }
  return { language, slides: models, about, closing: () => closingOf([...shown], dataset, context) }
}

/** What the notes on the values of a slide are about. */
const notesAbout = (shown: readonly Observation[], context: DeckContext): NotesAbout => ({
  place: placeOfAll(shown, context.language),
  places: [...new Set(shown.map(({ locality }) => locality.id))],
  notes: notesOn(shown, context),
})

/** The id of the slide that is added to a deck without one like it. */
const CLOSING_ID = 'closing-notes'

/** The slide that ends a deck whose own slides explain nothing: as that of a deck that ships, or empty where no values are shown. */
function closingOf(shown: readonly Observation[], dataset: Dataset, context: DeckContext): TextModel {
  const bare = { layout: 'text', id: CLOSING_ID, text: {} } as const
  const slide =
    shown.length === 0
      ? { ...bare, title: MORE_NOTES }
      : frameSlide({ ...bare, made: 'closing' }, shown, dataset)
  const imprint = imprintModel(context.imprint, context.language)
  const model = textSlide(slide, dataset, context)
  return imprint === null ? model : { ...model, imprint }
}

/** Builds a slide. One that fails says so in its place, so that the rest of the deck still works. */
function buildOrTell(slide: Slide, at: number, dataset: Dataset, context: DeckContext): SlideModel {
  try {
    return opened(slide, at, context, (own) => unarranged(own, dataset, context))
  } catch (error) {
    return failedSlide(slide, error, context.language)
  }
}

/**
 * Builds one slide in one language and notation. Words that the user did not write are generated from the data: title, notes, description.
 * A slide whose references lead nowhere says so; where only some of them do, a caution names what is missing.
 */
export const buildSlide = (slide: Slide, dataset: Dataset, context: DeckContext): SlideModel =>
  arranged(unarranged(slide, dataset, context), () =>
    otherLanguages(context.language).map((language) => unarranged(slide, dataset, { ...context, language })),
  )

/** Builds the slide at an index of its deck: if the first one is of text, it becomes the opening slide, called as the deck is unless it has a title. */
export const slideInDeck = (slide: Slide, at: number, dataset: Dataset, context: DeckContext): SlideModel =>
  opened(slide, at, context, (own) => buildSlide(own, dataset, context))

function opened(
  slide: Slide,
  at: number,
  { name, language }: DeckContext,
  build: (slide: Slide) => SlideModel,
): SlideModel {
  if (at !== 0 || slide.layout !== 'text') return build(slide)
  const model = build({ ...slide, title: slide.title ?? name })
  if (model.layout !== 'text') return model
  // The one line that a deck opens with stands out from what is counted below it.
  const leads = slide.made === 'opening' && linesOf(slide, language).length === 1
  return { ...model, opening: true, leads: model.leads || leads }
}

/** A slide by itself, before its numbers stand as in other languages. */
function unarranged(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  const imprint = imprintModel(context.imprint, context.language)
  const model = bareSlide(slide, dataset, context)
  return imprint === null ? model : { ...model, imprint }
}

/** Whether nothing would be seen of a slide but its foot. The opening slide has at least the name of its deck, or whose deck it is. */
export const isBlank = (slide: SlideModel): boolean =>
  slide.layout === 'text' &&
  slide.title === '' &&
  slide.paragraphs.length === 0 &&
  slide.legend.length === 0 &&
  slide.code === undefined &&
  !(slide.opening && slide.imprint !== undefined)

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
      return textSlide(madeOfDeck(slide, dataset, context), dataset, context)
  }
}

/** The slide with what it tells of the values of its deck; as it is where it tells nothing. */
const madeOfDeck = (slide: SlideOf<'text'>, dataset: Dataset, context: DeckContext) =>
  slide.made === undefined
    ? slide
    : frameSlide(slide, observationsOfDeck(context.slides ?? [], dataset, context), dataset)

/** What is written on a slide of text, line by line. */
const linesOf = ({ text }: SlideOf<'text'>, language: Language): string[] =>
  wordsOr(text, '', language)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A slide of paragraphs, with the marks that it explains besides those that its deck draws. */
function textSlide(slide: SlideOf<'text'>, dataset: Dataset, context: DeckContext): TextModel {
  const { language } = context
  const written = linesOf(slide, language)
  const finding = slide.finding === undefined ? null : findingOf(slide.finding, slide.id, dataset, context)
  const paragraphs = [...(finding === null ? [] : [finding.words]), ...written]
  const title = wordsOr(slide.title, '', language)
  const legend = legendOfMarks(slide.marks ?? [], 'bar', language)
  return textModel(slide.id, title, paragraphs, language, {
    notes: wordsOr(slide.notes, '', language),
    legend,
    leads: finding !== null,
    closing: slide.marks !== undefined,
    description: describedText({ title, paragraphs, legend }, language),
  })
}

/** A day as it is written in each language: 2026年1月30日, 30 January 2026. */
const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )

function logoOf(address: string): LogoModel | null {
  const size = logoSize(address)
  return size === null ? null : { address, ...size, plate: plateOf(address) }
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
