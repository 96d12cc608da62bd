import type * as zh from '../../zh/exports/powerpoint-master.ts'

export const LAYOUT_NAMES: typeof zh.LAYOUT_NAMES = {
  opening: 'Opening',
  'title-only': 'Title and drawing',
  text: 'Title and text',
}

export const MASTER_WORDS: typeof zh.MASTER_WORDS = {
  title: 'Click to edit the title',
  body: 'Click to edit the text',
}
