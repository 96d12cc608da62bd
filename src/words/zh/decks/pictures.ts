/** Which of the pictures of a page it is. */
export const PICTURE_OF: string = '{title}，第{n}张，共{of}张'

/** Below a long picture: of what product it is, and when it was made. */
export const MADE: string = '{product} {version} · {day}制作'

/** What a picture for a phone leaves out. */
export const NO_ROOM = {
  numbers: '另有{n}个数字，这里放不下。',
  provinces: '{n}个省级区域各有多少数值，这里放不下。',
  notes: '另有{n}条说明，这里放不下。',
}

/** Over the provinces of a map, each with how many values its places have. */
export const COUNTED: string = '各省级区域的数值个数'
