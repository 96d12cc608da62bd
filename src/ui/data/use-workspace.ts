import { useStore } from 'zustand'
import type { Collection, WorkspaceContent } from '../../state/workspace/content.ts'
import { workspace } from '../../state/workspace/workspace.ts'

/** One collection of the workspace, in its present state. */
export const useCollection = <C extends Collection>(collection: C): WorkspaceContent[C] =>
  useStore(workspace.store, (state) => state.content[collection])

/** Whether the workspace can be read and written. */
export const useWorkspaceStatus = () => useStore(workspace.store, (state) => state.status)
