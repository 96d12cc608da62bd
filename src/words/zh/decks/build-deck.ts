export const MORE_NOTES: string = '各张图的说明'

/** The slides that notes are about. */
export const NOTES_OF: string = '第{list}张'

/** Over notes that are about no place in particular. */
export const GENERAL: string = '总体说明'

/** Over notes on a place that begin in the column before. */
export const CONTINUED: string = '{place}（续）'

/** On a slide without its notes: the slides of its deck that have them, or how many they are. */
export const NOTES_ELSEWHERE = {
  on: '说明见第{list}张',
  left: '另有{n}条说明未列在这里',
}

/** On the slide that says where the numbers come from, before the marks that draw those that are not exact or derived. */
export const MARKS_DRAWN: string = '图上的画法：'
