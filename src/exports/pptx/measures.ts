/** A place on a slide, in points. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** English Metric Units, the whole numbers in which office documents measure. */
const EMU_PER_POINT = 12_700
export const emu = (points: number): number => Math.round(points * EMU_PER_POINT)

/** 13.333 × 7.5 inches: 16:9. */
export const SLIDE = { width: 960, height: 540 } as const

/** The parts of a slide that stay in place, in points. */
export const FRAME = {
  left: 46,
  width: 868,
  top: 30,
  footerTop: 494,
  footerHeight: 34,
  /** Between title, subtitle, body and notes. */
  gap: 8,
  numberWidth: 52,
} as const

/** Sizes of type in points. 14 points are 28 pixels on a stage of 1920 × 1080: nothing is smaller. */
export const TYPE = {
  titles: [30, 26, 22, 20],
  opening: 44,
  subtitle: 16,
  text: 20,
  label: 16,
  value: 17,
  tick: 14,
  small: 14,
} as const
