/** Gives the reader a file. It is made in the page, so it works from disk and without a network. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the file once the click is handled; the next task may let go of it.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}

/** Gives the reader a text as a file. */
export const downloadText = (name: string, text: string, type: string): void =>
  downloadBlob(name, new Blob([text], { type }))
