export const PART_OF_ROWS: string = 'First {shown} of {all} rows'

export const NO_ROOM_FOR: string = 'Columns without room: {list}'
