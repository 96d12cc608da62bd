import type * as zh from '../../zh/decks/build-deck.ts'

export const MORE_NOTES: string = 'Notes on the slides'

export const NOTES_OF: string = '{n:Slide|Slides} {list}'

export const GENERAL: string = 'General'

export const CONTINUED: string = '{place} (continued)'

export const NOTES_ELSEWHERE: typeof zh.NOTES_ELSEWHERE = {
  on: 'Notes: {n:slide|slides} {list}',
  left: '{n} {n:note is|notes are} not shown here',
}

export const MARKS_DRAWN: string = 'Marks in the charts:'
