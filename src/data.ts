import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Known } from './app.tsx'
import { bundledTables } from './dataset/bundled.ts'
import { withHeadlines } from './dataset/compare/headline-choice.ts'
import { datasetInSteps } from './dataset/dataset.ts'
import { withImports } from './dataset/edits/with-imports.ts'
import { withReports } from './dataset/own-reports/with-reports.ts'
import { withRemarks } from './dataset/review/with-remarks.ts'
import { runInSlices } from './lib/steps.ts'
import { localText } from './state/storage.ts'
import type { WorkspaceContent } from './state/workspace/content.ts'
import { isOpening } from './state/workspace/status.ts'
import { workspace } from './state/workspace/workspace.ts'

/** Read by `first-view/boot.js`, before the workspace itself can be. */
const KEY = 'union-metrics.workspace.rows'

type Rows = Pick<WorkspaceContent, 'reports' | 'imports' | 'edits' | 'remarks' | 'headlines'>

/**
 * Notes, apart from the workspace, whether it holds anything that changes what the overview says: the page as built is shown from the start
 * only where it does not.
 */
function rememberRows({ reports, imports, edits, remarks, headlines }: Rows): void {
  const isNone = [reports, imports, edits, remarks, headlines].every(({ length }) => length === 0)
  localText.write(KEY, isNone ? 'none' : 'some')
}

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
 * The bundled data with what the user entered and imported, kept up to date. It waits for the workspace, so that no number is shown
 * before the user's edits and remarks are known.
 * @throws {DatasetError} where the bundled data has a fault.
 */
export async function openData(): Promise<StoreApi<Known>> {
  const bundled = await runInSlices(datasetInSteps(bundledTables))
  await workspaceOpened()
  let { reports, imports, edits } = workspace.store.getState().content
  let own = withReports(bundled, reports)
  let taken = withImports(own.dataset, imports, edits)
  const known = (): Known => {
    const { content, status } = workspace.store.getState()
    if (!isOpening(status)) rememberRows(content)
    // A remark is often made while reading: a hundred thousand rows are not processed again for it.
    if (content.reports !== reports || content.imports !== imports || content.edits !== edits) {
      if (content.reports !== reports) own = withReports(bundled, content.reports)
      ;({ reports, imports, edits } = content)
      taken = withImports(own.dataset, imports, edits)
    }
    const { dataset, reviewed } = withRemarks(taken.dataset, content.remarks)
    const chosen = content.headlines.flatMap(({ values }) => values)
    return {
      ...taken,
      dataset: withHeadlines(dataset, chosen),
      reviewed,
      bundled,
      refusedReports: own.refused,
    }
  }
  const store = createStore(known)
  workspace.store.subscribe(({ content, status }, before) => {
    const isSame =
      content.reports === before.content.reports &&
      content.imports === before.content.imports &&
      content.edits === before.content.edits &&
      content.remarks === before.content.remarks &&
      content.headlines === before.content.headlines
    if (!isSame || isOpening(status) !== isOpening(before.status)) store.setState(known(), true)
  })
  return store
}
