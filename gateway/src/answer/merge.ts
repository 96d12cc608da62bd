import type { Term } from '../sql/order.ts'
import type { Key, OrderedRow } from './source-row.ts'

/** Compares rows as the server orders them. */
export function compareRows(terms: readonly Term[]): (a: OrderedRow, b: OrderedRow) => number {
  return (a, b) => {
    for (const [place, { direction }] of terms.entries()) {
      const order = compareKeys(a.keys[place] ?? null, b.keys[place] ?? null, direction)
      if (order !== 0) return order
    }
    return 0
  }
}

function compareKeys(a: Key, b: Key, direction: Term['direction']): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
  if (a === b) return 0
  const order = a < b ? -1 : 1
  return direction === 'asc' ? order : -order
}

/** The rows of several shards, each in order, as one. Of each no more is taken than is asked for. */
export async function* merged(
  shards: readonly AsyncIterable<OrderedRow>[],
  terms: readonly Term[],
): AsyncGenerator<OrderedRow, void, undefined> {
  const compare = compareRows(terms)
  const readers = shards.map((shard) => shard[Symbol.asyncIterator]())
  try {
    const heads: { reader: AsyncIterator<OrderedRow>; row: OrderedRow }[] = []
    for (const reader of readers) {
      const next = await reader.next()
      if (next.done !== true) heads.push({ reader, row: next.value })
    }
    while (heads.length > 0) {
      const first = heads.reduce((least, head) => (compare(head.row, least.row) < 0 ? head : least))
      yield first.row
      const next = await first.reader.next()
      if (next.done === true) heads.splice(heads.indexOf(first), 1)
      else first.row = next.value
    }
  } finally {
    // A reader who stops before the end leaves no query behind.
    await Promise.all(readers.map((reader) => reader.return?.()))
  }
}
