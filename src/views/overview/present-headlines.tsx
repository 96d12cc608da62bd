import { headlineSlides } from '../../charts/deck/headline-slides.ts'
import type { TileContent } from '../../dataset/locality-summary.ts'
import { PresentActions } from '../../ui/present/present-actions.tsx'

interface PresentHeadlinesProps {
  readonly what: string
  readonly tiles: readonly TileContent[]
}

/** Presents the headline numbers, or puts them into a deck. */
export function PresentHeadlines({ what, tiles }: PresentHeadlinesProps) {
  return <PresentActions what={what} slides={headlineSlides(tiles, undefined)} />
}
