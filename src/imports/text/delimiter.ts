import { csvReader } from './csv-reader.ts'

/** What parts the cells of a line: as spreadsheets write it, and the comma that Chinese keyboards give. */
export const DELIMITERS = [',', '\t', ';', '|', '，'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const isDelimiter = (text: string): text is Delimiter =>
  DELIMITERS.some((delimiter) => delimiter === text)

/** Lines looked at. */
const SAMPLE = 50

/**
 * What parts the cells of a text: the sign by which most of its first lines have the same number of cells, and of such signs the one that
 * gives more cells. Titles above the table may have fewer.
 */
export function guessDelimiter(head: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly share: number; readonly width: number } | null = null
  for (const delimiter of DELIMITERS) {
    const { share, width } = evenness(linesOf(head, delimiter))
    if (width < 2) continue
    if (best === null || share > best.share || (share === best.share && width > best.width))
      best = { delimiter, share, width }
  }
  return best?.delimiter ?? ','
}

function linesOf(head: string, delimiter: string): readonly (readonly string[])[] {
  const lines: string[][] = []
  const { push, end } = csvReader(delimiter, (cells) => lines.push(cells))
  push(head)
  end()
  return lines.filter((cells) => cells.some((cell) => cell.trim() !== '')).slice(0, SAMPLE)
}

/** The number of cells that most lines have, and how many of them do. */
function evenness(lines: readonly (readonly string[])[]): { readonly share: number; readonly width: number } {
  const counts = new Map<number, number>()
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1)
  let width = 0
  let most = 0
  for (const [length, count] of counts)
    if (length > 1 && (count > most || (count === most && length > width))) [width, most] = [length, count]
  return { width, share: most / lines.length }
}
