import { sourceLine } from '../charts/footnotes.ts'
import { boundsOf } from '../charts/legend.ts'
import { whenOf } from '../charts/subtitle.ts'
import { provenanceOf, provenanceWords } from '../dataset/compare/overview.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { wordObservation } from '../dataset/observation-wording.ts'
import { wordPlaces } from '../domain/place/locality.ts'
import type { ChartRef, Slide, SlideOf } from '../domain/spec/deck.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import { sentencesOf } from '../domain/text.ts'
import { EXACT, OPENING_NOTES, openWords } from '../words/decks/frame-slides.ts'
import { noteWords } from '../words/decks/slide-words.ts'

/** Lines on an opening slide; more would be read and not heard. */
const MOST_LINES = 3

/** Both languages at once. */
const both = (tell: (language: Language) => string): Bilingual => ({ zh: tell('zh'), en: tell('en') })

const linesOf = (lines: readonly Bilingual[]): Bilingual =>
  both((language) => lines.map((line) => line[language]).join('\n'))

/**
 * The deck's name, what it is about, how much there is, and of what time.
 * @param finding the chart whose finding stands first
 */
export function openingSlide(
  name: Bilingual,
  lines: readonly Bilingual[],
  observations: readonly Observation[],
  finding?: ChartRef,
): Slide {
  if (observations.length === 0) {
    return {
      layout: 'text',
      id: 'opening',
      title: name,
      text: { zh: '这里还没有数据。', en: 'There is no data here yet.' },
    }
  }
  const more = lines.length - MOST_LINES
  const shown = lines.slice(0, MOST_LINES)
  const rest: Bilingual[] = more <= 0 ? [] : [{ zh: `另有${more}篇报道`, en: `and ${more} more reports` }]
  return {
    layout: 'text',
    id: 'opening',
    title: name,
    text: linesOf([...shown, ...rest, countLine(observations), timeLine(observations)]),
    ...(finding === undefined ? {} : { finding }),
    notes: both((language) => openingNotes(observations, language)),
  }
}

/** What a presenter may say first: where the numbers come from, and by which words those are known that are not exact. */
function openingNotes(observations: readonly Observation[], language: Language): string {
  const words = new Set(observations.flatMap((one) => boundWord(one, language) ?? []))
  const exact = words.size === 0 ? noteWords.allExact[language] : openWords[language]([...words])
  return sentencesOf([OPENING_NOTES[language], exact], language)
}

/** The word that says how exact a value is: 余, nearly, the 内 of 3小时内, the whole of what is no number; null where none does. */
function boundWord(observation: Observation, language: Language): string | null {
  const { quantity } = observation
  if (quantity.bound === 'exact' || quantity.bound === 'range') return null
  const { lead, figure, tail, unit } = wordObservation(observation, { language, notation: 'compact' })
  if (quantity.bound === 'vague') return figure
  // Beside it may stand a sign, a currency or a magnitude.
  const words = [lead.replace(/[¥+−]/gu, ''), tail.replace(/[万亿KMB]/gu, ''), /内$/u.exec(unit)?.[0] ?? '']
  return words.map((word) => word.trim()).find((word) => word !== '') ?? null
}

/** Whom the values are about, how many reports they come from, and how many of each kind there are. */
function countLine(observations: readonly Observation[]): Bilingual {
  const places = new Map(observations.map(({ locality }) => [locality.id, locality]))
  const provenance = provenanceOf(observations)
  return both((language) => {
    const where = places.size < 2 ? [] : [wordPlaces(places.values(), language)]
    return [...where, ...provenanceWords(provenance, language)].join(' · ')
  })
}

/** The time that the values speak of. Each period is worded once, however many values share it. */
function timeLine(observations: readonly Observation[]): Bilingual {
  const periods = new Map(
    observations.map((o) => [
      o.period === null ? '' : `${o.period.start}/${o.period.end}/${o.period.basis}`,
      o,
    ]),
  )
  return both((language) => whenOf([...periods.values()], language) ?? '')
}

/** How many values are not exact, before the marks that draw them. */
function howMany(open: number, all: number, fromFiles: boolean): Bilingual {
  const [zh, en] = fromFiles ? ['', ''] : ['报道', 'printed ']
  if (open < all) {
    return {
      zh: `${all}个${zh}数值中，${open}个不是确数，图上这样画：`,
      en: `${open} of ${all} ${en}values ${open === 1 ? 'is' : 'are'} not exact. How that is drawn:`,
    }
  }
  if (all === 1) {
    return {
      zh: `只有1个${zh}数值，它不是确数，图上这样画：`,
      en: `The only ${en}value is not exact. How that is drawn:`,
    }
  }
  return {
    zh: `${all}个${zh}数值都不是确数，图上这样画：`,
    en: `None of the ${all} ${en}values is exact. How that is drawn:`,
  }
}

/**
 * The slide on where the values come from, how what is not exact is drawn, and what had no room. None where every value is exact and
 * shown: each slide names its own source.
 */
export function closingSlides(
  observations: readonly Observation[],
  left: number,
  dataset: Dataset,
): readonly Slide[] {
  const derived = observations.filter(({ status }) => status === 'derived')
  const printed = observations.filter(({ status }) => status !== 'derived')
  const fromFiles = printed.some(({ status }) => status === 'imported')
  const bounds = boundsOf(printed).filter((bound) => bound !== 'exact')
  const open = printed.filter(({ quantity }) => quantity.bound !== 'exact').length
  const marks: SlideOf<'text'>['marks'] = derived.length > 0 ? [...bounds, 'derived'] : [...bounds]
  if (bounds.length === 0 && derived.length === 0 && left === 0) return []
  const slide: Slide = {
    layout: 'text',
    id: 'sources',
    title: { zh: '数字从哪里来，有多确切', en: 'Where the numbers come from, and how exact they are' },
    text: linesOf([
      both((language) => sourceLine(observations, dataset.sources, language)),
      ...(left > 0
        ? [{ zh: `另有${left}张图没有放进本稿。`, en: `${left} more charts are not in this deck.` }]
        : []),
      ...(open === 0
        ? [fromFiles ? EXACT.given : EXACT.printed]
        : [howMany(open, printed.length, fromFiles)]),
    ]),
    marks,
  }
  return [slide]
}
