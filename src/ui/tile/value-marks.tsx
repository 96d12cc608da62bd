import { Link } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import { isContradicted } from '../../dataset/observation.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { DISPUTED_MARKS, tileMessages as words } from '../../words/places/tile.ts'

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

/** A mark beside a value that other values of the same thing contradict. It links to the page where the user decides. */
export function DisputedMark({ observation, language, className, tabIndex }: DisputedMarkProps) {
  if (!isContradicted(observation)) return null
  const { disputed } = observation
  const mark = DISPUTED_MARKS[disputed.standing][language]
  if (keepsNothing()) return <span className={className}>{mark}</span>
  return (
    <Link to="/own" search={{ conflict: disputed.key }} className={className} tabIndex={tabIndex}>
      {mark}
    </Link>
  )
}
