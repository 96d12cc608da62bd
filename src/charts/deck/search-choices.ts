import type { Observation } from '../../dataset/observation.ts'
import type { IndexedText, Read } from '../../dataset/search-match.ts'
import { indexText, normalise, scoreText } from '../../dataset/search-match.ts'
import type { Choice, ChoiceGroup } from './choices.ts'
import { CHOICE_GROUPS } from './choices.ts'

/** Choices made ready for searching. */
export type ChoiceIndex = readonly {
  readonly choice: Choice
  readonly names: readonly IndexedText[]
  readonly details: readonly IndexedText[]
}[]

/** `read` gives the pinyin of hanzi; without it names are found as they are written. Texts that repeat are read once. */
export function indexChoices(choices: readonly Choice[], read: Read | null): ChoiceIndex {
  const known = new Map<string, IndexedText>()
  const index = (text: string): IndexedText => {
    const indexed = known.get(text) ?? indexText(text, read)
    known.set(text, indexed)
    return indexed
  }
  return choices.map((choice) => ({
    choice,
    names: [choice.name.zh, choice.name.en].map(index),
    details: [choice.detail.zh, choice.detail.en, ...(choice.keywords ?? [])].map(index),
  }))
}

export interface FoundChoices {
  readonly group: ChoiceGroup
  readonly choices: readonly Choice[]
}

/** What is shown of a group: before anything is typed, and of what is found. */
const SHOWN = { offered: 4, found: 6 } as const
/** A word of the detail says less than one of the name. */
const DETAIL_WEIGHT = 0.5

/**
 * The choices that a query names, each of its words in the name or the detail, best first within their group. An empty query offers some
 * of each group.
 */
export function searchChoices(
  index: ChoiceIndex,
  typed: string,
  among: readonly ChoiceGroup[],
): FoundChoices[] {
  const query = normalise(typed)
  const words = query.split(/\s+/u).filter((word) => word !== '')
  const found = index
    .filter(({ choice }) => among.includes(choice.group))
    .map(({ choice, names, details }) => {
      const best = (word: string) =>
        Math.max(
          ...names.map((text) => scoreText(word, text)),
          ...details.map((text) => scoreText(word, text) * DETAIL_WEIGHT),
        )
      const each = words.map(best)
      const together = each.includes(0) ? 0 : each.reduce((sum, score) => sum + score, 0) / words.length
      return { choice, score: query === '' ? 1 : Math.max(together, best(query)) }
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
  return CHOICE_GROUPS.map((group) => ({
    group,
    choices: found
      .filter(({ choice }) => choice.group === group)
      .map(({ choice }) => choice)
      .slice(0, query === '' ? SHOWN.offered : SHOWN.found),
  })).filter(({ choices }) => choices.length > 0)
}

/** The observations with those first of which the query names indicator or locality, and not merely the report; otherwise as they come. */
export function namedFirst(
  observations: readonly Observation[],
  typed: string,
  read: Read | null,
): readonly Observation[] {
  const words = normalise(typed)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return observations
  const known = new Map<string, number>()
  const score = (text: string): number => {
    const scored =
      known.get(text) ?? words.reduce((sum, word) => sum + scoreText(word, indexText(text, read)), 0)
    known.set(text, scored)
    return scored
  }
  const scoreOf = ({ indicator, locality, breakdown }: Observation) =>
    [indicator.name, locality.name, ...(breakdown === null ? [] : [breakdown.name])].reduce(
      (sum, name) => sum + Math.max(score(name.zh), score(name.en)),
      0,
    )
  return observations
    .map((observation) => ({ observation, score: scoreOf(observation) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ observation }) => observation)
}
