/** What a noun that is counted stands behind: 4个省区, 225人次, 1万余人次. */
const COUNTED_NOUN = /[\d个类余多万亿]$/u

/**
 * A subject and its value. A noun that both end in is said once: 生产区域横跨4个省区, 心理咨询225人次. Names may end in a digit or a letter, so a word keeps them
 * off the number.
 */
function joined(subject: string, value: string): string {
  const noun = [4, 3, 2]
    .map((length) => value.slice(-length))
    .find((end) => subject.endsWith(end) && subject !== end && COUNTED_NOUN.test(value.slice(0, -end.length)))
  if (noun !== undefined) return `${subject.slice(0, -noun.length)}${value}`
  return /[\dA-Za-z]$/u.test(subject) ? `${subject}为${value}` : `${subject}${value}`
}

/** One of two values of an indicator, for a title that says both. */
interface Side {
  readonly value: string
  /** The value with the scope that it has for itself. */
  readonly scoped: string
  readonly label: string
  /** The label with that scope. */
  readonly labelled: string
}

/** Wordings that each language builds in its own way. */
export const titleForms = {
  value: joined,
  /** The same within a sentence. */
  said: joined,
  /** A name within a sentence. */
  within: (name: string): string => name,
  /** Names one after the other within a sentence. */
  names: (names: readonly string[]): string =>
    [names.slice(0, -1).join('、'), ...names.slice(-1)].filter((each) => each !== '').join('和'),
  /** Whether a name says what its average is of, so that the unit need not: 每所学堂培训人次, Attendances per school. */
  namesPer: (name: string): boolean => /每/u.test(name),
  /** Two values side by side, where none is surely the greater. */
  pair: (subject: string, onePlace: boolean, one: Side, other: Side): string =>
    `${joined(onePlace ? `${subject}${one.label}` : `${one.label}${subject}`, one.scoped)}，${joined(other.label, other.scoped)}`,
}

export const titleWords = {
  /** What a value is of, with the place. */
  subject: '{place}{name}',
  each: '{value}',
  two: '{first}，{second}',
  twoOfOnePlace: '{place}{first}，{second}',
  /** Two values that differ in nothing but what they say. */
  twoOfOneThing: '{subject}有两个不同的数值：{one}、{other}',
  places: '{n}个地区的{subject}',
  values: '{subject}的{n}个数值',
  /** All values of a line lie between two of them. */
  between: '{subject}在{low}与{high}之间',
  /** What a value is of, with its period. */
  dated: '{when}{subject}',
}

/** The greatest of several. */
export const GREATEST = {
  share: '{subject}最高的是{label}，{value}',
  time: '{subject}最长的是{label}，{value}',
  count: '{subject}最多的是{label}，{value}',
}

/** The greatest part of a whole, behind the whole. */
export const GREATEST_PART = {
  share: '其中{part}最高，{value}',
  time: '其中{part}最长，{value}',
  count: '其中{part}最多，{value}',
}

/** From one period to another; where nothing is said of which way it went, the second begins open at its start or does not. */
export const MOVEMENTS = {
  up: {
    share: '{subject}由{from}升至{to}',
    time: '{subject}由{from}延长至{to}',
    count: '{subject}由{from}增至{to}',
  },
  down: {
    share: '{subject}由{from}降至{to}',
    time: '{subject}由{from}缩短至{to}',
    count: '{subject}由{from}减至{to}',
  },
  open: '{subject}在{from}，{to}',
  openUpTo: '{subject}{from}，{to}',
}

/** Lines of several places that all went one way between the same two periods, and that did not. */
export const ALL_MOVED = {
  up: '{n}个地区的{subject}，{when}均高于{before}',
  down: '{n}个地区的{subject}，{when}均低于{before}',
}
export const SOME_MOVED: string = '{n}个地区的{subject}，{when}比{before}{up}升{down}降'

/** Two values that are written alike: exact ones stayed as they were, of others only that both are so is known. */
export const UNMOVED = {
  exact: '{subject}{when}为{value}，与{before}持平',
  other: '{subject}{before}与{when}均为{value}',
}

/** A value with its period in a movement. 截至 is a preposition and cannot follow 由, so it goes in brackets: 300名（截至2026年1月）. */
export const MOVED_VALUES = {
  upTo: '{value}（{when}）',
  day: '{when}的{value}',
  span: '{when}的{value}',
  during: '{when}的{value}',
}

/** A value at its period, where nothing is said of which way it went: 2023年为几十组. */
export const STANDING_VALUES = {
  upTo: '{when}为{value}',
  day: '{when}为{value}',
  span: '{when}为{value}',
  during: '{when}为{value}',
}
