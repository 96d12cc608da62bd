import type { Bilingual } from '../../domain/text.ts'

/** Words of how a reader wants to read. The first view does without them. */
export const displayMessages = {
  settings: { zh: '显示设置', en: 'Display' },
  theme: { zh: '明暗', en: 'Theme' },
  themeSystem: { zh: '跟随系统', en: 'System' },
  themeLight: { zh: '浅色', en: 'Light' },
  themeDark: { zh: '深色', en: 'Dark' },
  numbers: { zh: '数字', en: 'Numbers' },
  numbersCompact: { zh: '简写', en: 'Short' },
  numbersFull: { zh: '全写', en: 'Full' },
} as const satisfies Record<string, Bilingual>
