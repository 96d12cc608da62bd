import type * as zh from '../../zh/charts/part.ts'

export const partTitle: typeof zh.partTitle = ({ place, wholeValue, part, partValue }) =>
  `${part}, ${place}: ${partValue} of ${wholeValue}`

export const withShare: string = '{title}, {share}'
