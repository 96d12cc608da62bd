import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import { NO_DETAIL } from '../../dataset/search/search-entry.ts'
import type { Bilingual } from '../../domain/text.ts'
import { isOffered } from '../../state/publication.ts'
import type { NamedView } from '../../state/workspace/content.ts'
import { shell } from '../../words/app/shell.ts'
import { changesMessages } from '../../words/data/changes.ts'
import { publishMessages } from '../../words/data/publish.ts'
import { importMessages } from '../../words/imports/import.ts'
import type { Choose } from '../control/use-choose.ts'

const EVERY_PAGE = [
  { id: 'overview', to: '/', name: shell.overview, keywords: ['首页', 'home', 'start'] },
  { id: 'compare', to: '/compare', name: shell.compare, keywords: ['对照', '并排', 'side by side'] },
  { id: 'table', to: '/table', name: shell.table, keywords: ['全部观测值', 'observations', 'sort'] },
  {
    id: 'scorecard',
    to: '/scorecard',
    name: shell.scorecard,
    keywords: [
      '完成率',
      '目标',
      '排名',
      '片区',
      '考核',
      '指标完成情况',
      'targets',
      'completion',
      'rank',
      'groups',
    ],
  },
  {
    id: 'workbench',
    to: '/workbench',
    name: shell.workbench,
    keywords: ['录入报道', '新闻', '草稿', '粘贴', 'report', 'draft', 'paste', 'enter'],
  },
  {
    id: 'import',
    to: '/import',
    name: importMessages.title,
    keywords: ['上传', '表格', 'Excel', 'CSV', 'upload'],
  },
  {
    id: 'decks',
    to: '/decks',
    name: shell.present,
    keywords: ['演示稿', '幻灯片', 'decks', 'slides', 'open decks'],
  },
  {
    id: 'changes',
    to: '/changes',
    name: changesMessages.title,
    keywords: ['新增', '更新', '撤下', '已看', 'new', 'updates', 'news', 'seen'],
  },
  {
    id: 'review',
    to: '/review',
    name: shell.review,
    keywords: ['标记', '备注', '核实', '存疑', 'marks', 'notes', 'confirm', 'question'],
  },
  {
    id: 'publish',
    to: '/publish',
    name: publishMessages.offer,
    keywords: ['发送', '分享', '单文件', 'HTML', 'share', 'send', 'export', 'one file'],
  },
  {
    id: 'data',
    to: '/data',
    name: shell.data,
    keywords: [
      '下载',
      '来源',
      '备份',
      '恢复',
      '工作区',
      '核对',
      'download',
      'sources',
      'backup',
      'restore',
      'workspace',
      'audit',
    ],
  },
] as const

/** The pages that the palette opens. */
export const PAGES = EVERY_PAGE.filter(({ to }) => isOffered(to))

/** Something that the palette does at once. */
interface Command {
  readonly id: string
  readonly name: Bilingual
  readonly keywords: readonly string[]
  readonly run: (choose: Choose) => void
}

export const COMMANDS: readonly Command[] = [
  {
    id: 'print',
    name: { zh: '打印本页', en: 'Print this page' },
    keywords: ['PDF', '纸', 'paper'],
    // Once the palette is gone from the page.
    run: () => requestAnimationFrame(() => requestAnimationFrame(() => window.print())),
  },
  {
    id: 'language-zh',
    name: { zh: '语言：中文', en: 'Language: Chinese' },
    keywords: ['切换语言', 'switch language', '中文'],
    run: (choose) => choose.language('zh'),
  },
  {
    id: 'language-en',
    name: { zh: '语言：英文', en: 'Language: English' },
    keywords: ['切换语言', 'switch language'],
    run: (choose) => choose.language('en'),
  },
  {
    id: 'theme-light',
    name: { zh: '明暗：浅色', en: 'Theme: light' },
    keywords: ['切换明暗', 'switch theme'],
    run: (choose) => choose.theme('light'),
  },
  {
    id: 'theme-dark',
    name: { zh: '明暗：深色', en: 'Theme: dark' },
    keywords: ['切换明暗', 'switch theme', '夜间', 'night'],
    run: (choose) => choose.theme('dark'),
  },
  {
    id: 'theme-system',
    name: { zh: '明暗：跟随系统', en: 'Theme: as the system' },
    keywords: ['切换明暗', 'switch theme'],
    run: (choose) => choose.theme('system'),
  },
  {
    id: 'numbers-compact',
    name: { zh: '数字：简写（116.3万）', en: 'Numbers: short (1.163M)' },
    keywords: ['切换数字', 'switch numbers', 'compact', '万'],
    run: (choose) => choose.notation('compact'),
  },
  {
    id: 'numbers-full',
    name: { zh: '数字：全写（1,163,000）', en: 'Numbers: full (1,163,000)' },
    keywords: ['切换数字', 'switch numbers', 'digits'],
    run: (choose) => choose.notation('full'),
  },
]

/** The named views of the table as search takes them. */
export const viewEntries = (views: readonly NamedView[]): SearchEntry[] =>
  views.map(({ id, name }) => ({
    kind: 'view',
    id,
    name: { zh: name, en: name },
    detail: NO_DETAIL,
    keywords: ['视图', 'view'],
  }))

/** Whoever asks for help is shown what there is to go to and to do. */
const HELP = ['帮助', '怎么用', 'help']

/** Pages and commands as search takes them. */
export const commandEntries = (): SearchEntry[] => [
  ...PAGES.map(
    ({ id, name, keywords }) =>
      ({ kind: 'page', id, name, detail: NO_DETAIL, keywords: [...keywords, ...HELP] }) as const,
  ),
  ...COMMANDS.map(
    ({ id, name, keywords }) =>
      ({ kind: 'action', id, name, detail: NO_DETAIL, keywords: [...keywords, ...HELP] }) as const,
  ),
]
