import type * as zh from '../../zh/decks/choices.ts'

export const TEXT_SLIDE: string = 'Text'

export const TEXT_SLIDE_KEYWORDS: typeof zh.TEXT_SLIDE_KEYWORDS = ['blank', 'paragraphs']

export const TABLE_OF_ALL: string = 'All observations'

export const TABLE_OF_ALL_KEYWORDS: typeof zh.TABLE_OF_ALL_KEYWORDS = ['table', 'rows']
