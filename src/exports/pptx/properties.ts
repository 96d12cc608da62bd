import type { DeckModel } from '../../charts/deck/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS } from './text.ts'
import { words } from './words.ts'
import { NAMESPACES, tag, textOf } from './xml.ts'

const PRODUCT = 'Union Metrics'

/** What programs show as the properties of the file. */
export const coreRoot = (deck: DeckModel, language: Language, made: Date): string => {
  const time = `${made.toISOString().slice(0, 19)}Z`
  const stamp = (name: string) => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, time)
  return tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textOf('dc:title', deck.name),
    textOf('dc:subject', words.subject[language]),
    textOf('dc:creator', PRODUCT),
    textOf('dc:language', LANGUAGE_TAGS[language].lang),
    stamp('dcterms:created'),
    stamp('dcterms:modified'),
  )
}

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
