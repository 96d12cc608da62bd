import type * as zh from '../../zh/exports/powerpoint-master.ts'

export const NAMES: typeof zh.NAMES = {
  opening: 'Opening',
  'title-only': 'Title and drawing',
  text: 'Title and text',
}

export const WORDS: typeof zh.WORDS = {
  title: 'Click to edit the title',
  body: 'Click to edit the text',
}
