import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import * as v from 'valibot'
import type { Target } from '../../dataset/target/target.ts'
import type { Import } from '../../domain/record/imported.ts'
import { ImportSchema } from '../../domain/record/imported.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import type { Keeping } from '../targets.ts'
import type { WorkspaceParts } from './create-workspace.ts'
import { createWorkspace } from './create-workspace.ts'
import { openIdbStorage } from './idb-storage.ts'
import type { WorkspaceStatus } from './status.ts'
import { ALONE } from './tabs.ts'
import type { Workspace } from './workspace.ts'

/** A browser's storage in which nothing has been written. */
export function freshIndexedDb(): void {
  globalThis.indexedDB = new IDBFactory()
}

/** Targets as a computer keeps them. */
export function fakeTargets(initial: readonly Target[] = []) {
  let now = initial
  return {
    read: () => now,
    replace: (next: readonly Target[]): Keeping => {
      now = next
      return 'kept'
    },
  }
}

/** A workspace as a tab has it that was opened on this storage. */
export const openTab = (parts: Partial<WorkspaceParts> = {}): Workspace =>
  createWorkspace({ open: openIdbStorage, tabs: ALONE, targets: fakeTargets(), begin: 'opening', ...parts })

/** Waits until the workspace has one of these statuses. */
export function until(workspace: Workspace, ...statuses: readonly WorkspaceStatus[]): Promise<void> {
  return untilState(workspace, () => statuses.includes(workspace.store.getState().status))
}

/** Waits until the state of the workspace is as asked. */
export function untilState(workspace: Workspace, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      stop()
      resolve()
    }
    const stop = workspace.store.subscribe(look)
    look()
  })
}

export const deck = (id: string, name = id): Deck => ({ id, name: { en: name }, slides: [], minutes: null })

/** An import of this many rows. */
export const importOf = (id: string, rows: number): Import =>
  v.parse(ImportSchema, {
    id,
    file: `${id}.csv`,
    sheet: null,
    imported: '2026-03-01T08:00:00.000Z',
    themes: [],
    units: [],
    localities: [],
    indicators: [],
    rows: Array.from({ length: rows }, (_, at) => ({
      id: `${id}-${at}`,
      locality: 'xiangcheng',
      indicator: 'members-recruited',
      unit: 'people',
      period: { start: '2025-01-01', end: '2025-12-31', basis: 'stated' },
      breakdown: null,
      bound: 'atLeast',
      value: at,
      lower: at,
      upper: null,
      printed: `${at}余名`,
      line: at + 2,
      column: '会员数',
    })),
  })
