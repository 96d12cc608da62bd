/** One column by which a table is sorted. */
export interface SortKey {
  readonly id: string
  readonly desc: boolean
}

/** Writes an order for the address: `value.desc,locality`. */
export const writeSorting = (keys: readonly SortKey[]): string | undefined =>
  keys.length === 0 ? undefined : keys.map(({ id, desc }) => (desc ? `${id}.desc` : id)).join(',')

/** Reads an order from the address; columns that the table does not have are left out. */
export function readSorting(text: string | undefined, columns: readonly string[]): SortKey[] {
  return (text ?? '').split(',').flatMap((part) => {
    const [id = '', direction] = part.split('.')
    return columns.includes(id) ? [{ id, desc: direction === 'desc' }] : []
  })
}
