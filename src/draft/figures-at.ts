import { vague } from '../domain/number/bound.ts'
import { soleFigure } from '../extract/extract-figures.ts'
import type { Figure } from '../extract/figure.ts'
import type { Reading } from './read/reading.ts'
import { placeOf } from './read/reading.ts'

/** A stretch of the kept text, in UTF-16 units, end exclusive. */
export interface KeptSpan {
  readonly start: number
  readonly end: number
}

/**
 * The figures of a reading that a person drew: as they were found where nothing was moved, else as their words read by themselves. Words
 * that read as no number are a figure of the kind "other", without a value.
 */
export function figuresAt(
  reading: Reading,
  found: readonly Figure[],
  spans: readonly KeptSpan[],
): readonly Figure[] {
  const known = new Map(
    found.map((figure) => {
      const { start, end } = reading.span(figure.start, figure.end)
      return [`${start}-${end}`, figure] as const
    }),
  )
  return spans.map(({ start, end }) => {
    const figure = known.get(`${start}-${end}`)
    if (figure !== undefined) return figure
    const [from, to] = [placeOf(reading, start), placeOf(reading, end)]
    const text = reading.text.slice(from, to)
    const read = soleFigure(text)
    return read === null
      ? { start: from, end: to, text, quantity: vague, scale: '', unit: '', kind: 'other', rule: 'drawn' }
      : { ...read, start: from, end: to, rule: 'drawn' }
  })
}
