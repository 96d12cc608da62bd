export const MORE_NOTES: string = '各张图的说明'

/** Notes with the numbers of the slides that they are about. */
export const NOTES_OF: string = '第{list}张：{notes}'
