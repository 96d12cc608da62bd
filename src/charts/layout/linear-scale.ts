import type { Axis } from '../chart-model.ts'

/** From data units to pixels between two ends, clipped to them; the same mapping as the axis has in Recharts. */
export function pixelScale(
  axis: Pick<Axis, 'min' | 'max' | 'scale'>,
  from: number,
  to: number,
): (value: number) => number {
  // The ends of an axis may lie further apart than any number is large: then all is measured in quarters.
  const part = Number.isFinite(axis.max - axis.min) ? 1 : 0.25
  const at = (value: number) => (axis.scale === 'log' ? Math.log10(Math.max(value, axis.min)) : value * part)
  const [min, max] = [at(axis.min), at(axis.max)]
  return (value) => {
    const share = max === min ? 0 : (at(value) - min) / (max - min)
    return from + (to - from) * Math.min(1, Math.max(0, share))
  }
}
