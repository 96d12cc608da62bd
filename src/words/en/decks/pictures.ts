import type * as zh from '../../zh/decks/pictures.ts'

export const PICTURE_OF: string = '{title}, {n} of {of}'

export const MADE: string = '{product} {version} · made on {day}'

export const NO_ROOM: typeof zh.NO_ROOM = {
  numbers: '{n} more, for which there is no room here.',
  provinces: 'The list of the {n} provinces with their values has no room here.',
  notes: '{n} {n:note has|notes have} no room here.',
}

export const COUNTED: string = 'Number of values by province'
