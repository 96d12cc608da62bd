import { OWN } from '../dataset/own-word.ts'

/**
 * In our own files an id stands before its name. The id of a word of the user's means nothing to bundled data, so that its name is read in
 * its place: `own-1a2b3c4d` before 东风街道 is 东风街道.
 */
export function namesForOwnIds(headings: readonly string[]): (cells: readonly string[]) => readonly string[] {
  const nameOf = headings.map((heading) => {
    const base = heading.replace(/_id$/u, '')
    return headings.findIndex((other) => other === `${base}_zh` || other === `${base}_en`)
  })
  if (nameOf.every((at) => at < 0)) return (cells) => cells
  return (cells) => cells.map((cell, at) => (cell.startsWith(OWN) && cells[nameOf[at] ?? -1]) || cell)
}
