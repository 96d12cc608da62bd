/** Gives the browser a file to save under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the file by the next task; to give it back at once would cut it off.
  setTimeout(() => URL.revokeObjectURL(link.href))
}
