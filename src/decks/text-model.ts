import type { Language } from '../domain/text.ts'
import { colon, readOn } from '../domain/text.ts'
import type { SlideModel } from './slide-model.ts'

/** A slide of words. */
export type TextModel = Extract<SlideModel, { layout: 'text' }>

/**
 * A slide of words that are about no value: it has no source and no notes on exactness.
 * @param more what it has besides, such as what the presenter says
 */
export const textModel = (
  id: string,
  title: string,
  paragraphs: readonly string[],
  language: Language,
  more: Partial<TextModel> = {},
): TextModel => ({
  layout: 'text',
  id,
  title,
  subtitle: '',
  notes: '',
  legend: [],
  footnotes: [],
  cautions: [],
  notesAt: '',
  source: '',
  shortSource: '',
  description: readOn([title, ...paragraphs], language),
  paragraphs,
  leads: false,
  opening: false,
  closing: false,
  ...more,
})

/** A slide of words in sentences: its title, its paragraphs, and the marks that it explains. */
export function describedText(
  { title, paragraphs, legend }: Pick<TextModel, 'title' | 'paragraphs' | 'legend'>,
  language: Language,
): string {
  const explained = legend.map(({ name, meaning }) => `${name}${colon(language)}${meaning}`)
  return readOn(
    [title, ...paragraphs, ...explained].filter((part) => part !== ''),
    language,
  )
}
