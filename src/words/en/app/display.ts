import type * as zh from '../../zh/app/display.ts'

export const displayMessages: typeof zh.displayMessages = {
  settings: 'Display',
  theme: 'Theme',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  numbers: 'Numbers',
  numbersCompact: 'Short',
  numbersFull: 'Full',
}
