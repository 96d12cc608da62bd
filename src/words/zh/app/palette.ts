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
