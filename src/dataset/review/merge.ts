import type { Remark } from '../../domain/record/remark.ts'
import { compareRemarks } from '../../domain/record/remark.ts'

/**
 * All that either says, each remark once, oldest first. A remark that both have stays as it is in the first. In whatever order files are
 * merged, and however often, every word of all of them is there, once.
 */
export function mergeRemarks(mine: readonly Remark[], theirs: readonly Remark[]): readonly Remark[] {
  const all = new Map(theirs.map((remark) => [remark.id, remark]))
  for (const remark of mine) all.set(remark.id, remark)
  return [...all.values()].sort(compareRemarks)
}

/** What only the others say. */
export function newRemarks(mine: readonly Remark[], theirs: readonly Remark[]): readonly Remark[] {
  const known = new Set(mine.map(({ id }) => id))
  return theirs.filter(({ id }) => !known.has(id))
}
