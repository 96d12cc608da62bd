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
