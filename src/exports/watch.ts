import type { CurrentView } from '../dataset/table/view/current-view.ts'

/** How a caller watches and stops the writing of a file. */
export interface FileWatch {
  readonly signal: AbortSignal
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (done: number) => void
}

/** Reports only whole percents, since each report redraws the screen. */
export function byPercent(onProgress: FileWatch['onProgress']): FileWatch['onProgress'] {
  let last = 0
  return (done) => {
    const percent = Math.min(100, Math.floor(done * 100))
    if (percent <= last) return
    last = percent
    onProgress(percent / 100)
  }
}

/** A view that reports the share of rows that were read so far. The writers need no code for it. */
export function watched(view: CurrentView, onProgress: FileWatch['onProgress']): CurrentView {
  const total = Math.max(1, view.rows.length)
  let read = 0
  const row: CurrentView['index']['row'] = (number) => {
    read += 1
    // Some writers read the rows more than once.
    onProgress(Math.min(1, read / total))
    return view.index.row(number)
  }
  return { ...view, index: { ...view.index, row } }
}
