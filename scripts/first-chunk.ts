import { join } from 'node:path'

interface ModuleGraph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * One chunk of all that the first view needs: on a slow line many small ones come one behind the other, and pack less well. Every build of the
 * app parts its code in this way, since the order of its styles follows from it.
 */
function firstChunk(root: string) {
  const entry = join(root, 'src/main.tsx')
  let first: Set<string> | null = null
  const reached = (graph: ModuleGraph): Set<string> => {
    const found = new Set([entry])
    // A set goes on to what is added to it on the way.
    for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next)
    return found
  }
  return {
    debugName: 'first',
    name: (id: string, graph: ModuleGraph) => {
      first ??= reached(graph)
      return first.has(id) ? 'first' : null
    },
  }
}

/** Twenty lines about which of our own plugins took how long say nothing to who starts the app. */
export const QUIET = { bundlerTimings: false } as const

/** How a build of the app parts its code. */
export const parting = (root: string) => ({
  checks: QUIET,
  output: { codeSplitting: { groups: [firstChunk(root)] } },
})
