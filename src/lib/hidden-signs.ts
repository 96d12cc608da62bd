/**
 * Signs that nobody sees: controls, NUL among them, zero-width and soft signs, and the marks that turn the direction of writing. They make
 * equal names unequal and hide how a text begins; a text that does not end its change of direction also reverses the words after it.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

const JOINER = '\u200d'
/** It joins emoji, 👩‍🏭; elsewhere it is as invisible as the others. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** Marks piled on one letter beyond those that any script writes: they run over the lines above and below, and over the page's edge. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu

/** The text without signs that nobody sees, and with no more marks on a letter than can be read. Tabs and line ends stay. */
export function withoutHiddenSigns(text: string): string {
  const plain = text.replace(HIDDEN, '').replace(PILED_MARKS, '$1')
  return plain.includes(JOINER) ? plain.replace(LOOSE_JOINER, '') : plain
}

/** Letters of scripts that are written from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Whether anything in the text is written from right to left. */
export const isFromRight = (text: string): boolean => FROM_RIGHT.test(text)

/** The signs of Unicode between which a text keeps its direction to itself. */
const [APART, REJOINED] = ['\u2068', '\u2069']
const SET_APART = /\u2068([^\u2068\u2069]*)\u2069/gu

/**
 * The text as a sentence of ours can hold it: one that is written from right to left is enclosed in signs of Unicode, so that it does
 * not turn the words and numbers around it. On a page `<bdi>` takes their place, see `Said`; titles and labels keep them, files lose them.
 */
export const isolated = (text: string): string =>
  FROM_RIGHT.test(text) && FROM_RIGHT.test(text.replace(SET_APART, ''))
    ? `${APART}${text.replace(SIGNS_APART, '')}${REJOINED}`
    : text

const SIGNS_APART = /[\u2068\u2069]/gu

/** The text as a file holds it, without the signs of {@link isolated}. */
export const unisolated = (text: string): string => text.replace(SIGNS_APART, '')

/** The sentence in pieces: what is ours, and what {@link isolated} set apart in it. */
export function piecesOf(sentence: string): readonly { readonly text: string; readonly apart: boolean }[] {
  // A split by a pattern with one group gives what is between and what is within, in turns.
  return sentence
    .split(SET_APART)
    .map((text, at) => ({ text, apart: at % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** The lines of a text, in each of which what {@link isolated} set apart is so by itself: a browser lays each line of a picture out alone. */
export function isolatedInLines(lines: readonly string[]): string[] {
  let open = false
  return lines.map((line) => {
    const begun = open ? `${APART}${line}` : line
    open = begun.lastIndexOf(APART) > begun.lastIndexOf(REJOINED)
    return open ? `${begun}${REJOINED}` : begun
  })
}
