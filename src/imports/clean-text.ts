/** Zero-width and direction marks, NUL and other controls: nobody sees them, and they make equal names unequal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is removed
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** The text without marks that cannot be seen, and without blanks around it. */
export const cleanText = (text: string): string => text.replace(HIDDEN, '').trim()

/** Whether {@link cleanText} takes more than blanks away. */
export const hasHiddenMarks = (text: string): boolean => text.replace(HIDDEN, '') !== text
