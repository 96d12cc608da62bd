import type { Language } from '../../../domain/text.ts'
import type { NativeChart } from '../chart/chart-space.ts'

/** The slide being made: its language, ids for its shapes, and its charts, which become parts of their own. */
export interface Canvas {
  readonly language: Language
  readonly id: () => number
  /** Takes a picture in, given as a `data:` address, and gives the id by which the slide refers to it. */
  readonly image: (address: string) => string
  /** Takes a chart in, and gives the id by which the slide refers to it. */
  readonly chart: (chart: NativeChart) => string
}
