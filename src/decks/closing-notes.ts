import type { LegendEntry } from '../charts/chart-model.ts'
import type { Note } from '../charts/footnotes.ts'
import { textWidth } from '../charts/layout/text-width.ts'
import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { colon, listOf } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import {
  CONTINUED,
  GENERAL,
  MARKS_DRAWN,
  MORE_NOTES,
  NOTES_ELSEWHERE,
  NOTES_OF,
} from '../words/decks/build-deck.ts'
import { legendOn } from './slide/foot.ts'
import type { Noted } from './slide/note-columns.ts'
import { inColumns } from './slide/note-columns.ts'
import { roomForNotes } from './slide/slide-scene.ts'
import { INNER, LEAST_TYPE } from './slide/slide-type.ts'
import type { NoteColumns, SlideModel } from './slide-model.ts'
import type { TextModel } from './text-model.ts'
import { describedText } from './text-model.ts'

/** What the notes of a slide are about. */
export interface NotesAbout {
  /** The place that all its values are of; '' where they are of several. */
  readonly place: string
  /** The places of all its values. */
  readonly places: readonly string[]
  readonly notes: readonly Note[]
}

/**
 * The footnotes of all slides, each once: by place, or without places where all slides are of one, and then by their slides. First come those
 * about no place in particular.
 */
function notesByPlace(
  slides: readonly SlideModel[],
  about: readonly (NotesAbout | null)[],
  language: Language,
): Noted[] {
  const severalPlaces = new Set(about.flatMap((one) => one?.places ?? [])).size > 1
  const told = new Map<string, { place: string; note: string; numbers: number[] }>()
  for (const [i, { footnotes }] of slides.entries()) {
    const known = new Map(about[i]?.notes.map((note) => [note.said, note]))
    for (const said of new Set(footnotes)) {
      const { place, told: note } = known.get(said) ?? { place: about[i]?.place ?? '', told: said }
      const key = severalPlaces ? `${place}/${note}` : note
      const own = told.get(key) ?? { place: severalPlaces ? place : '', note, numbers: [] }
      own.numbers.push(i + 1)
      told.set(key, own)
    }
  }
  const byPlace = [...groupRows(told.values(), ({ place }) => place)].toSorted(
    ([a], [b]) => Number(b === '') - Number(a === ''),
  )
  return byPlace.flatMap(([place, ofPlace]) => {
    const heading = place === '' && severalPlaces ? GENERAL[language] : place
    return [...groupRows(ofPlace, ({ numbers }) => numbers.join()).values()]
      .toSorted(([a], [b]) => inOrder(a?.numbers ?? [], b?.numbers ?? []))
      .flatMap((alike) => {
        const of = alike[0]?.numbers ?? []
        const values = { n: of.length, list: listOf(of.map(String), language) }
        const lead = fill(NOTES_OF[language], values, language)
        return alike.map(({ note }) => ({ place: heading, lead, slides: of, text: note }))
      })
  })
}

/** The order of notes by their slides: those about the first one come first. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i])
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Whether a slide is one that says where numbers come from and explains marks. */
const isClosing = (slide: SlideModel | undefined): slide is TextModel =>
  slide?.layout === 'text' && slide.closing && !slide.opening

/** A mark is explained once for each look that has a meaning of its own: a bar is solid to "at least" its number, of a dot there is a tail. */
const meaningKey = ({ mark, meaning }: LegendEntry): string => `${mark}/${meaning}`

/** The most notes that a slide has itself, each in one line. */
const FEW = 2

/** Whether the notes of a slide are so few and short that they have room on it. */
const hasFewNotes = ({ footnotes, cautions }: SlideModel): boolean => {
  const more = footnotes.filter((note) => !cautions.includes(note))
  return more.length <= FEW && more.every((note) => textWidth(note) * LEAST_TYPE <= INNER)
}

const withOwnNotes = (slide: SlideModel): SlideModel => ({
  ...slide,
  cautions: [...new Set([...slide.cautions, ...slide.footnotes])],
  notesAt: '',
})

/** The slide with all that its deck may yet put on it, so that whatever is chosen for its room is still right in the show. */
export const atItsFullest = (slide: SlideModel): SlideModel =>
  hasFewNotes(slide) ? withOwnNotes(slide) : slide

/** The slides of a deck in one language, before their notes are on them. */
export interface NotedSlides {
  readonly language: Language
  readonly slides: readonly SlideModel[]
  /** Of each slide, what its notes are about; null for a slide without values. */
  readonly about: readonly (NotesAbout | null)[]
  /** Makes the slide that ends a deck whose own slides explain nothing. */
  readonly closing: () => TextModel
}

