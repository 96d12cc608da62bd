import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Steps } from './steps.ts'

/** A file to be packed, as parts of its text or its bytes. */
export interface PackedFile {
  readonly name: string
  readonly parts: readonly (string | Uint8Array)[]
}

/** Bytes that are packed at once: a few milliseconds of work. */
const AT_ONCE = 2 ** 17

function* slicesOf(part: string | Uint8Array): Generator<Uint8Array> {
  const bytes = typeof part === 'string' ? strToU8(part) : part
  for (let start = 0; start < bytes.length; start += AT_ONCE) yield bytes.subarray(start, start + AT_ONCE)
}

/**
 * Packs files into a zip, one part at a time, so that the page stays responsive.
 * @param onProgress hears which share of them is packed, from 0 to 1
 */
export function* zipFiles(
  files: readonly PackedFile[],
  onProgress: (done: number) => void = () => {},
): Steps<Blob> {
  const total = files.reduce((sum, { parts }) => sum + parts.reduce((n, { length }) => n + length, 0), 0)
  let packed = 0
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const failures: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error === null) chunks.push(new Uint8Array(chunk))
    else failures.push(error)
  })
  for (const { name, parts } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    for (const part of parts) {
      for (const bytes of slicesOf(part)) {
        entry.push(bytes)
        yield
      }
      packed += part.length
      onProgress(packed / total)
    }
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  const [failure] = failures
  if (failure !== undefined) throw failure
  return new Blob(chunks, { type: 'application/zip' })
}
