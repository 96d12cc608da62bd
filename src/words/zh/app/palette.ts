/** Words of the search palette. */
export const paletteMessages = {
  title: '搜索与命令',
  placeholder: '地区、指标、报道、图表、操作：汉字、拼音、首字母、英文',
  close: '关闭',
  nothing: '没有找到“{text}”。',
  hint: '可以换成汉字、拼音首字母或英文再试。',
  found: '找到{n}项',
  foundShown: '找到{n}项，显示前{shown}项',
  pinyinLoading: '正在载入拼音……',
  pinyinFailed: '拼音没能载入，可用汉字和英文搜索。',
  keyMove: '选择',
  keyOpen: '打开',
  keyClose: '关闭',
}

/** The headings of the groups. */
export const ENTRY_KIND_NAMES = {
  locality: '地区',
  indicator: '指标',
  report: '报道',
  chart: '图表',
  deck: '演示稿',
  comparison: '比较',
  view: '视图',
  page: '页面',
  action: '操作',
}

/** What choosing an entry does. */
export const ENTRY_EFFECTS = {
  locality: '打开地区页',
  indicator: '打开指标页',
  report: '打开报道页',
  chart: '转到这张图',
  deck: '全屏演示',
  comparison: '打开比较页',
  view: '打开数据表',
  page: '打开页面',
  action: '立即执行',
}

/** What a command does. */
export const COMMAND_NAMES = {
  print: '打印本页',
  'theme-light': '明暗：浅色',
  'theme-dark': '明暗：深色',
  'theme-system': '明暗：跟随系统',
  'numbers-compact': '数字：简写（116.3万）',
  'numbers-full': '数字：全写（1,163,000）',
  language: '语言：{name}',
}

/** Other words by which people look for a page or a command, as many as a language needs, parted by |. */
export const PALETTE_KEYWORDS = {
  overview: '首页',
  compare: '对照|并排',
  table: '全部观测值',
  scorecard: '完成率|目标|排名|片区|考核|指标完成情况',
  workbench: '录入报道|新闻|草稿|粘贴',
  import: '上传|表格',
  decks: '演示稿|幻灯片',
  changes: '新增|更新|撤下|已看',
  review: '标记|备注|核实|存疑',
  publish: '发送|分享|单文件',
  data: '下载|来源|备份|恢复|工作区|核对',
  print: '纸',
  'theme-light': '切换明暗',
  'theme-dark': '切换明暗|夜间',
  'theme-system': '切换明暗',
  'numbers-compact': '切换数字|万',
  'numbers-full': '切换数字',
  language: '切换语言',
  view: '视图',
  help: '帮助|怎么用',
}
