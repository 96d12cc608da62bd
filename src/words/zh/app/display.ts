/** Words of how a reader wants to read. The first view does without them. */
export const displayMessages = {
  settings: '显示设置',
  theme: '明暗',
  themeSystem: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  numbers: '数字',
  numbersCompact: '简写',
  numbersFull: '全写',
}
