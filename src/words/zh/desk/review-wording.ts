export const VERDICT_NAMES = {
  confirmed: '核实无误',
  questioned: '存疑',
  corrected: '已在别处更正',
}

export const ROLE_NAMES = {
  'self-check': '自核',
  're-check': '复核',
}

export const STATE_NAMES = {
  disagreed: '意见不一',
  questioned: '存疑',
  older: '标记针对旧值',
  corrected: '已在别处更正',
  checked: '已自核',
  rechecked: '已复核',
}

/** A remark that was made of an older value. */
export const OF_OLDER: string = '{said}（针对旧值{value}）'

/** What a remark says, and whose word it is. */
export const SAID_BY: string = '{said}——{voice}'

export const MORE_REMARKS: string = '另有{n}条见“复核”页。'

export const OPEN_REVIEWS: string = '复核未了结：{list}。'

export const MORE_OPEN_REVIEWS: string = '复核未了结：{list}等{n}个数值。'

/** What a mark is on: an indicator of a place, at a time where that tells it from others. */
export const markedName = (name: string, place: string, when: string): string => `${place}${when}${name}`

/** The same with its value. A name may end in a digit, so a word keeps the value off it. */
export const markedValue = (named: string, value: string): string =>
  /[\dA-Za-z]$/u.test(named) ? `${named}为${value}` : `${named}${value}`

export const MARKED_VALUE: string = '标记：{name}——{marks}。'

export const NOTED_ABOUT: string = '备注（{about}）：{words}——{by}'

/** How many values are confirmed: all by self-check, or some of them by a re-check. */
export const CONFIRMED_VALUES = {
  self: '{all}个数值中{n}个已核实（自核）。',
  again: '{all}个数值中{n}个已核实，其中{again}个经过复核。',
}
