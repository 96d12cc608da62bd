import type * as zh from '../../zh/decks/choices.ts'

export const TEXT: string = 'Text'

export const TEXT_KEYWORDS: typeof zh.TEXT_KEYWORDS = ['blank', 'paragraphs']

export const TABLE: string = 'All observations'

export const TABLE_KEYWORDS: typeof zh.TABLE_KEYWORDS = ['table', 'rows']
