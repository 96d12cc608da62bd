/** What is known where, theme by theme. */
export const matrixWords = {
  title: ({
    places,
    themes,
    cells,
    filled,
  }: {
    places: string
    themes: number
    cells: number
    filled: number
  }) => `${places}、${themes}个主题：${cells}格中${filled}格有数据`,
  /** The places of the title, where not all of them are drawn. */
  first: '前{places}',
  subtitle: '各地区各主题的数值个数',
  total: '共{n}个地区和企业',
  empty: '没有数字的格子表示没有数据，不等于零。包括推算的数值。',
}
