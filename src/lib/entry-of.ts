/**
 * What is kept under a key where there must be something: for the id of a row whose references were checked.
 * @throws {RangeError} where there is nothing, which no default may hide.
 * @example entryOf(new Map([['year', 12]]), 'year') // 12
 */
export function entryOf<Key, T>(entries: ReadonlyMap<Key, T>, key: Key): T {
  const entry = entries.get(key)
  if (entry === undefined) throw new RangeError(`There is nothing under ${String(key)}.`)
  return entry
}
