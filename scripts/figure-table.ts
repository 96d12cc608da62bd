import type { Figure } from '../src/extract/figure.ts'

/** Columns that a character takes in a terminal: two for Han, kana, hangul and full-width forms. */
function columns(text: string): number {
  let n = 0
  for (const c of text) {
    const code = c.codePointAt(0) ?? 0
    const isWide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6) ||
      (code >= 0x20000 && code <= 0x3fffd)
    n += isWide ? 2 : 1
  }
  return n
}

const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)))
const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - columns(text))) + text

const HEAD = ['at', 'figure', 'kind', 'bound', 'value', 'lower', 'upper', 'unit', 'rule']
const RIGHT = new Set([0, 4, 5, 6])

const shown = (n: number | null): string => (n === null ? '–' : String(n))

const row = ({ start, text, kind, quantity, unit, rule }: Figure): string[] => [
  String(start),
  text.replace(/\s/g, ' '),
  kind,
  quantity.bound,
  shown(quantity.value),
  shown(quantity.lower),
  shown(quantity.upper),
  unit,
  rule,
]

/** The figures of one file as an aligned table under the file's name, for people. */
export function figureTable(file: string, figures: readonly Figure[]): string {
  const count = `${figures.length} ${figures.length === 1 ? 'figure' : 'figures'}`
  if (figures.length === 0) return `${file}: ${count}\n\n`
  const rows = [HEAD, ...figures.map(row)]
  const widths = HEAD.map((_, i) => rows.reduce((w, cells) => Math.max(w, columns(cells[i] ?? '')), 0))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (RIGHT.has(i) ? padStart(cell, widths[i] ?? 0) : padEnd(cell, widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${file}: ${count}\n${rows.map(line).join('\n')}\n\n`
}
