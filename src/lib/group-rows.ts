/**
 * Rows by their id, in the order of the rows. Keys are plain text, since addresses and files ask by text.
 * @example byId([{ id: 'liyang', n: 1 }]).get('liyang') // { id: 'liyang', n: 1 }
 */
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

/**
 * Rows by a key of theirs, each group in the order of the rows.
 * @example groupRows(['a1', 'b1', 'a2'], (text) => text.charAt(0)) // 'a': ['a1', 'a2'], 'b': ['b1']
 */
export function groupRows<T, Key extends string>(rows: Iterable<T>, keyOf: (row: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}
