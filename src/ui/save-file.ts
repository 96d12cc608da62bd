import { downloadBlob } from './download.ts'

interface FileHandle {
  readonly createWritable: () => Promise<{
    readonly write: (data: Blob) => Promise<void>
    readonly close: () => Promise<void>
    readonly abort: () => Promise<void>
  }>
  readonly getFile: () => Promise<Blob>
}

declare global {
  interface Window {
    /** Browsers of the Chromium family have it. */
    readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileHandle>
  }
}

/**
 * What came of a file that was to be saved. `saved`: it was written where the user said and read again there; `given`: the browser
 * took it as a download, and does not tell more; `unlike`: what was read again is not what was written.
 */
export type Saving = 'saved' | 'given' | 'unlike' | 'cancelled'

/** Where a file is to go, asked while the press that wanted it still counts; null where the browser only knows downloads. */
export type Place = { readonly handle: FileHandle | null } | 'cancelled'

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** Asks where a file shall be saved. */
export async function askPlace(name: string): Promise<Place> {
  if (window.showSaveFilePicker === undefined) return { handle: null }
  try {
    return { handle: await window.showSaveFilePicker({ suggestedName: name }) }
  } catch (error) {
    // A page that may not ask, in a frame for instance, gives a download.
    return isAbort(error) ? 'cancelled' : { handle: null }
  }
}

/**
 * Saves a file and reads it again.
 * @throws what the browser says where it cannot write: a full disk, a folder that is gone
 */
export async function saveFile(
  place: Exclude<Place, 'cancelled'>,
  name: string,
  text: string,
  type: string,
): Promise<Saving> {
  const blob = new Blob([text], { type })
  const { handle } = place
  if (handle === null) {
    downloadBlob(name, blob)
    return 'given'
  }
  const writable = await handle.createWritable()
  try {
    await writable.write(blob)
    await writable.close()
  } catch (error) {
    await writable.abort().catch(() => {})
    if (isAbort(error)) return 'cancelled'
    throw error
  }
  return (await (await handle.getFile()).text()) === text ? 'saved' : 'unlike'
}
