import type * as zh from '../../zh/charts/matrix.ts'

export const matrixWords: typeof zh.matrixWords = {
  title: ({ places, cells, filled }) => `${places}: data in ${filled} of ${cells} cells`,
  first: 'First {places}',
  subtitle: 'Number of values by locality and theme',
  total: 'of {n} localities in all',
  empty: 'A cell without a number means no data, not zero. Derived values are counted.',
}
