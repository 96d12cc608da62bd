/** Words of reports, and what indicators call the same thing. */
const SPOKEN: readonly (readonly [string, string])[] = [
  ['选手', '参赛者'],
  ['同台竞技', '参赛者'],
  ['参赛', '参赛者'],
  ['办结', '结案'],
  ['审结', '结案'],
  ['站点', '驿站'],
  ['走访企业', '调研企业'],
  ['上门指导企业', '调研企业'],
]

/** The names of indicators for what is said here in other words. */
export const namesFor = (words: string): string =>
  SPOKEN.flatMap(([said, name]) => (words.includes(said) ? [name] : [])).join(' ')
