import type { Bilingual } from '../../domain/text.ts'

/** Words of the choice of a theme. */
export const themeMessages = {
  label: { zh: '按主题看', en: 'Filter by theme' },
  all: { zh: '全部主题', en: 'All themes' },
  nothingHere: { zh: '这个主题在这里没有观测值。', en: 'No data on this theme here.' },
} as const satisfies Record<string, Bilingual>
