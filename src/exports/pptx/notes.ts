import type { SlideModel } from '../../charts/deck/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import { tag, textOf, xmlns } from '../xml.ts'
import { placeholder, shapeTree } from './shape.ts'
import { LANGUAGE_TAGS } from './text.ts'
import { words } from './words.ts'

/**
 * What stands in the notes of a slide: what the presenter says, then, unless that has it already, the slide told in sentences, all its
 * notes on bounds and comparability, and what its marks mean, so that nothing is lost that the slide has no room for.
 */
export function notesOf(slide: SlideModel): string[] {
  const legend = slide.legend.map(({ name, meaning }) => `${name} ${meaning}`)
  const statement = slide.layout === 'table' ? [slide.subtitle] : []
  const said = slide.notes.split(/\n+/u)
  const told = [slide.description, ...statement, ...slide.footnotes, ...legend, slide.source]
  return [...said, ...told.filter((text) => !slide.notes.includes(text))].filter((text) => text.trim() !== '')
}

export function notesRoot(slide: SlideModel, language: Language): string {
  const paragraphs = notesOf(slide).map((text) =>
    tag('a:p', {}, tag('a:r', {}, tag('a:rPr', LANGUAGE_TAGS[language]), textOf('a:t', text))),
  )
  return tag(
    'p:notes',
    xmlns('a', 'r', 'p'),
    tag(
      'p:cSld',
      {},
      shapeTree([
        placeholder({ id: 2, name: 'Slide image' }, { type: 'sldImg', index: 2 }, []),
        placeholder({ id: 3, name: words.notes[language] }, { type: 'body', index: 3 }, paragraphs),
      ]),
    ),
    tag('p:clrMapOvr', {}, tag('a:masterClrMapping')),
  )
}
