/** Zero-width and direction marks, NUL and other controls: nobody sees them, and they make equal names unequal. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

const JOINER = '\u200d'
/** It joins emoji, 👩‍🏭; elsewhere it is as invisible as the others. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

function shown(text: string): string {
  const plain = text.replace(HIDDEN, '')
  return plain.includes(JOINER) ? plain.replace(LOOSE_JOINER, '') : plain
}

/** The apostrophe by which files for spreadsheets, ours among them, keep a text from running as a formula. */
const GUARD = /^'(?='*[=+\-@＝＋－＠])/u

/** The text without blanks around it and without the guard of a formula. */
export const trimText = (text: string): string => text.trim().replace(GUARD, '')

/** {@link trimText}, and without marks that cannot be seen. */
export const cleanText = (text: string): string => trimText(shown(text))

/** Whether {@link cleanText} takes more than blanks away. */
export const hasHiddenMarks = (text: string): boolean => shown(text) !== text
