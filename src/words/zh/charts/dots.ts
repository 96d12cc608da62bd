export const LOG_NOTE: string = '对数刻度：每一格是前一格的十倍，距离不表示差额。'

export const PLACE_DIFFERENCES = {
  period: '时期',
  scope: '范围',
}

/** What the places differ in. */
export const PLACES_DIFFER: string = '各地的{list}不同，比较时要留意。'

/** For values beside which those of one period are drawn. */
export const OTHER_PERIODS: string = '另有{n}个数值属于其他时期，只列在表格里。'
