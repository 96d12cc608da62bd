/** Columns that a terminal gives a character: East Asian wide and full-width characters take two. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u

const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (WIDE.test(c) ? 2 : 1), 0)

/** A table of text for a terminal, with aligned columns; numbers are aligned to the right. */
export function textTable(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = [headers, ...rows].map((row) => row.map(String))
  const widths = headers.map((_, k) => Math.max(...cells.map((row) => widthOf(row[k] ?? ''))))
  const right = headers.map((_, k) => rows.length > 0 && rows.every((row) => typeof row[k] === 'number'))
  return cells
    .map((row) =>
      row
        .map((cell, k) => {
          const space = ' '.repeat(Math.max(0, (widths[k] ?? 0) - widthOf(cell)))
          return right[k] ? space + cell : cell + space
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
