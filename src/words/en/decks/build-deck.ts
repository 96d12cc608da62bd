export const MORE_NOTES: string = 'Notes on the slides'
