import type { Dataset } from '../../dataset/dataset.ts'
import type { Read } from '../../dataset/search-match.ts'
import type { Deck, Imprint, Slide, SlideOf } from '../../domain/deck.ts'
import { colon } from '../../domain/text.ts'
import type { ChartContext } from '../context.ts'
import { legendOfMarks } from '../legend.ts'
import { chartSlide, pairSlide } from './chart-slide.ts'
import { withClosingNotes } from './closing-notes.ts'
import { findingOf } from './finding.ts'
import { imprintModel } from './imprint.ts'
import { codeSlide } from './link-code.ts'
import { failedSlide } from './missing-slide.ts'
import { numberSlide } from './number-slide.ts'
import type { DeckModel, QrCode, SlideModel } from './slide-model.ts'
import { tableSlide } from './table-slide.ts'
import { wordsOr } from './words.ts'

/** What a slide is made with: language, notation, targets, and the pinyin by which a table may be searched. */
export interface DeckContext extends ChartContext {
  readonly read?: Read | null | undefined
  /** Whose deck a slide is of. */
  readonly imprint?: Imprint | undefined
  /** The code that leads to the deck, where one can. */
  readonly code?: QrCode | null | undefined
}

/** A deck in one language and notation. Its first slide, where it is one of text, opens it. */
export function buildDeck(deck: Deck, dataset: Dataset, context: DeckContext): DeckModel {
  const { language, code } = context
  const imprint = imprintModel(deck.imprint, language)
  const slides = deck.slides.map((slide, i) => {
    const model = buildOrTell(slide, dataset, { ...context, imprint: deck.imprint })
    return i === 0 && model.layout === 'text' && slide.layout === 'text' ? { ...model, opening: true } : model
  })
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

/** One slide that fails must not take the deck with it. */
function buildOrTell(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  try {
    return buildSlide(slide, dataset, context)
  } catch (error) {
    return failedSlide(slide, error, context.language)
  }
}

/**
 * One slide in one language and notation. Words that the user did not write are generated from the data: title, notes, description.
 * What refers to nothing gives a slide that says so; what is lost of a slide that is otherwise whole is a footnote.
 */
export function buildSlide(slide: Slide, dataset: Dataset, context: DeckContext): SlideModel {
  const imprint = imprintModel(context.imprint, context.language)
  const model = bareSlide(slide, dataset, context)
  return imprint === null ? model : { ...model, imprint }
}

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

/** A slide of paragraphs, and of marks that it explains. */
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
  const zh = language === 'zh'
  const explained = legend.map(({ name, meaning }) => `${name}${colon(language)}${meaning}`)
  return {
    layout: 'text',
    id: slide.id,
    title,
    subtitle: '',
    notes: wordsOr(slide.notes, '', language),
    legend,
    footnotes: [],
    cautions: [],
    source: '',
    shortSource: '',
    description: [title, ...paragraphs, ...explained].filter((part) => part !== '').join(zh ? '。' : '. '),
    paragraphs,
    opening: false,
  }
}
