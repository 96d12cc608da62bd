import { groupRows } from '../../dataset/index-rows.ts'
import type { Language } from '../../domain/text.ts'
import { listOf } from '../../domain/text.ts'
import { notesThatFit } from '../slide/slide-scene.ts'
import type { SlideModel } from './slide-model.ts'

const MORE_NOTES = { zh: '各张图的说明', en: 'Notes on the slides' } as const

/** Each footnote once, with the slides that it is about; those about the same slides stand together. */
function notesBySlides(slides: readonly SlideModel[], language: Language): string[] {
  const zh = language === 'zh'
  const about = new Map<string, number[]>()
  for (const [i, { footnotes }] of slides.entries())
    for (const note of new Set(footnotes)) about.set(note, [...(about.get(note) ?? []), i + 1])
  const groups = groupRows(about, ([, numbers]) => listOf(numbers.map(String), language))
  return [...groups].map(([numbers, group]) => {
    const words = group.map(([note]) => note).join(zh ? '' : ' ')
    if (zh) return `第${numbers}张：${words}`
    return `${numbers.includes(',') ? 'Slides' : 'Slide'} ${numbers}: ${words}`
  })
}

/**
 * Slides with what must be known with the values of each on the last one, which says where the numbers come from; where that has not the
 * room, slides of their own have it. A deck that explains nothing at its end keeps its notes to the presenter and the files.
 */
export function withClosingNotes(slides: readonly SlideModel[], language: Language): readonly SlideModel[] {
  const last = slides.at(-1)
  if (last?.layout !== 'text' || last.legend.length === 0 || last.opening) return slides
  const notes = notesBySlides(slides, language)
  // All or none: a slide with the last one or two of them would be a slide for a trifle.
  const first = notesThatFit(last, notes) < notes.length ? 0 : notes.length
  const pages: SlideModel[] = [{ ...last, footnotes: notes.slice(0, first) }]
  for (let from = first; from < notes.length; ) {
    const page: SlideModel = {
      ...last,
      id: `${last.id}-${pages.length + 1}`,
      title: MORE_NOTES[language],
      legend: [],
      paragraphs: [],
      footnotes: [],
      description: MORE_NOTES[language],
      notes: '',
    }
    const count = Math.max(1, notesThatFit(page, notes.slice(from)))
    pages.push({ ...page, footnotes: notes.slice(from, from + count) })
    from += count
  }
  return [...slides.slice(0, -1), ...pages]
}
