/**
 * Signs that nobody sees: controls, NUL among them, zero-width and soft signs, and the marks that turn the direction of writing. They make
 * equal names unequal, hide what a text begins with, and a text that ends without closing its direction turns the words behind it.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

const JOINER = '\u200d'
/** It joins emoji, 👩‍🏭; elsewhere it is as invisible as the others. */
const LOOSE_JOINER =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** The text without signs that nobody sees. Tabs and line ends stay. */
export function withoutHiddenSigns(text: string): string {
  const plain = text.replace(HIDDEN, '')
  return plain.includes(JOINER) ? plain.replace(LOOSE_JOINER, '') : plain
}
