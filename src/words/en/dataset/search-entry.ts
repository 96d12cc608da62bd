import type * as zh from '../../zh/dataset/search-entry.ts'

export const OWN_REPORT: string = 'your own report'

export const COMPARE_PLACE: string = 'Compare {place}'

export const COMPARE_KEYWORDS: typeof zh.COMPARE_KEYWORDS = ['side by side', 'set beside']

export const OBSERVATIONS: string = '{n} {n:observation|observations}'

export const TARGET: string = 'target'
