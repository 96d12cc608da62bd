import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { listOf, sentencesOf } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import { itemAt } from '../lib/item-at.ts'
import { MORE_NOTES, NOTES_ELSEWHERE, NOTES_OF } from '../words/decks/build-deck.ts'
import { legendOn } from './slide/foot.ts'
import { notesThatFit, sizeOfNotes } from './slide/slide-scene.ts'
import type { SlideModel } from './slide-model.ts'
import type { TextModel } from './text-model.ts'

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

/** Whether a slide is one that says where numbers come from and explains marks. */
const isClosing = (slide: SlideModel | undefined): slide is TextModel =>
  slide?.layout === 'text' && slide.legend.length > 0 && !slide.opening

/**
 * Puts the footnotes of all slides on the last one, which says where the numbers come from, and on further slides where it has no room. Each
 * slide names the slides that have its footnotes. A deck whose last slide explains nothing gets such a slide, if any of its slides has footnotes
 * or draws marks: what must be known with a value is never in the presenter's notes alone.
 * @param closing makes that slide
 */
export function withClosingNotes(
  slides: readonly SlideModel[],
  language: Language,
  closing: () => TextModel,
): readonly SlideModel[] {
  const own = slides.at(-1)
  const noted = notesBySlides(slides, language)
  const marks = new Map(slides.flatMap(legendOn).map((entry) => [entry.mark, entry]))
  if (!isClosing(own) && noted.length === 0 && marks.size === 0) return slides
  const last = isClosing(own) ? own : closing()
  const shown = isClosing(own) ? slides.slice(0, -1) : slides
  const explained = new Set(last.legend.map(({ mark }) => mark))
  const legend = [...last.legend, ...[...marks.values()].filter(({ mark }) => !explained.has(mark))]
  const explaining: TextModel = { ...last, legend }
  const notes = noted.map(({ text }) => text)
  const [title, none] = [MORE_NOTES[language], [] as const]
  const page = {
    ...last,
    title,
    legend: none,
    paragraphs: none,
    footnotes: none,
    description: title,
    notes: '',
  }
  const [first = [], ...further] = evenly((share) => partsThatFit(explaining, page, notes, share))
  // The number of the slide that has each of the notes.
  const where = [first, ...further].flatMap((part, i) => part.map(() => shown.length + 1 + i))
  const notesAt = (slide: SlideModel, number: number): string => {
    if (slide.notesAt === '') return ''
    const own = new Set(where.filter((_, i) => noted[i]?.slides.includes(number)))
    const values = { n: own.size, list: listOf([...own].map(String), language) }
    return fill(NOTES_ELSEWHERE.on[language], values, language)
  }
  const ends: readonly TextModel[] = [
    { ...explaining, footnotes: first },
    ...further.map((footnotes, i) => ({ ...page, id: `${last.id}-${i + 2}`, footnotes })),
  ]
  const noteSize = sizeOfNotes(ends.filter(({ footnotes }) => footnotes.length > 0))
  return [
    ...shown.map((slide, i) => ({ ...slide, notesAt: notesAt(slide, i + 1) })),
    ...ends.map((slide) => (slide.footnotes.length === 0 ? slide : { ...slide, noteSize })),
  ]
}

/** The notes in parts that each fit on a slide: the first beside what the last slide says, the others on pages of their own. */
function partsThatFit(last: TextModel, page: TextModel, notes: readonly string[], share: number): string[][] {
  const isPage = last.legend.length === 0 && last.paragraphs.length === 0
  const first = Math.max(isPage ? 1 : 0, notesThatFit(last, notes, share))
  const parts = [notes.slice(0, first)]
  for (let from = first; from < notes.length; ) {
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
