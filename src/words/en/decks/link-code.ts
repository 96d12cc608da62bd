import type * as zh from '../../zh/decks/link-code.ts'

export const CODE_SLIDE: typeof zh.CODE_SLIDE = {
  title: 'Scan to open this deck',
  notes: 'Leave it on the screen while people scan it.',
}
