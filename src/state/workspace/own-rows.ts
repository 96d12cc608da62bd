import { localText } from '../storage.ts'
import type { WorkspaceContent } from './content.ts'

/** Read by `first-view/boot.js`, before the workspace itself can be. */
const KEY = 'union-metrics.workspace.rows'

type Rows = Pick<WorkspaceContent, 'reports' | 'imports' | 'edits' | 'remarks' | 'headlines'>

/**
 * Notes, apart from the workspace, whether it holds anything that changes what the overview says: the page as built is shown from the start
 * only where it does not.
 */
export function rememberRows({ reports, imports, edits, remarks, headlines }: Rows): void {
  const isNone = [reports, imports, edits, remarks, headlines].every(({ length }) => length === 0)
  localText.write(KEY, isNone ? 'none' : 'some')
}
