import type * as zh from '../../zh/decks/choices.ts'

export const TEXT_SLIDE: string = 'Text'

export const TEXT_SLIDE_KEYWORDS: typeof zh.TEXT_SLIDE_KEYWORDS = ['blank', 'paragraphs']

export const TABLE_OF_ALL: string = 'All observations'

export const TABLE_OF_ALL_KEYWORDS: typeof zh.TABLE_OF_ALL_KEYWORDS = ['table', 'rows']

export const CHART_KEYWORDS: typeof zh.CHART_KEYWORDS = {
  rate: ['rate', 'share'],
  bars: ['bar chart', 'bars'],
  breakdown: ['bar chart', 'bars', 'breakdown'],
  trend: ['line chart', 'trend', 'time series'],
  dots: ['dot plot', 'dots'],
  value: ['number', 'big number'],
  change: ['change', 'before and after'],
  part: ['share', 'part of a whole'],
  matrix: ['matrix', 'heat map', 'grid'],
  'tile-map': ['map', 'tile map', 'regions'],
  timeline: ['timeline', 'dates', 'time axis'],
}
