import type { WorkspaceStorage } from './storage.ts'

/** Everything in storage, as it lies there, for a person or a later version of the product to mend what could not be read. */
export async function unreadableText(storage: WorkspaceStorage): Promise<string> {
  const found = await storage.dump().catch((error: unknown) => ({ error: String(error) }))
  return JSON.stringify({ product: 'union-metrics', kind: 'unreadable', ...plain(found) }, null, 1)
}

/** What is stored may be more than JSON has words for: numbers without end, values that hold themselves. */
function plain(value: unknown): object {
  const open = new Set<object>()
  const reduce = (part: unknown): unknown => {
    if (typeof part === 'bigint' || typeof part === 'symbol') return String(part)
    if (typeof part !== 'object' || part === null || part instanceof Date) return part
    if (open.has(part)) return '…'
    open.add(part)
    const entries = part instanceof Map ? [...part] : Object.entries(part)
    const made = Array.isArray(part)
      ? part.map(reduce)
      : Object.fromEntries(entries.map(([name, inner]) => [String(name), reduce(inner)]))
    open.delete(part)
    return made
  }
  return Object(reduce(value))
}
