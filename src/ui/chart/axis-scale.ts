import { useXAxisScale, useYAxisScale } from 'recharts'

interface Domain {
  readonly min: number
  readonly max: number
}

type Scale = (value: number) => number

/** The chart library's own scale, kept within its axis: an open end is drawn no further than the plot. */
const within =
  (scale: ((value: number) => number | undefined) | undefined, { min, max }: Domain): Scale =>
  (value) =>
    scale?.(Math.min(max, Math.max(min, value))) ?? 0

export const useX = (domain: Domain): Scale => within(useXAxisScale(), domain)
export const useY = (domain: Domain): Scale => within(useYAxisScale(), domain)
