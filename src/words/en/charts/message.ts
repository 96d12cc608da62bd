import type * as zh from '../../zh/charts/message.ts'

export const CHART_MESSAGES: typeof zh.CHART_MESSAGES = {
  empty: 'There is no data here.',
  vague:
    'All of these values are words without a definite number, so nothing can be drawn; the table has the words.',
  spread:
    'These values lie more than a thousandfold apart and include 0 or less: on one scale the small ones would vanish. See the table.',
}
