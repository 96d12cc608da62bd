/** Titles that slides have of themselves, and what a presenter can say. */
export const slideTitles = {
  /** Two charts side by side: what they are of, and where. */
  pair: '{where}的{what}',
  pairOfPlaces: '{n}个地区的{what}',
  noRows: '没有符合条件的观测值',
  rows: '{n}个观测值',
  rowsOf: '{place}的{n}个观测值',
}

export const noteWords = {
  moreOpen: '另有{n}个数值也不是确数。',
  allExact: '这里没有约数，也没有上下限。',
  inFull: '全名：{list}。',
}
