export const MORE_NOTES: string = 'Notes on the slides'

export const NOTES_OF: string = '{n:Slide|Slides} {list}: {notes}'
