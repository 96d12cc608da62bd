import type { ChartContext } from './context.ts'

/** More rows than this are no longer read one by one. */
const MOST_ROWS = 40

/** The rows that a chart draws at most. */
export const mostRows = ({ mostRows: room }: ChartContext): number => Math.min(MOST_ROWS, room ?? MOST_ROWS)

/** What was left out of a drawing that is in the order of its values, as a footnote; nothing where nothing was. */
export function leftOutNote(
  shown: number,
  all: number,
  { language, mostRows: room }: ChartContext,
): string[] {
  if (shown === all) return []
  const zh = language === 'zh'
  // A slide has no table beside its chart: it is the one of the app.
  if (room !== undefined) {
    return [
      zh
        ? `图中是按数值排在前面的${shown}项，另有${all - shown}项见数据表。`
        : `The first ${shown} by value, and ${all - shown} more in the table.`,
    ]
  }
  return [
    zh
      ? `图中只有按数值排在前面的${shown}项，另外${all - shown}项见表格。`
      : `The first ${shown} by value are drawn; the other ${all - shown} are in the table.`,
  ]
}

/** What was left out of a list in its own order, as a footnote; nothing where nothing was. */
export function cutNote(shown: number, all: number, { language }: ChartContext): string[] {
  if (shown === all) return []
  return [
    language === 'zh'
      ? `图中是前${shown}项，另有${all - shown}项见数据表。`
      : `The first ${shown}, and ${all - shown} more in the table.`,
  ]
}
