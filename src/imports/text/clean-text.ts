import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'

/** The apostrophe by which files for spreadsheets, ours among them, keep a text from running as a formula. */
const GUARD = /^'(?='*\s*[=+\-@＝＋－＠﹦﹢﹣﹫])/u

/** The text without blanks around it and without the guard of a formula. */
export const trimText = (text: string): string => text.trim().replace(GUARD, '')

/** {@link trimText}, and without marks that cannot be seen. */
export const cleanText = (text: string): string => trimText(withoutHiddenSigns(text))

/** Whether {@link cleanText} takes more than blanks away. */
export const hasHiddenMarks = (text: string): boolean => withoutHiddenSigns(text) !== text
