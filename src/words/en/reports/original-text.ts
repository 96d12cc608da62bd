import type * as zh from '../../zh/reports/original-text.ts'

export const originalTextMessages: typeof zh.originalTextMessages = {
  title: 'Original text',
  invite:
    'Have the original text? Load it, and every figure is marked in its sentence; whatever disagrees with the ledger is pointed out. The text is not sent anywhere, and kept on this computer only if you want that.',
  keepNow: 'Keep the text',
  keepInstead: 'Keep this version instead',
  isKept:
    'The text is kept in this browser on this computer; it is in no backup and in no file that you save.',
  isNotKept: 'The text is not kept: it is gone when the page closes.',
  isOther: 'This is the version that you just loaded; the one that is kept is unchanged.',
  forget: 'Delete the kept text',
  forgotten: 'The kept text is deleted.',
  notForgotten:
    'The browser could not delete the kept text; it is still there. Reload the page and try again.',
  bringBack: 'Bring it back',
  another: 'Compare another version',
  noRoom: 'The browser has no room left: the text is there until the page closes.',
  session: 'This browser keeps nothing: the text is there until the page closes.',
  movedList: 'Moved',
  missingList: 'Not found',
  newList: 'Not in the ledger',
  choose: 'Choose a file (.txt, .docx, .pdf, .html)',
  reading: 'Reading…',
  failed: 'The program failed while reading the file. Reload the page and try again.',
  paste: 'Or paste the text here',
  use: 'Compare',
  remove: 'Remove the text',
  agrees: 'All {n} figures are where the ledger says, and none is left out.',
  absent: 'This report is not in the text that was loaded.',
  disagrees:
    '{found} {found:figure stands|figures stand} where the ledger says, {moved} {moved:has|have} moved, {missing} {missing:was|were} not found, and {leftover} {leftover:number is|numbers are} not in the ledger.',
  misquoted: 'Quoted in a note, but not in the text: {quotes}',
  text: 'Text of the report',
  paragraphAbsent: '¶ {n} is not in the text that was loaded',
  moved: 'not where the ledger says',
  leftover: 'not in the ledger',
}

export const TEXT_PROBLEMS: typeof zh.TEXT_PROBLEMS = {
  empty: 'There is no text. Paste it, or choose a file that holds it.',
  'too-long': 'The text has more than 5 million characters. Load only the page in question.',
  'not-text': 'This is not a text file. Save it as plain text (.txt) and load that.',
}
