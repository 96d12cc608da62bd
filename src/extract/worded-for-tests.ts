import { extractFigures } from './extract-figures.ts'

/** One line for a figure: text, kind, bound with its numbers, unit. Worked out by hand for each case below. */
export const worded = (text: string): string[] =>
  extractFigures(text).map(({ text: token, kind, quantity: q, unit }) => {
    const value = q.bound === 'range' ? `${q.lower}..${q.upper}` : q.bound === 'vague' ? '' : String(q.value)
    return [token, kind, `${q.bound} ${value}`.trim(), unit].join(' | ')
  })

/** The figures that measure or last, as printed. */
export const measures = (text: string): string[] =>
  extractFigures(text)
    .filter((f) => f.kind === 'measure' || f.kind === 'duration')
    .map((f) => f.text)