/**
 * Puts the footnotes of all slides on the last one, which says where the numbers come from, and on further slides where it has no room. Each
 * slide names the slides that have its footnotes. A deck whose last slide explains nothing gets such a slide, if any of its slides has footnotes
 * or draws marks: what must be known with a value is never in the presenter's notes alone. Where no slide draws marks or has more than a few short
 * notes, each has its own instead.
 * @param others the same slides in the other languages of a show. Notes have as many slides as in the language that needs the most, so that
 *   each slide has one number
 */
export function withClosingNotes(
  own: NotedSlides,
  others: readonly NotedSlides[] = [],
): readonly SlideModel[] {
  const { slides, language } = own
  const all = [own, ...others]
  if (all.every(hasOwnNotes)) {
    const isNoted = slides.some(({ footnotes }) => footnotes.length > 0)
    return isNoted ? slides.map(withOwnNotes) : slides
  }
  const count = Math.max(...others.map((other) => endOf(other).parts.length), 1)
  const { parts, explaining, page, shown, size } = endOf(own, count)
  const withNotes = (slide: TextModel, part: NoteColumns['columns']): TextModel =>
    part.every((column) => column.length === 0)
      ? slide
      : { ...slide, noted: { size, columns: part }, footnotes: inWords(part, language) }
  const ends = parts.map((part, i) =>
    withNotes(i === 0 ? explaining : { ...page, id: `${explaining.id}-${i + 1}` }, part),
  )
  const notesAt = (number: number): string => {
    const at = parts.flatMap((part, i) =>
      part.flat().some((line) => line.slides.includes(number)) ? [shown.length + 1 + i] : [],
    )
    const values = { n: at.length, list: listOf(at.map(String), language) }
    return fill(NOTES_ELSEWHERE.on[language], values, language)
  }
  return [
    ...shown.map((slide, i) => ({ ...slide, notesAt: slide.notesAt === '' ? '' : notesAt(i + 1) })),
    ...ends,
  ]
}

const marksOn = (slides: readonly SlideModel[]): ReadonlyMap<string, LegendEntry> =>
  new Map(slides.flatMap(legendOn).map((entry) => [meaningKey(entry), entry]))

/** Whether each slide has room for its own notes, and nothing is left to explain at the end. */
const hasOwnNotes = ({ slides }: NotedSlides): boolean =>
  !isClosing(slides.at(-1)) && marksOn(slides).size === 0 && slides.every(hasFewNotes)

/**
 * The end of a deck: the slide that explains, and the notes on it and on further slides.
 * @param least the least number of these slides
 */
function endOf({ slides, about, language, closing }: NotedSlides, least = 1) {
  const end = slides.at(-1)
  const own = isClosing(end) ? end : null
  const last = own ?? closing()
  const explained = new Set(last.legend.map(meaningKey))
  const more = [...marksOn(slides).values()].filter((entry) => !explained.has(meaningKey(entry)))
  const explaining = more.length === 0 ? last : withMarks(last, more, language)
  const [title, none] = [MORE_NOTES[language], [] as const]
  const page = { ...last, title, legend: none, paragraphs: none, description: title, notes: '' }
  const continued = (place: string) => fill(CONTINUED[language], { place }, language)
  const noted = notesByPlace(slides, about, language)
  const { size, columns } = inColumns(noted, roomForNotes(explaining, page), continued, least)
  const besides = explaining.legend.length > 0 || explaining.paragraphs.length > 0 ? 1 : 2
  const parts = [
    columns.slice(0, besides),
    ...Array.from({ length: Math.ceil((columns.length - besides) / 2) }, (_, i) =>
      columns.slice(besides + i * 2, besides + i * 2 + 2),
    ),
  ]
  return { parts, explaining, page, shown: own === null ? slides : slides.slice(0, -1), size }
}

/** The slide with further marks to explain. Where it has some already, its own words lead to them. */
function withMarks(slide: TextModel, more: readonly LegendEntry[], language: Language): TextModel {
  const said = slide.legend.length > 0 ? slide.paragraphs : [...slide.paragraphs, MARKS_DRAWN[language]]
  const explaining = { ...slide, paragraphs: said, legend: [...slide.legend, ...more] }
  return { ...explaining, description: describedText(explaining, language) }
}

/** Notes as they are read where they have no columns. */
const inWords = (columns: NoteColumns['columns'], language: Language): string[] =>
  columns
    .flat()
    .flatMap(({ heading, lead, text }) => [
      ...(heading === '' ? [] : [heading]),
      lead === '' ? text : `${lead}${colon(language)}${text}`,
    ])
