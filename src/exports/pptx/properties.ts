import type { DeckModel } from '../../charts/deck/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import type { DocumentProperties } from '../office-package.ts'
import { NAMESPACES, tag, textOf } from '../xml.ts'
import { LANGUAGE_TAGS } from './text.ts'
import { words } from './words.ts'

const PRODUCT = 'Union Metrics'

/** What programs show as the properties of the file. */
export const propertiesOf = (deck: DeckModel, language: Language): DocumentProperties => ({
  title: deck.name,
  subject: words.subject[language],
  creator: PRODUCT,
  language: LANGUAGE_TAGS[language].lang,
})

export const appRoot = (slides: number): string =>
  tag(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    textOf('Application', PRODUCT),
    textOf('PresentationFormat', 'Widescreen'),
    textOf('Slides', String(slides)),
    textOf('Notes', String(slides)),
  )

export const presentationPropertiesRoot = (): string =>
  tag('p:presentationPr', { 'xmlns:p': NAMESPACES.p, 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r })

export const viewPropertiesRoot = (): string =>
  tag('p:viewPr', { 'xmlns:p': NAMESPACES.p, 'xmlns:a': NAMESPACES.a, 'xmlns:r': NAMESPACES.r })

export const tableStylesRoot = (): string =>
  tag('a:tblStyleLst', { 'xmlns:a': NAMESPACES.a, def: '{2D5ABB26-0587-4C30-8999-92F81FD0307C}' })
