/**
 * Runs of given words at an end of a text. Read word by word, the longest first: a regular expression of the same words would try all ways of
 * cutting 达到达到达到.
 */
export interface WordRuns {
  /** How many characters of the beginning are such words. */
  readonly leading: (text: string) => number
  /** How many characters of the end are such words. */
  readonly trailing: (text: string) => number
  /** Whether the text is nothing but such words. */
  readonly isAll: (text: string) => boolean
}

export function wordRuns(words: string): WordRuns {
  const longestFirst = [...new Set(words.split(/\s+/u))]
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length)
  const isBlankOrQuote = (sign: string) => sign !== '' && ' \t\n“”"\'‘’'.includes(sign)
  const leading = (text: string): number => {
    let at = 0
    for (;;) {
      const word = longestFirst.find((each) => text.startsWith(each, at))
      if (word !== undefined) at += word.length
      else if (isBlankOrQuote(text.charAt(at))) at += 1
      else return at
    }
  }
  const trailing = (text: string): number => {
    let end = text.length
    for (;;) {
      const word = longestFirst.find((each) => text.endsWith(each, end))
      if (word !== undefined) end -= word.length
      else if (isBlankOrQuote(text.charAt(end - 1))) end -= 1
      else return text.length - end
    }
  }
  return { leading, trailing, isAll: (text) => leading(text) === text.length }
}
