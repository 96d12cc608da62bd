import type { BadCell, BadReason } from './rows-read.ts'

/** Bad cells that stand on one page of their list. */
export const BAD_PAGE = 50

/** How many cells are bad for each reason, the most frequent first. */
export function countReasons(bad: readonly BadCell[]): readonly (readonly [BadReason, number])[] {
  const counts = new Map<BadReason, number>()
  for (const { reason } of bad) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** One page of a list. */
export interface BadPage {
  readonly cells: readonly BadCell[]
  /** Of all that have the reason. */
  readonly count: number
  /** The page, from 0: the one asked for, or the last where there are fewer. */
  readonly page: number
  readonly pages: number
}

/** A page of the bad cells, of all or of those that are bad for one reason. */
export function pageOfBad(bad: readonly BadCell[], reason: BadReason | null, asked: number): BadPage {
  const some = reason === null ? bad : bad.filter((cell) => cell.reason === reason)
  const pages = Math.max(1, Math.ceil(some.length / BAD_PAGE))
  const page = Math.min(asked, pages - 1)
  return { cells: some.slice(page * BAD_PAGE, (page + 1) * BAD_PAGE), count: some.length, page, pages }
}
