import type { Bilingual } from '../../domain/text.ts'

/** Words of the show and of the presenter's window. */
export const presentMessages = {
  slideOf: { zh: '第{n}张，共{of}张：{title}', en: 'Slide {n} of {of}: {title}' },
  goingTo: { zh: '第{n}张，共{of}张（按回车）', en: 'Slide {n} of {of} (press Enter)' },
  presenting: { zh: '演示', en: 'Show' },
  unknown: { zh: '没有这份演示稿', en: 'There is no such deck' },
  unknownText: {
    zh: '这台电脑上没有编号为“{id}”的演示稿。它可能已删除，或者在另一台电脑上。',
    en: 'This computer has no deck “{id}”. It may have been deleted, or be on another computer.',
  },
  broken: { zh: '链接里的演示稿读不出来', en: 'The deck in this link cannot be read' },
  brokenText: {
    zh: '链接可能在转发时被截断了。请让发送的人再发一次，或者改发文件。',
    en: 'The link was probably cut on its way. Ask its sender for it again, or for the file.',
  },
  large: { zh: '链接里的演示稿太大', en: 'The deck in this link is too large' },
  largeText: {
    zh: '{limit}，没有打开。如果确实需要，请让发送的人改发文件。',
    en: 'It was not opened: {limit}. If you were expecting it, ask its sender for the file.',
  },
  empty: { zh: '这份演示稿没有幻灯片', en: 'This deck has no slides' },
  emptyText: { zh: '先在编辑页面加上幻灯片。', en: 'Add slides in the deck builder first.' },
  leaveHint: { zh: '按 Esc 返回。', en: 'Press Esc to go back.' },
  leave: { zh: '返回', en: 'Back' },
  failed: { zh: '这张幻灯片画不出来', en: 'This slide cannot be drawn' },
  failedText: {
    zh: '其余的幻灯片不受影响，可以接着放。出错信息：{error}',
    en: 'The others are not affected; go on. The error says: {error}',
  },
  black: { zh: '黑屏', en: 'Black screen' },
  white: { zh: '白屏', en: 'White screen' },
  overview: { zh: '所有幻灯片', en: 'All slides' },
  controls: { zh: '演示控制', en: 'Show controls' },
  previous: { zh: '上一张', en: 'Previous' },
  next: { zh: '下一张', en: 'Next' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  notesWindow: { zh: '讲稿窗口', en: 'Presenter window' },
  help: { zh: '按键', en: 'Keys' },
  close: { zh: '关闭', en: 'Close' },
  deck: { zh: '演示稿', en: 'Deck' },
  decksPlaces: { zh: '地区', en: 'Localities' },
  decksThemes: { zh: '主题', en: 'Themes' },
  decksOwn: { zh: '我的演示稿', en: 'My decks' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  auto: { zh: '自动翻页', en: 'Auto-advance' },
  autoOff: { zh: '不自动', en: 'off' },
  autoSeconds: { zh: '每{n}秒', en: 'every {n} s' },
  loop: { zh: '循环', en: 'Loop' },
  blocked: {
    zh: '浏览器拦住了讲稿窗口。请在地址栏允许本页弹出窗口，再按一次 S。',
    en: 'The browser blocked the presenter window. Allow pop-ups for this page in the address bar, then press S again.',
  },
  blockedSlides: {
    zh: '浏览器拦住了放映窗口。请在地址栏允许本页弹出窗口，再试一次。',
    en: 'The browser blocked the window of the slides. Allow pop-ups for this page in the address bar and try again.',
  },
  greeting: {
    zh: '按 → 翻页，F 全屏，S 打开讲稿窗口，? 看全部按键',
    en: 'Press → to turn, F for full screen, S for the presenter window, ? for all keys',
  },
  noFullScreen: {
    zh: '浏览器不允许全屏。可以按 F11，或者把窗口放大。',
    en: 'The browser does not allow full screen. Press F11, or enlarge the window.',
  },
  pointerLaser: { zh: '激光点', en: 'Laser pointer' },
  pointerSpotlight: { zh: '聚光', en: 'Spotlight' },
  // The presenter's window.
  notes: { zh: '讲稿', en: 'Notes' },
  noNotes: { zh: '这一张没有讲稿。', en: 'There are no notes for this slide.' },
  current: { zh: '现在', en: 'Now' },
  upNext: { zh: '下一张', en: 'Next' },
  end: { zh: '最后一张了。', en: 'This is the last slide.' },
  elapsed: { zh: '已用', en: 'Elapsed' },
  planned: { zh: '计划', en: 'Planned' },
  clock: { zh: '时刻', en: 'Time' },
  left: { zh: '还剩{time}', en: '{time} left' },
  over: { zh: '超时{time}', en: '{time} over' },
  pace: { zh: '按计划应在第{n}张', en: 'By plan, slide {n}' },
  start: { zh: '开始计时', en: 'Start' },
  pause: { zh: '暂停', en: 'Pause' },
  reset: { zh: '归零', en: 'Reset' },
  slides: { zh: '幻灯片', en: 'Slides' },
  largerNotes: { zh: '放大讲稿', en: 'Larger notes' },
  smallerNotes: { zh: '缩小讲稿', en: 'Smaller notes' },
  connected: { zh: '与放映窗口同步', en: 'In step with the slides' },
  alone: {
    zh: '没有连上放映窗口，这里仍可翻页。',
    en: 'Not connected to the slides; the notes still work.',
  },
  openSlides: { zh: '打开放映窗口', en: 'Open the slides' },
  blankNow: { zh: '观众看到的是{what}', en: 'The audience sees a {what}' },
} as const satisfies Record<string, Bilingual>

interface HelpedKeys {
  readonly keys: readonly string[]
  readonly does: Bilingual
  /** Whether they do anything only among other decks, of which a page that holds one deck has none. */
  readonly amongDecks?: boolean
}

/** The keys of a show, for its help. */
export const KEY_HELP: readonly HelpedKeys[] = [
  { keys: ['→', '↓', 'Space', 'PgDn'], does: { zh: '下一张', en: 'next slide' } },
  { keys: ['←', '↑', 'PgUp'], does: { zh: '上一张', en: 'previous slide' } },
  { keys: ['Home', 'End'], does: { zh: '第一张、最后一张', en: 'first, last slide' } },
  { keys: ['1 2', 'Enter'], does: { zh: '到第12张', en: 'to slide 12' } },
  { keys: ['O'], does: { zh: '所有幻灯片', en: 'all slides' } },
  { keys: ['B', '.'], does: { zh: '黑屏', en: 'black screen' } },
  { keys: ['W', ','], does: { zh: '白屏', en: 'white screen' } },
  { keys: ['F'], does: { zh: '全屏', en: 'full screen' } },
  { keys: ['S'], does: { zh: '讲稿窗口', en: 'presenter window' } },
  { keys: ['L'], does: { zh: '激光点、聚光、关', en: 'laser pointer, spotlight, off' } },
  { keys: ['+', '−'], does: { zh: '字号', en: 'type size' } },
  { keys: ['T', 'R'], does: { zh: '计时、归零', en: 'timer, reset it' } },
  { keys: ['G'], does: { zh: '中文、英文', en: 'Chinese, English' } },
  { keys: ['D'], does: { zh: '深色、浅色', en: 'dark, light' } },
  { keys: ['[', ']'], does: { zh: '换地区或主题', en: 'another locality or theme' }, amongDecks: true },
  { keys: ['A'], does: { zh: '自动翻页', en: 'auto-advance' } },
  { keys: ['M'], does: { zh: '演示控制', en: 'show controls' } },
  { keys: ['?'], does: { zh: '这张表', en: 'this list' } },
  { keys: ['Esc'], does: { zh: '返回', en: 'back' } },
]
