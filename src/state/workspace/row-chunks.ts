import type { Steps } from '../../lib/steps.ts'

/** Rows of one chunk: some megabytes of text, and some ten milliseconds of work. */
const CHUNK = 5000
/** Rows between two pauses. */
const STRIDE = 250

/** Rows as texts of at most {@link CHUNK} rows each. */
export function* rowsToChunks(rows: readonly unknown[]): Steps<readonly string[]> {
  const texts: string[] = []
  for (let at = 0; at < rows.length; at += CHUNK) {
    const parts: string[] = []
    const end = Math.min(rows.length, at + CHUNK)
    for (let from = at; from < end; from += STRIDE) {
      parts.push(JSON.stringify(rows.slice(from, Math.min(end, from + STRIDE))).slice(1, -1))
      yield
    }
    texts.push(`[${parts.join(',')}]`)
  }
  return texts
}

/** The rows of one chunk, unparsed by any schema, or null where the chunk is absent or no list. */
export function chunkToRows(chunk: unknown): readonly unknown[] | null {
  if (typeof chunk !== 'string') return null
  try {
    const rows: unknown = JSON.parse(chunk)
    return Array.isArray(rows) ? rows : null
  } catch {
    // Cut off or not ours: the import that needs it is set aside as a whole.
    return null
  }
}
