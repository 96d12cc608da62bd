import { Link } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import { isContradicted, standInFor } from '../../dataset/observation.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { DISPUTED_MARKS, LESS_EXACT_MARK, tileMessages as words } from '../../words/places/tile.ts'

/** What is said beside a value that no report prints; nothing beside one that a report does. */
export const STATUS_MARKS = {
  reported: null,
  derived: words.derived,
  imported: words.imported,
} as const satisfies Record<Observation['status'], Bilingual | null>

interface DisputedMarkProps {
  readonly observation: Observation
  readonly language: Language
  readonly className?: string | undefined
  /** -1 in a grid: there the cell takes the focus, and Enter follows the mark. */
  readonly tabIndex?: number
}

/** What is to be known of a value beside others of the same thing, and their key; null where nothing is. */
function markOf(
  observation: Observation,
): { readonly key: string; readonly words: Readonly<Record<Language, string>> } | null {
  if (isContradicted(observation))
    return { key: observation.disputed.key, words: DISPUTED_MARKS[observation.disputed.standing] }
  const { agrees } = observation
  if (agrees === undefined || standInFor(observation) === null) return null
  const isPassedOver = agrees.standing === 'passed-over'
  return { key: agrees.key, words: isPassedOver ? DISPUTED_MARKS['passed-over'] : LESS_EXACT_MARK }
}

/**
 * A mark beside a value that other values of the same thing contradict, or that another one says more exactly. It links to the page where the
 * user decides.
 */
export function DisputedMark({ observation, language, className, tabIndex }: DisputedMarkProps) {
  const mark = markOf(observation)
  if (mark === null) return null
  if (keepsNothing()) return <span className={className}>{mark.words[language]}</span>
  return (
    <Link to="/own" search={{ conflict: mark.key }} className={className} tabIndex={tabIndex}>
      {mark.words[language]}
    </Link>
  )
}
