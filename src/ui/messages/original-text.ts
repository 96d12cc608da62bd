import type { Bilingual } from '../../domain/text.ts'
import type { TextProblem } from '../../state/original-text.ts'

/** Words around the original text that a reader loads. */
export const originalTextMessages = {
  title: { zh: '原文对照', en: 'Original text' },
  invite: {
    zh: '手头有报纸原文？载入后，每个数字都会在原句中标出，与台账不符的会立即指出。原文不会上传；要不要留在这台电脑上，由您决定。',
    en: 'Have the original text? Load it, and every figure is marked in its sentence; whatever disagrees with the ledger is pointed out. The text is not sent anywhere, and kept on this computer only if you want that.',
  },
  keepNow: { zh: '保留原文', en: 'Keep the text' },
  keepInstead: { zh: '改为保留这个版本', en: 'Keep this version instead' },
  isKept: {
    zh: '原文留在这台电脑的这个浏览器里，不进备份，也不进任何导出的文件。',
    en: 'The text is kept in this browser on this computer; it is in no backup and in no file that you save.',
  },
  isNotKept: {
    zh: '原文没有保留，关闭页面后就没有了。',
    en: 'The text is not kept: it is gone when the page closes.',
  },
  isOther: {
    zh: '这里对照的是刚载入的版本，保留的版本没有改动。',
    en: 'This is the version that you just loaded; the one that is kept is unchanged.',
  },
  forget: { zh: '删除保留的原文', en: 'Delete the kept text' },
  forgotten: { zh: '保留的原文已删除。', en: 'The kept text is deleted.' },
  bringBack: { zh: '恢复', en: 'Bring it back' },
  another: { zh: '换一个版本对照', en: 'Compare another version' },
  noRoom: {
    zh: '浏览器的存储空间不够，原文只留到页面关闭。',
    en: 'The browser has no room left: the text is there until the page closes.',
  },
  session: {
    zh: '这个浏览器不允许保存，原文只留到页面关闭。',
    en: 'This browser keeps nothing: the text is there until the page closes.',
  },
  movedList: { zh: '位置不符', en: 'Moved' },
  missingList: { zh: '没有找到', en: 'Not found' },
  newList: { zh: '台账里没有', en: 'Not in the ledger' },
  choose: { zh: '选择文件（.txt、.docx、.pdf、.html）', en: 'Choose a file (.txt, .docx, .pdf, .html)' },
  reading: { zh: '正在读取……', en: 'Reading…' },
  failed: {
    zh: '程序出错，文件没有读完。请刷新页面再试。',
    en: 'The program failed while reading the file. Reload the page and try again.',
  },
  paste: { zh: '或将原文粘贴到这里', en: 'Or paste the text here' },
  use: { zh: '对照', en: 'Compare' },
  remove: { zh: '移除原文', en: 'Remove the text' },
  agrees: {
    zh: '{n}个数字与台账全部相符，没有遗漏。',
    en: 'All {n} figures are where the ledger says, and none is left out.',
  },
  absent: {
    zh: '载入的文字里没有这篇报道。',
    en: 'This report is not in the text that was loaded.',
  },
  disagrees: {
    zh: '{found}个数字的位置与台账相符，{moved}个位置不符，{missing}个没有找到，另有{leftover}个数字不在台账中。',
    en: '{found} {found:figure stands|figures stand} where the ledger says, {moved} {moved:has|have} moved, {missing} {missing:was|were} not found, and {leftover} {leftover:number is|numbers are} not in the ledger.',
  },
  misquoted: {
    zh: '说明引用了原文没有的话：{quotes}',
    en: 'Quoted in a note, but not in the text: {quotes}',
  },
  text: { zh: '报道原文', en: 'Text of the report' },
  paragraphAbsent: { zh: '第{n}段不在载入的文字里', en: '¶ {n} is not in the text that was loaded' },
  moved: { zh: '位置与台账不符', en: 'not where the ledger says' },
  leftover: { zh: '不在台账中', en: 'not in the ledger' },
} as const satisfies Record<string, Bilingual>

export const TEXT_PROBLEMS = {
  empty: {
    zh: '没有文字。请粘贴或选择含有原文的文件。',
    en: 'There is no text. Paste it, or choose a file that holds it.',
  },
  'too-long': {
    zh: '文字超过500万字，不像报纸版面。请只载入相关的版面。',
    en: 'The text has more than 5 million characters. Load only the page in question.',
  },
  'not-text': {
    zh: '这不是文本文件。请另存为纯文本（.txt）后再载入。',
    en: 'This is not a text file. Save it as plain text (.txt) and load that.',
  },
} as const satisfies Record<TextProblem, Bilingual>
