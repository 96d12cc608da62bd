import { fill } from '../domain/fill.ts'
import type { Language } from '../domain/text.ts'
import { inBrackets, listOf, textIn } from '../domain/text.ts'
import { wordPeriod } from '../domain/time/period.ts'
import { isolated } from '../lib/hidden-signs.ts'
import {
  AGREEING,
  DISPUTED,
  FILE_LINE,
  NOT_IN_FILE,
  TYPED_BRIEFLY,
  TYPED_OVER,
} from '../words/dataset/source-wording.ts'
import { STATUS_NAMES } from '../words/dataset/status.ts'
import { fileNameIn } from './file-name.ts'
import type { Imported, Observation } from './observation.ts'
import { sourceTextOf, typedOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import { observationName, valueText } from './observation-wording.ts'

/**
 * What limits the comparison of a value. What is said of an indicator is said of how reports counted it; of a value from a file it is only
 * known that the file does not tell.
 */
export function comparabilityOf({ status, indicator }: Observation, language: Language): string | null {
  if (indicator.comparability === undefined) return null
  return textIn(status === 'imported' ? NOT_IN_FILE : indicator.comparability, language)
}

/** The source of a value in words: the report, or the file with the line and the column. */
export function wordSource(observation: Observation, language: Language): string {
  if (observation.status === 'reported') return textIn(observation.report.title, language)
  if (observation.status === 'derived') return STATUS_NAMES.derived[language]
  const { origin, line, column } = observation
  const name = isolated(fileNameIn(origin.file, language))
  const sheet = isolated(origin.sheet ?? '')
  const file = sheet === '' ? name : `${name} · ${sheet}`
  return fill(FILE_LINE[language], { file, line: String(line), column: isolated(column) }, language)
}

/** What contradicts a value and what was decided, in a sentence; null where nothing does. */
export function disputedWords(observation: Observation, style: NumberStyle): string | null {
  const { disputed } = observation
  return disputed === undefined
    ? null
    : beside(DISPUTED[disputed.standing], disputed.others, style, observation)
}

/** What agrees with a value, and which of them is more exact, in a sentence; null where nothing is known to. */
export function agreeingWords(observation: Observation, style: NumberStyle): string | null {
  const { agrees } = observation
  return agrees === undefined ? null : beside(AGREEING[agrees.standing], agrees.others, style, observation)
}

function beside(
  words: Readonly<Record<Language, string>>,
  others: readonly Observation[],
  style: NumberStyle,
  one: Observation,
): string {
  const { language } = style
  const said = others.map((other) => {
    const from = listOf([...thingBeside(other, one, language), wordSource(other, language)], language)
    return `${valueText(other, style)}${inBrackets(from, language)}`
  })
  return fill(words[language], { list: listOf(said, language) }, language)
}

/** What a value is of where it is not of the same as the one that it stands beside: a row that was corrected names another period. */
export function thingBeside(other: Observation, one: Observation, language: Language): readonly string[] {
  const of = (each: Observation) => [
    textIn(each.locality.name, language),
    observationName(each, language),
    wordPeriod(each.period, language),
  ]
  const before = of(one)
  return of(other).filter((text, at) => text !== before[at])
}

/** That a person typed over the cell when its file was imported, and what the file holds there, in a sentence; null where nobody did. */
export function typedOverWords(
  { inFile, printed }: Pick<Imported, 'inFile' | 'printed'>,
  language: Language,
): string | null {
  if (inFile === undefined) return null
  const words = TYPED_OVER[inFile === '' ? 'empty' : 'other'][language]
  return fill(words, { file: isolated(inFile), text: isolated(printed) }, language)
}

/** The same in a few words, to stand behind what the file has: 导入时改为45300. */
export function typedBriefly(observation: Observation, language: Language): string | null {
  const typed = typedOf(observation)
  if (typed === null) return null
  const words = TYPED_BRIEFLY[sourceTextOf(observation) === null ? 'empty' : 'other'][language]
  return fill(words, { text: isolated(typed) }, language)
}
