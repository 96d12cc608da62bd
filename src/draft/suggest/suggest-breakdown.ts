import type { Dataset } from '../../dataset/dataset.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { BreakdownAnswer } from '../draft-schema.ts'
import type { Passage, Place, Range } from '../read/passage.ts'
import { wordsOf } from '../read/passage.ts'
import { coreOf } from './new-name.ts'
import { sharesPair } from './suggest-indicator.ts'
import type { Answer } from './suggestions.ts'
import { unitFit } from './units.ts'

/** How a figure is part of a whole, which the text may print as another figure. */
export interface PartOf {
  /** Index of the figure that prints the whole; null where no figure does. */
  readonly whole: number | null
  /** The words that say so: 其中, or the names of the parts. */
  readonly cue: Range
  /** The words that name the part. */
  readonly name: Range
}

const OF_WHICH = /其中[，,：:]?/gu
/** A class at the beginning of the name of a part, or a name that is only a level. 技能等级 is not such a level. */
const CLASS_NAME =
  /^[A-Za-zＡ-Ｚ一二三四五六七八九十甲乙丙丁]类|^(?:全?国家?|省部|省|市|县|区|乡镇|州|自治[区州县])级|^(?!.*(?:等级|[升晋高中初]级))\p{Script=Han}{1,5}级$/u

/** Reads 其中: the figures after it are parts of the one before it with the same unit. */
export function partOf(passage: Passage, place: Place): PartOf | null {
  const { text, places } = passage
  const { figure, fullSentence, earlier } = place
  const words = text.slice(fullSentence.start, figure.start)
  const cue = [...words.matchAll(OF_WHICH)].at(-1)
  const name = nameOfPart(passage, place)
  if (cue !== undefined) {
    const at = fullSentence.start + cue.index
    // A semicolon ends the list of parts.
    if (/[；;]/u.test(text.slice(at, figure.start))) return null
    const wholes = earlier.filter((index) => itemAt(places, index).figure.end <= at)
    const isSame = (index: number) => unitFit(figure.unit, itemAt(places, index).figure.unit) >= 0.9
    const whole =
      wholes.findLast(isSame) ?? (wholes.length === 0 ? wholeBefore(passage, place, at, isSame) : null)
    // 其中2025年为2150万元，平均办结时间缩短至3天: behind another part, what has no whole of its unit and is no share is a new statement.
    const isShare = wordsOf(passage, place.before).includes('占')
    if (whole === null && !isShare && earlier.length > wholes.length) return null
    return { whole, cue: { start: at, end: at + cue[0].trimEnd().length }, name }
  }
  return CLASS_NAME.test(wordsOf(passage, name)) ? { whole: null, cue: name, name } : null
}

/** How many earlier figures are searched for the whole where a sentence begins with 其中. */
const REACH = 16

/** The whole in an earlier sentence: a measure in the same unit that shares a word with the part. */
function wholeBefore(
  passage: Passage,
  place: Place,
  at: number,
  isSame: (index: number) => boolean,
): number | null {
  const { places, isMeasure } = passage
  const own = wordsOf(passage, { start: place.before.start, end: place.after.end })
  const last = passage.figures.findLastIndex(({ end }) => end <= at)
  for (let index = last; index >= 0 && index > last - REACH; index -= 1) {
    const other = places[index]
    if (other === undefined || isMeasure[index] !== true || !isSame(index)) continue
    const words = `${wordsOf(passage, coreOf(passage, other.before))} ${wordsOf(passage, other.after)}`
    if (sharesPair(words, own)) return index
  }
  return null
}

/** The words at a figure that distinguish its part from the others: A类核心人才, 片区级. */
function nameOfPart(passage: Passage, place: Place): Range {
  const before = coreOf(passage, place.before)
  const isBefore = before.end > before.start
  const after = wordsOf(passage, place.after)
  const level = /^[\p{Script=Han}]{1,5}级/u.exec(after)
  if (level !== null) return { start: place.after.start, end: place.after.start + level[0].length }
  // 全国级: a word that is introductory elsewhere belongs to the name here.
  const raw = /(?:全国|自治区|自治州)级$/u.exec(wordsOf(passage, place.before))
  if (raw !== null) return { start: place.before.end - raw[0].length, end: place.before.end }
  if (isBefore) return before
  const length = /^[\p{Script=Han}A-Za-z]{0,12}/u.exec(after)?.[0].length ?? 0
  return { start: place.after.start, end: place.after.start + length }
}

/** Suggests which part of its indicator a figure is for. */
export function suggestBreakdown(
  passage: Passage,
  place: Place,
  part: PartOf | null,
  indicator: string | null,
  isLocality: boolean,
  dataset: Dataset,
): readonly Answer<BreakdownAnswer>[] {
  const { reading, text } = passage
  const answers: Answer<BreakdownAnswer>[] = []
  const own = text.slice(place.before.start, place.after.end)
  const breakdown = indicator === null ? undefined : dataset.indicators.get(indicator)?.breakdown
  const categories =
    breakdown?.categories.map((category) => ({ ...category, dimension: breakdown.dimension })) ?? []
  for (const { id, name, dimension } of categories) {
    const label = /^[A-Z]类|^.+级/u.exec(name.zh)?.[0] ?? name.zh
    const at = own.includes(name.zh) ? own.indexOf(name.zh) : own.indexOf(label)
    if (at < 0) continue
    const start = place.before.start + at
    const length = own.startsWith(name.zh, at) ? name.zh.length : label.length
    answers.push({
      value: { dimension, category: id, zh: name.zh, of: part?.whole ?? null },
      score: 0.9 + length / 1000,
      certain: false,
      rule: 'known-category',
      words: [reading.span(start, start + length)],
    })
  }
  if (part === null || isLocality) return answers
  const zh = wordsOf(passage, part.name).trim()
  if (zh === '') return answers
  const short = CLASS_NAME.exec(zh)?.[0]
  const dimension = short?.endsWith('级') === true ? 'level' : short === undefined ? 'part' : 'class'
  const span = reading.span(part.name.start, part.name.end)
  const words =
    part.cue.start === part.name.start ? [span] : [reading.span(part.cue.start, part.cue.end), span]
  answers.push({
    value: { dimension, category: null, zh: short ?? zh, of: part.whole },
    score: 0.7,
    certain: false,
    rule: part.cue.start === part.name.start ? 'class-at-figure' : 'of-which',
    words,
  })
  return answers
}
