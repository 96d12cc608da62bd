import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { OriginChanges, Seen } from '../../dataset/seen.ts'
import { changesSince, countChanges, seenOf } from '../../dataset/seen.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { listOf } from '../../domain/text.ts'
import { runInSlices } from '../../lib/steps.ts'
import { keepSeen, loadSeen, seenStore } from '../../state/seen.ts'
import { isOpening } from '../../state/workspace/status.ts'
import { changesMessages as words } from '../../words/dataset/changes.ts'
import { useDataset } from './use-dataset.ts'
import { useWorkspaceStatus } from './use-workspace.ts'

/** What changed since the reader last looked, and what that was; null until it is known. */
export interface Changes {
  readonly seen: Seen
  readonly changes: readonly OriginChanges[]
}

/** What the reader saw last; null until it is known. Where they never looked, what is here now counts as seen: a first visit has no news. */
export function useSeen(): Seen | null {
  const { observations } = useDataset()
  const isThere = !isOpening(useWorkspaceStatus())
  const { status, seen } = useStore(seenStore)
  useEffect(() => void loadSeen(), [])
  useEffect(() => {
    if (!isThere || status === 'unread' || seen !== null) return
    return aborting(async (signal) => {
      await keepSeen(await runInSlices(seenOf(observations, new Date().toISOString(), false), signal))
    })
  }, [isThere, status, seen, observations])
  return isThere ? seen : null
}

/** What changed since the reader last looked; null until it is known. */
export function useChanges(): Changes | null {
  const { observations } = useDataset()
  const seen = useSeen()
  const [found, setFound] = useState<Changes | null>(null)
  useEffect(() => {
    if (seen === null) return
    return aborting(async (signal) =>
      setFound({ seen, changes: await runInSlices(changesSince(seen, observations), signal) }),
    )
  }, [seen, observations])
  return found
}

/** Begins some work, and gives what ends it. */
export function aborting(work: (signal: AbortSignal) => Promise<void>): () => void {
  const controller = new AbortController()
  work(controller.signal).catch((error: unknown) => {
    if (!controller.signal.aborted) throw error
  })
  return () => controller.abort()
}

/** How much changed, without what there is none of: 新增2个数值、撤下1个; 2 new values, 1 withdrawn. */
export function wordChanges(changes: readonly OriginChanges[], language: Language): string {
  const counts = countChanges(changes)
  const parts = (['added', 'changed', 'withdrawn'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => fill(words[kind][language], { n: counts[kind] }, language))
  return parts.length === 0 ? words.nothing[language] : listOf(parts, language)
}
