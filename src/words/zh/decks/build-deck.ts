export const MORE_NOTES: string = '各张图的说明'

/** Notes with the numbers of the slides that they are about. */
export const NOTES_OF: string = '第{list}张：{notes}'

/** On a slide without its notes: the slides of its deck that have them, or how many they are. */
export const NOTES_ELSEWHERE = {
  on: '说明见第{list}张',
  left: '另有{n}条说明未列在这里',
}
