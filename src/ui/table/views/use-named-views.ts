import { useMemo, useState } from 'react'
import { encodeView, viewKey } from '../../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { newKey } from '../../../lib/new-key.ts'
import type { NamedView } from '../../../state/workspace/content.ts'
import type { Outcome } from '../../../state/workspace/outcome.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { useCollection } from '../../data/use-workspace.ts'

/** What came of the last change to the named views. */
export type ViewsNote =
  | {
      readonly kind: 'saved'
      readonly name: string
      /** What it was before, where it was something else. */
      readonly before: NamedView | null
      readonly outcome: Outcome
    }
  | { readonly kind: 'removed'; readonly view: NamedView; readonly outcome: Outcome }

/** The address of a view, without what is as usual. */
const queryOf = (view: ViewState): Record<string, string> =>
  Object.fromEntries(
    Object.entries(encodeView(view)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** The named views of the workspace, the one that the table shows, and how they are changed. */
export function useNamedViews(view: ViewState) {
  const views = useCollection('views')
  const [note, setNote] = useState<ViewsNote | null>(null)
  const query = useMemo(() => queryOf(view), [view])
  const keys = useMemo(() => new Map(views.map((named) => [viewKey(named.query), named])), [views])

  const keep = async (named: NamedView, before: NamedView | null) =>
    setNote({ kind: 'saved', name: named.name, before, outcome: await workspace.put('views', named) })
  return {
    views,
    current: keys.get(viewKey(query)) ?? null,
    note,
    /** The view of that name, whatever its letter case; null where there is none. */
    named: (name: string): NamedView | null =>
      views.find((known) => known.name.toLowerCase() === name.trim().toLowerCase()) ?? null,
    /** Saves what the table shows, in place of the view of that name where there is one. */
    save: (name: string, before: NamedView | null) =>
      keep({ id: before?.id ?? newKey(), name: name.trim(), query, saved: new Date().toISOString() }, before),
    rename: (named: NamedView, name: string) => keep({ ...named, name: name.trim() }, named),
    remove: async (named: NamedView) =>
      setNote({ kind: 'removed', view: named, outcome: await workspace.remove('views', named.id) }),
    /** Brings back a view that was removed, replaced or renamed. */
    bringBack: (named: NamedView) => keep(named, null),
  }
}
