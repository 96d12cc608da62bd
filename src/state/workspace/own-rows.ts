import { localText } from '../storage.ts'
import type { WorkspaceContent } from './content.ts'

/** Read by `first-view/boot.js`, before the workspace itself can be. */
const KEY = 'union-metrics.workspace.rows'

/**
 * Notes, apart from the workspace, whether it holds anything that changes what the overview says: the page as built is shown from the start
 * only where it does not.
 */
export function rememberRows({ imports, edits }: Pick<WorkspaceContent, 'imports' | 'edits'>): void {
  localText.write(KEY, imports.length === 0 && edits.length === 0 ? 'none' : 'some')
}
