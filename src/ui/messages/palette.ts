import type { EntryKind } from '../../dataset/search-entry.ts'
import type { Bilingual } from '../../domain/text.ts'

/** Words of the search palette. */
export const paletteMessages = {
  title: { zh: '搜索与命令', en: 'Search and commands' },
  placeholder: {
    zh: '地区、指标、报道、图表、操作：汉字、拼音、首字母、英文',
    en: 'Locality, indicator, report, chart or action; hanzi, pinyin or English',
  },
  close: { zh: '关闭', en: 'Close' },
  nothing: { zh: '没有找到“{text}”。', en: 'Nothing found for “{text}”.' },
  hint: { zh: '可以换成汉字、拼音首字母或英文再试。', en: 'Try hanzi, pinyin initials or English words.' },
  found: { zh: '找到{n}项', en: '{n} {n:result|results}' },
  foundShown: { zh: '找到{n}项，显示前{shown}项', en: '{n} {n:result|results}, the best {shown} shown' },
  pinyinLoading: { zh: '正在载入拼音……', en: 'Loading pinyin…' },
  pinyinFailed: {
    zh: '拼音没能载入，可用汉字和英文搜索。',
    en: 'Pinyin could not be loaded; hanzi and English work.',
  },
  keyMove: { zh: '选择', en: 'move' },
  keyOpen: { zh: '打开', en: 'open' },
  keyClose: { zh: '关闭', en: 'close' },
} as const satisfies Record<string, Bilingual>

/** The headings of the groups. */
export const ENTRY_KIND_NAMES = {
  locality: { zh: '地区', en: 'Localities' },
  indicator: { zh: '指标', en: 'Indicators' },
  report: { zh: '报道', en: 'Reports' },
  chart: { zh: '图表', en: 'Charts' },
  deck: { zh: '演示稿', en: 'Decks' },
  comparison: { zh: '比较', en: 'Comparisons' },
  view: { zh: '视图', en: 'Views' },
  page: { zh: '页面', en: 'Pages' },
  action: { zh: '操作', en: 'Actions' },
} as const satisfies Record<EntryKind, Bilingual>

/** What choosing an entry does. */
export const ENTRY_EFFECTS = {
  locality: { zh: '打开地区页', en: 'opens its page' },
  indicator: { zh: '打开指标页', en: 'opens its page' },
  report: { zh: '打开报道页', en: 'opens its page' },
  chart: { zh: '转到这张图', en: 'goes to the chart' },
  deck: { zh: '全屏演示', en: 'presents it' },
  comparison: { zh: '打开比较页', en: 'opens the comparison' },
  view: { zh: '打开数据表', en: 'opens the table' },
  page: { zh: '打开页面', en: 'opens the page' },
  action: { zh: '立即执行', en: 'done at once' },
} as const satisfies Record<EntryKind, Bilingual>
