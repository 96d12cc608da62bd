import type * as zh from '../../zh/app/theme.ts'

export const themeMessages: typeof zh.themeMessages = {
  label: 'Filter by theme',
  all: 'All themes',
  nothingHere: 'No data on this theme here.',
}
