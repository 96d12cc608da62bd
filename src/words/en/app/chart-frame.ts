import type * as zh from '../../zh/app/chart-frame.ts'

export const CHART_FRAME: typeof zh.CHART_FRAME = {
  table: 'Show table',
  chart: 'Show chart',
  notes: 'Notes',
}
