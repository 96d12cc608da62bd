import type * as zh from '../../zh/app/palette.ts'

export const paletteMessages: typeof zh.paletteMessages = {
  title: 'Search and commands',
  placeholder: 'Locality, indicator, report, chart or action; hanzi, pinyin or English',
  close: 'Close',
  nothing: 'Nothing found for “{text}”.',
  hint: 'Try hanzi, pinyin initials or English words.',
  found: '{n} {n:result|results}',
  foundShown: '{n} {n:result|results}, the best {shown} shown',
  pinyinLoading: 'Loading pinyin…',
  pinyinFailed: 'Pinyin could not be loaded; hanzi and English work.',
  keyMove: 'move',
  keyOpen: 'open',
  keyClose: 'close',
}

export const ENTRY_KIND_NAMES: typeof zh.ENTRY_KIND_NAMES = {
  locality: 'Localities',
  indicator: 'Indicators',
  report: 'Reports',
  chart: 'Charts',
  deck: 'Decks',
  comparison: 'Comparisons',
  view: 'Views',
  page: 'Pages',
  action: 'Actions',
}

export const ENTRY_EFFECTS: typeof zh.ENTRY_EFFECTS = {
  locality: 'opens its page',
  indicator: 'opens its page',
  report: 'opens its page',
  chart: 'goes to the chart',
  deck: 'presents it',
  comparison: 'opens the comparison',
  view: 'opens the table',
  page: 'opens the page',
  action: 'done at once',
}

export const COMMAND_NAMES: typeof zh.COMMAND_NAMES = {
  print: 'Print this page',
  'theme-light': 'Theme: light',
  'theme-dark': 'Theme: dark',
  'theme-system': 'Theme: as the system',
  'numbers-compact': 'Numbers: short (1.163M)',
  'numbers-full': 'Numbers: full (1,163,000)',
  language: 'Language: {name}',
}

export const PALETTE_KEYWORDS: typeof zh.PALETTE_KEYWORDS = {
  overview: 'home|start',
  compare: 'side by side',
  table: 'observations|sort',
  scorecard: 'targets|completion|rank|groups',
  workbench: 'report|draft|paste|enter',
  import: 'Excel|CSV|upload',
  decks: 'decks|slides|open decks',
  changes: 'new|updates|news|seen',
  review: 'marks|notes|confirm|question',
  publish: 'HTML|share|send|export|one file',
  data: 'download|sources|backup|restore|workspace|audit',
  print: 'PDF|paper',
  'theme-light': 'switch theme',
  'theme-dark': 'switch theme|night',
  'theme-system': 'switch theme',
  'numbers-compact': 'switch numbers|compact',
  'numbers-full': 'switch numbers|digits',
  language: 'switch language',
  view: 'view',
  help: 'help',
}
