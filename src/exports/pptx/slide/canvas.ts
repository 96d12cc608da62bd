import type { Language } from '../../../domain/text.ts'
import type { NativeChart } from '../chart/chart-space.ts'

/** The slide being made: its language, ids for its shapes, and its charts, which become parts of their own. */
export interface Canvas {
  readonly language: Language
  readonly id: () => number
  /** Takes a chart in, and gives the id by which the slide refers to it. */
  readonly chart: (chart: NativeChart) => string
}
