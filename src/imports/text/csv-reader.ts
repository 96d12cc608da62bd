/** Takes a CSV text in pieces, cut anywhere, and gives its lines as they end. */
export interface CsvReader {
  readonly push: (text: string) => void
  readonly end: () => void
  /** Quotation marks that begin a cell and never end it. */
  readonly openQuotes: () => number
}

const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

/** A quoted cell that has no end after this many characters is one whose second quotation mark is missing. */
const LONGEST_QUOTED = 2 ** 20

type Place = 'start' | 'plain' | 'quoted' | 'quote-in-quoted'

/**
 * Reads the lines of a CSV as RFC 4180 defines them, and what else programs write: lines ended by CR, LF or both, text after a closing quotation
 * mark (which belongs to the cell), quotation marks inside a cell that does not begin with one. A quotation mark that is never closed
 * counts as a sign like any other, so that it swallows nothing.
 */
export function csvReader(delimiter: string, onLine: (cells: string[]) => void): CsvReader {
  const parting = delimiter.charCodeAt(0)
  let place: Place = 'start'
  let cells: string[] = []
  /** The beginning of the cell that the piece before held. */
  let begun = ''
  /** The text of the cell from its quotation mark on, unchanged; it is read again if that mark is never closed. */
  let pending = ''
  let afterReturn = false
  let open = 0

  const endCell = (rest: string) => {
    cells.push(begun === '' ? rest : begun + rest)
    begun = ''
    place = 'start'
  }
  const endLine = () => {
    onLine(cells)
    cells = []
  }

  /** Goes through a text from `at`; what comes before belongs to the cell that begins at 0. */
  const read = (text: string, first: number) => {
    let at = first
    let from = 0
    let quoteAt = 0
    while (at < text.length) {
      if (place === 'start') {
        const sign = text.charCodeAt(at)
        from = at
        if (afterReturn && sign === LINE_FEED && cells.length === 0) {
          afterReturn = false
          at += 1
          continue
        }
        afterReturn = false
        if (sign === QUOTE) {
          place = 'quoted'
          quoteAt = at
          pending = ''
          at += 1
          from = at
        } else place = 'plain'
      } else if (place === 'plain') {
        let sign = 0
        for (; at < text.length; at += 1) {
          sign = text.charCodeAt(at)
          if (sign === parting || sign === LINE_FEED || sign === RETURN) break
        }
        if (at === text.length) break
        endCell(text.slice(from, at))
        at += 1
        if (sign === parting) continue
        endLine()
        afterReturn = sign === RETURN
      } else if (place === 'quoted') {
        const next = text.indexOf('"', at)
        if (next === -1) break
        begun += text.slice(from, next)
        at = next + 1
        from = at
        place = 'quote-in-quoted'
      } else if (text.charCodeAt(at) === QUOTE) {
        begun += '"'
        at += 1
        from = at
        place = 'quoted'
      } else {
        from = at
        place = 'plain'
      }
    }
    if (place === 'plain' || place === 'quoted') begun += text.slice(from)
    if (place === 'quoted' || place === 'quote-in-quoted') pending += text.slice(quoteAt)
  }
  /** Reads the cell once more, with its quotation mark, which is never closed, taken as a letter. */
  const readAgain = () => {
    const text = pending
    open += 1
    pending = ''
    begun = ''
    place = 'plain'
    read(text, 1)
  }
  return {
    push: (text) => {
      read(text, 0)
      while (place === 'quoted' && pending.length > LONGEST_QUOTED) readAgain()
    },
    end: () => {
      while (place === 'quoted') readAgain()
      if (place !== 'start' || cells.length > 0) {
        endCell('')
        endLine()
      }
    },
    openQuotes: () => open,
  }
}

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
