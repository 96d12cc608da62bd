/**
 * The item at a place where there must be one: of a list that was made beside another or is never empty, or of what a
 * pattern always captures.
 * @throws {RangeError} where there is none: two lists have come apart, which no default may hide.
 * @example itemAt(['a', 'b'], 1) // 'b'
 */
export function itemAt<T>(items: ArrayLike<T>, place: number): T {
  const item = items[place]
  if (item === undefined) throw new RangeError(`no item ${place} of ${items.length}`)
  return item
}
