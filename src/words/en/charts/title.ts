import type * as zh from '../../zh/charts/title.ts'

/** In small letters, unless it is written in capitals: "and grievance resolution rate". */
const within = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name

export const titleForms: typeof zh.titleForms = {
  value: (subject, value) => `${subject}: ${value}`,
  /** A noun that both end in is said once: 22 fixed stations. */
  said: (subject, value) => {
    const [, number = '', noun = ''] = /^(.*\S) (\p{L}+)$/u.exec(value) ?? []
    return noun !== '' && subject.toLowerCase().endsWith(` ${noun}`)
      ? `${number} ${within(subject)}`
      : `${subject} ${value}`
  },
  within,
  /** One that has an "and" of its own is parted from the others by a comma. */
  names: ([first = '', ...others]) => {
    const names = [first, ...others.map(within)]
    const last = names.pop() ?? ''
    if (names.length === 0) return last
    const and = [...names, last].some((name) => name.includes(' and ')) ? ', and ' : ' and '
    return `${names.join(', ')}${and}${last}`
  },
  namesPer: (name) => /\bper\b/iu.test(name),
  pair: (subject, _, one, other) =>
    `${subject}: ${one.value} (${one.labelled}) and ${other.value} (${other.labelled})`,
}

export const titleWords: typeof zh.titleWords = {
  subject: '{name}, {place}',
  each: '{value} each',
  two: '{first}; {second}',
  twoOfOnePlace: '{place}: {first}, {second}',
  twoOfOneThing: '{subject}: two different values, {one} and {other}',
  places: '{subject} in {n} localities',
  values: '{subject}: {n} values',
  between: '{subject}: between {low} and {high}',
  dated: '{subject}, {when}',
}

export const GREATEST: typeof zh.GREATEST = {
  share: '{subject}: {label} highest at {value}',
  time: '{subject}: {label} longest at {value}',
  count: '{subject}: {label} highest at {value}',
}

export const GREATEST_PART: typeof zh.GREATEST_PART = {
  share: '{part} highest at {value}',
  time: '{part} longest at {value}',
  count: '{part} highest at {value}',
}

export const MOVEMENTS: typeof zh.MOVEMENTS = {
  up: {
    share: '{subject}: up from {from} to {to}',
    time: '{subject}: up from {from} to {to}',
    count: '{subject}: up from {from} to {to}',
  },
  down: {
    share: '{subject}: down from {from} to {to}',
    time: '{subject}: down from {from} to {to}',
    count: '{subject}: down from {from} to {to}',
  },
  open: '{subject}: from {from} to {to}',
  openUpTo: '{subject}: from {from} to {to}',
}

export const ALL_MOVED: typeof zh.ALL_MOVED = {
  up: '{subject}: up in each of {n} localities from {before} to {when}',
  down: '{subject}: down in each of {n} localities from {before} to {when}',
}
export const SOME_MOVED: string =
  '{subject}: up in {up} and down in {down} of {n} localities from {before} to {when}'

export const UNMOVED: typeof zh.UNMOVED = {
  exact: '{subject}: unchanged at {value} ({before} and {when})',
  other: '{subject}: {value} ({before} and {when})',
}

export const MOVED_VALUES: typeof zh.MOVED_VALUES = {
  upTo: '{value} ({when})',
  day: '{value} on {when}',
  span: '{value} over {when}',
  during: '{value} in {when}',
}

export const STANDING_VALUES: typeof zh.STANDING_VALUES = { ...MOVED_VALUES }
