import type * as zh from '../../zh/charts/row-limit.ts'

export const LEFT_OUT: typeof zh.LEFT_OUT = {
  byValue: 'The first {shown} by value are drawn; the other {left} are in the table.',
  byValueOnSlide: 'The first {shown} by value, and {left} more in the table.',
  open: '{shown} are drawn; of the {left} more in the table, some are not exact and may be greater.',
  inOrder: 'The first {shown}, and {left} more in the table.',
}
