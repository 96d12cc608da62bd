import { LONGEST_TEXT } from '../domain/text.ts'
import type { Mapping } from './mapping.ts'
import type { Answers } from './table/reading.ts'
import { LEAVE_OUT } from './table/reading.ts'

/** Names are remembered on their own: what 城东 means does not depend on the form of the sheet. */
const NAMES = 'names'

/** Whether a question is about a name, whose answer is remembered for the next file. */
export const isNameAnswer = (key: string): boolean => key.startsWith('place:')

/**
 * What was said of names; null where nothing was. That one is a new place is remembered too, else it is asked again beside the places that
 * are called so. What was left out of one file is not: the next may be about it.
 */
export function namesSaid(answers: Answers): Mapping | null {
  const said = [...answers].filter(
    ([key, answer]) =>
      isNameAnswer(key) &&
      answer !== LEAVE_OUT &&
      [key, answer].every((text) => text !== '' && text.length <= LONGEST_TEXT),
  )
  return said.length === 0
    ? null
    : { id: NAMES, headings: [], roles: [], constants: Object.fromEntries(said) }
}

/** What is remembered of names, as answers. */
export const rememberedNames = (mappings: readonly Mapping[]): Answers =>
  new Map(mappings.flatMap(({ constants }) => Object.entries(constants).filter(([key]) => isNameAnswer(key))))
