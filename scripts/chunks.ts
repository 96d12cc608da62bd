import { join } from 'node:path'

interface ModuleGraph {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null
}

/** What is reached from some modules without a step that loads on demand, themselves among it. */
function reachedFrom(entries: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set(entries)
  // A set goes on to what is added to it on the way.
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next)
  return found
}

/** What the first view can load and most readers never see, and the chart library, which is as large as all the rest. */
const ON_DEMAND = [
  'state/workspace/published-content.ts',
  'ui/chart/plot.tsx',
  'views/problem/save-backup.ts',
  'views/problem/start-faults.tsx',
]

/**
 * The chunks of what each page loads: all that the first view needs; the data, and what keeps and joins it; and the parts of the first view that
 * come alive after it. On a slow line many small ones come one behind the other, each costs a processor a millisecond or two more, and they
 * pack less well. Every build of the app parts its code in this way, since the order of its styles follows from it.
 */
function chunksOfAll(root: string) {
  const onDemand = new Set(ON_DEMAND.map((path) => join(root, 'src', path)))
  const firstOf = memo((graph) => reachedFrom([join(root, 'src/main.tsx')], graph))
  const dataOf = memo((graph) => reachedFrom([join(root, 'src/data.ts')], graph))
  const partsOf = memo((graph) => {
    const later = [...firstOf(graph)].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
    return reachedFrom(
      later.filter((id) => !onDemand.has(id)),
      graph,
    )
  })
  // What a chunk takes brings along what it needs: the first must take before the others.
  return [chunk('first', 3, firstOf), chunk('data', 2, dataOf), chunk('parts', 1, partsOf)]
}

type Modules = (graph: ModuleGraph) => ReadonlySet<string>

/** The graph of a build does not change while its chunks are made. */
function memo(find: Modules): Modules {
  let found: ReadonlySet<string> | null = null
  return (graph) => {
    found ??= find(graph)
    return found
  }
}

const chunk = (name: string, priority: number, modulesOf: Modules) => ({
  debugName: name,
  priority,
  name: (id: string, graph: ModuleGraph) => (modulesOf(graph).has(id) ? name : null),
})

/** Twenty lines about which of our own plugins took how long say nothing to who starts the app. */
export const QUIET = { bundlerTimings: false } as const

/** How a build of the app parts its code. */
export const parting = (root: string) => ({
  checks: QUIET,
  output: { codeSplitting: { groups: chunksOfAll(root) } },
})
