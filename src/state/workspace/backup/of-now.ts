import { targets } from '../../targets.ts'
import { isOpening } from '../status.ts'
import { workspace } from '../workspace.ts'
import type { Backup } from './backup-file.ts'

/** What is here now. */
export const backupOfNow = (): Backup => ({
  content: workspace.store.getState().content,
  targets: targets.store.getState().targets,
})

/** What is here, once the workspace has been read. */
export function backupWhenRead(): Promise<Backup> {
  const { store } = workspace
  return new Promise((resolve) => {
    if (!isOpening(store.getState().status)) return resolve(backupOfNow())
    const stop = store.subscribe(({ status }) => {
      if (isOpening(status)) return
      stop()
      resolve(backupOfNow())
    })
  })
}
