import type { Suggestion } from '../draft-schema.ts'

/** An answer before it is ranked. */
export type Answer<T> = Omit<Suggestion<T>, 'rank'>

/** The rule of an answer that is one of several places of a name. Where it comes first, none is preselected: a person chooses. */
export const SHARED_NAME = 'shared-name'

/** Whether a person has to choose between the answers, since the text does not say which is meant. */
export const mustChoose = ([first]: readonly { readonly rule: string }[]): boolean =>
  first?.rule === SHARED_NAME

/** The most answers to one question. */
export const MOST_ANSWERS = 5

const round = (n: number): number => Math.round(Math.min(1, Math.max(0, n)) * 1000) / 1000

/**
 * Orders the answers to a question, likeliest first, and drops those that say the same as a better one.
 * @param key gives a text that is the same for answers that say the same
 */
export function ranked<T>(
  answers: readonly Answer<T>[],
  key: (value: T) => string,
  most = MOST_ANSWERS,
): Suggestion<T>[] {
  const seen = new Set<string>()
  return answers
    .toSorted((a, b) => b.score - a.score)
    .filter(({ value }) => {
      const name = key(value)
      if (seen.has(name)) return false
      seen.add(name)
      return true
    })
    .slice(0, most)
    .map((answer, at) => ({
      ...answer,
      rank: at + 1,
      score: round(answer.score),
      certain: answer.certain && at === 0,
    }))
}
