import type { Passage, Range } from '../read/passage.ts'
import { wordsOf } from '../read/passage.ts'
import { coreOf } from './new-name.ts'
import type { PartOf } from './suggest-breakdown.ts'
import { isOfClass } from './units.ts'

/** What a figure is part of: the words that name the whole, and the index of the figure that prints it; null where there is none. */
export interface Whole {
  readonly words: Range | null
  readonly figure: number | null
  /** Why it has the indicator of that figure: the name of the rule in suggestions. */
  readonly by: 'part-of-whole' | 'sum' | 'same-noun' | null
}

const NONE: Whole = { words: null, figure: null, by: null }
const SUMMED = /(?:合计|共计|总计|总共|一共|共|累计|累计达到?)$/u
const LEVEL = /^[\p{Script=Han}A-Za-z]{1,6}[级类]$/u
/** The most figures in a list of parts. */
const LONGEST_LIST = 8

/** Finds where a figure gets its name from if its own words do not name it. */
export function wholeOf(passage: Passage, index: number, part: PartOf | null, head: Range | null): Whole {
  const { places } = passage
  const place = places[index]
  if (place === undefined) return NONE
  const own = wordsOf(passage, place.before)
  const core = coreOf(passage, place.before)
  const hasNoName = core.end - core.start < 2 && place.after.end === place.after.start
  if (part?.whole != null)
    return { words: nameAt(passage, part.whole), figure: part.whole, by: 'part-of-whole' }
  if (head !== null) return { words: head, figure: null, by: null }
  const listed = headOfList(passage, index)
  if (listed !== null) return { words: listed, figure: null, by: null }
  if (hasNoName && (SUMMED.test(own) || own === '')) {
    const same = place.earlier.findLast((at) => places[at]?.figure.unit === place.figure.unit)
    if (same !== undefined) return { words: nameAt(passage, same), figure: same, by: 'sum' }
  }
  const verb = verbOfList(passage, index)
  if (verb !== null) return { words: verb, figure: null, by: null }
  // 签订率 alone is the rate of what the sentence was about so far.
  const name = wordsOf(passage, core)
  if (isOfClass(place.figure.unit, 'percent') && /^\p{Script=Han}{1,3}率$/u.test(name))
    return { words: { start: place.sentence.start, end: place.clause.start }, figure: null, by: null }
  const noun = name.replace(/^[A-Za-z]类/u, '')
  const same = noun.length < 2 ? undefined : namedBefore(passage, index, noun)
  return same === undefined ? NONE : { words: null, figure: same, by: 'same-noun' }
}

/** The verb that a list has only once: 覆盖 in 覆盖企业1200家、职工3.4万人. */
function verbOfList(passage: Passage, index: number): Range | null {
  const [place, last] = [passage.places[index], passage.places[index - 1]]
  if (place === undefined || last === undefined || passage.isMeasure[index - 1] !== true) return null
  const isNext =
    last.after.end + 1 === place.before.start && '、和及与'.includes(passage.text.charAt(last.after.end))
  const core = coreOf(passage, last.before)
  return isNext && core.end - core.start >= 4 ? { start: core.start, end: core.start + 2 } : null
}

/** How many earlier measures are searched for a longer name. */
const REACH = 24

/** The earlier measure with the longest name that ends or begins with the word: 户外劳动者服务站点 before 站点, 受理劳动争议 before 受理. */
function namedBefore(passage: Passage, index: number, noun: string): number | undefined {
  const unit = passage.places[index]?.figure.unit
  let longest = noun.length
  let found: number | undefined
  for (let at = index - 1; at >= 0 && at >= index - REACH; at -= 1) {
    const place = passage.places[at]
    if (place === undefined || passage.isMeasure[at] !== true || place.figure.unit !== unit) continue
    const name = wordsOf(passage, coreOf(passage, place.before))
    if (name.length <= longest || !(name.endsWith(noun) || name.startsWith(noun))) continue
    longest = name.length
    found = at
  }
  return found
}

/** The words after the next measure, where the figure's own words lead on to it: 9家单位的2万名职工完成测评. */
export function furtherOf(passage: Passage, index: number): Range | null {
  const [place, next] = [passage.places[index], passage.places[index + 1]]
  if (place === undefined || next === undefined || passage.isMeasure[index + 1] !== true) return null
  const isNext = place.after.end === next.figure.start && place.after.end - place.after.start <= 12
  return isNext ? { start: next.after.start, end: next.after.end } : null
}

function nameAt(passage: Passage, index: number): Range | null {
  const place = passage.places[index]
  if (place === undefined) return null
  return { start: place.before.start, end: place.after.end }
}

/** The noun at the end of a list, which names all its items: 4个片区级、10个厂处级心理服务阵地. */
function headOfList(passage: Passage, index: number): Range | null {
  const { places, isMeasure } = passage
  const first = places[index]
  if (first === undefined || !isItem(passage, index)) return null
  for (let at = index + 1; at < places.length && at <= index + LONGEST_LIST * 2; at += 1) {
    const place = places[at]
    if (place === undefined || place.fullSentence.start !== first.fullSentence.start) return null
    if (isMeasure[at] !== true) continue
    if (place.figure.unit !== first.figure.unit) return null
    const after = wordsOf(passage, place.after)
    if (after !== '' && !LEVEL.test(after)) return place.after
    if (!isItem(passage, at)) return null
  }
  return null
}

/** Whether a figure is an item of a list that only says which part it is: 4个片区级、 or 片区级3个、. */
function isItem(passage: Passage, index: number): boolean {
  const place = passage.places[index]
  if (place === undefined) return false
  const core = coreOf(passage, place.before)
  const after = wordsOf(passage, place.after)
  const isLevel = LEVEL.test(after) || (after === '' && LEVEL.test(wordsOf(passage, core)))
  return isLevel && '、和与及'.includes(passage.text.charAt(place.after.end) || ' ')
}
