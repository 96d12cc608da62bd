import type { Axis } from '../chart-model.ts'
import { textWidth } from './text-width.ts'

/** Where a chart is shown: on a page, or on a stage, where it must be readable from the back row. */
export type ChartSize = 'card' | 'stage'

/** Only a stage has a height to fill. */
export const sizeIn = (room: number | undefined): ChartSize => (room === undefined ? 'card' : 'stage')

/** A size in pixels. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** The measures of a size, in pixels. On a stage no text is below 24 and no line below 3. */
export interface Measures {
  readonly label: number
  readonly value: number
  readonly tick: number
  readonly bar: number
  readonly gap: number
  readonly stroke: number
  /** Grid lines, guides and leaders. */
  readonly hair: number
  readonly dot: number
  /** Whether all rows are as high as the highest, as they are in charts of office programs. */
  readonly even: boolean
}

export const MEASURES: Readonly<Record<ChartSize, Measures>> = {
  card: { label: 14, value: 15, tick: 12, bar: 22, gap: 14, stroke: 2, hair: 1, dot: 7, even: false },
  stage: { label: 28, value: 32, tick: 24, bar: 46, gap: 30, stroke: 4, hair: 3, dot: 14, even: true },
}

/** With more rows than this, a chart sets them closer together, so that a reader can still see it as a whole. */
export const MANY_ROWS = 12
const DENSE = { label: 12, value: 12, bar: 12, gap: 6, dot: 5 } as const

/** The measures of a card for a number of rows: smaller if there are many. */
export const cardMeasures = (rows: number): Measures =>
  rows > MANY_ROWS ? { ...MEASURES.card, ...DENSE } : MEASURES.card

/** Converts data units to pixels. */
export type Scale = (value: number) => number

/** Converts data units to pixels between two ends, clipped to them; the same mapping as that of the axis in Recharts. */
export function pixelScale(axis: Pick<Axis, 'min' | 'max' | 'scale'>, from: number, to: number): Scale {
  // The distance between the ends of an axis may be too large for a number: then everything is measured in quarters.
  const part = Number.isFinite(axis.max - axis.min) ? 1 : 0.25
  const at = (value: number) => (axis.scale === 'log' ? Math.log10(Math.max(value, axis.min)) : value * part)
  const [min, max] = [at(axis.min), at(axis.max)]
  return (value) => {
    const share = max === min ? 0 : (at(value) - min) / (max - min)
    return from + (to - from) * Math.min(1, Math.max(0, share))
  }
}

/** The ticks whose labels have room in a width in pixels: all of them, every second one, and so on, the last always. */
export function ticksWithRoom(ticks: Axis['ticks'], size: number, room: number): Axis['ticks'] {
  const longest = Math.max(1, ...ticks.map(({ label }) => textWidth(label) + 1)) * size
  const every = Math.max(1, Math.ceil((ticks.length * longest) / room))
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0)
}
