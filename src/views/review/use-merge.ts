import { useState } from 'react'
import { mergeRemarks, newRemarks } from '../../dataset/review/merge.ts'
import type { RemarkLeftOut, RemarkRefusal } from '../../dataset/review/remark-file.ts'
import { MOST_BYTES, remarksFromJson } from '../../dataset/review/remark-file.ts'
import type { Reviewed } from '../../dataset/review/with-remarks.ts'
import { withRemarks } from '../../dataset/review/with-remarks.ts'
import type { Remark } from '../../domain/record/remark.ts'
import { runInSlices } from '../../lib/steps.ts'
import { lastReviewer } from '../../state/reviewer.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'

/** A file of marks that was read, and what merging it would come to. */
export interface Found {
  readonly file: string
  readonly all: number
  readonly fresh: readonly Remark[]
  readonly edited: number
  /** How many are dated later than now, carry the user's own name, or are about values that are not here. */
  readonly ahead: number
  readonly mine: number
  readonly lost: number
  readonly name: string
  readonly disagreed: { readonly before: number; readonly after: number }
  readonly leftOut: readonly RemarkLeftOut[]
}

export type MergeTask =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: RemarkRefusal }
  | { readonly kind: 'found'; readonly found: Found }

const disagreedOf = (reviewed: readonly Reviewed[]): number =>
  reviewed.filter(({ review }) => review.state === 'disagreed').length

/** Reads files of marks, one at a time; nothing is changed by reading. */
export function useMerge() {
  const dataset = useDataset()
  const [task, setTask] = useState<MergeTask>({ kind: 'idle' })
  return {
    task,
    cancel: () => setTask({ kind: 'idle' }),
    choose: async (file: File) => {
      const refuse = (reason: RemarkRefusal) => setTask({ kind: 'refused', file: file.name, reason })
      setTask({ kind: 'reading' })
      if (file.size > MOST_BYTES) return refuse('too-large')
      const now = new Date()
      let text: string
      try {
        text = await file.text()
      } catch {
        // It was moved, or lies on a drive that is gone.
        return refuse('gone')
      }
      const read = await runInSlices(remarksFromJson(text, file.name, now))
      if (read.kind === 'refused') return refuse(read.reason)
      const here = workspace.store.getState().content.remarks
      const fresh = newRemarks(here, read.remarks)
      const news = new Set<string>(fresh.map(({ id }) => id))
      const { reviewed } = withRemarks(dataset, mergeRemarks(here, fresh))
      const name = lastReviewer()?.by ?? ''
      const lost = reviewed
        .filter(({ about, observation }) => about.kind === 'value' && observation === null)
        .flatMap(({ review }) => review.entries)
      setTask({
        kind: 'found',
        found: {
          file: file.name,
          all: read.remarks.length,
          fresh,
          edited: fresh.filter(({ received }) => received?.edited).length,
          ahead: fresh.filter(({ at }) => at > now.toISOString()).length,
          mine: name === '' ? 0 : fresh.filter(({ by }) => by === name).length,
          lost: lost.filter(({ remark }) => news.has(remark.id)).length,
          name,
          disagreed: {
            before: disagreedOf(withRemarks(dataset, here).reviewed),
            after: disagreedOf(reviewed),
          },
          leftOut: read.leftOut,
        },
      })
    },
  }
}
