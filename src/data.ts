import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { bundledTables } from './dataset/bundled.ts'
import { buildDataset } from './dataset/dataset.ts'
import type { WithImports } from './dataset/with-imports.ts'
import { withImports } from './dataset/with-imports.ts'
import { rememberRows } from './state/workspace/own-rows.ts'
import { isOpening } from './state/workspace/status.ts'
import { workspace } from './state/workspace/workspace.ts'

/** Once it is known what the user added, or that the browser does not say for now. */
const workspaceOpened = (): Promise<void> =>
  new Promise((resolve) => {
    if (workspace.store.getState().status !== 'opening') return resolve()
    const stop = workspace.store.subscribe(({ status }) => {
      if (status === 'opening') return
      stop()
      resolve()
    })
  })

/**
 * The bundled data with what the user took in, as it stands. No number is shown before what the user says of it is known.
 * @throws {DatasetError} where the bundled data has a fault.
 */
export async function openData(): Promise<StoreApi<WithImports>> {
  const bundled = buildDataset(bundledTables)
  await workspaceOpened()
  const taken = () => {
    const { content, status } = workspace.store.getState()
    if (!isOpening(status)) rememberRows(content)
    return withImports(bundled, content.imports, content.edits)
  }
  const store = createStore(taken)
  workspace.store.subscribe(({ content, status }, before) => {
    const isSame = content.imports === before.content.imports && content.edits === before.content.edits
    if (!isSame || isOpening(status) !== isOpening(before.status)) store.setState(taken(), true)
  })
  return store
}
