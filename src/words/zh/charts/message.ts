/** Why there is nothing to draw, or why a drawing would mislead. */
export const CHART_MESSAGES = {
  empty: '这里没有数据。',
  vague: '这些数值都是概数，没有可画的长度；原来的说法见表格。',
  spread: '这些数值相差千倍以上，又有零或负数：画在同一刻度上，小的会看不见。请看表格。',
}
