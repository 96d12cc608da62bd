/** What of a dragged item is asked for; older browsers cannot tell a folder from a file. */
interface Item {
  readonly kind: string
  readonly getAsFile: () => File | null
  readonly webkitGetAsEntry?: () => { readonly isDirectory: boolean } | null
}

/** Whether files, not a text or a link, are dragged. */
export const isFileDrag = (types: readonly string[]): boolean => types.includes('Files')

/** The files among what was dropped, and whether a folder was among them. */
export function droppedFiles(items: Iterable<Item>): {
  readonly files: readonly File[]
  readonly hasFolder: boolean
} {
  const files: File[] = []
  let hasFolder = false
  for (const item of items) {
    if (item.kind !== 'file') continue
    if (item.webkitGetAsEntry?.()?.isDirectory === true) {
      hasFolder = true
      continue
    }
    const file = item.getAsFile()
    if (file !== null) files.push(file)
  }
  return { files, hasFolder }
}
