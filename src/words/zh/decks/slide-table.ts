/** What a table on a slide leaves out. */
export const PART_OF_ROWS: string = '前{shown}行，共{all}行'

export const NO_ROOM_FOR: string = '放不下的列：{list}'
