import type * as zh from '../../zh/app/chart-frame.ts'

export const WORDS: typeof zh.WORDS = {
  table: 'Show table',
  chart: 'Show chart',
  notes: 'Notes',
}
