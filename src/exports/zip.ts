import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Steps } from '../dataset/table/steps.ts'

/** A file to be packed, as parts of its text or its bytes. */
export interface PackedFile {
  readonly name: string
  readonly parts: readonly (string | Uint8Array)[]
}

/** Bytes that are packed at once: a few milliseconds of work. */
const AT_ONCE = 2 ** 17

function* slicesOf(parts: PackedFile['parts']): Generator<Uint8Array> {
  for (const part of parts) {
    const bytes = typeof part === 'string' ? strToU8(part) : part
    for (let start = 0; start < bytes.length; start += AT_ONCE) yield bytes.subarray(start, start + AT_ONCE)
  }
}

/** Packs files into a zip, one part at a time, so that the page stays responsive. */
export function* zipFiles(files: readonly PackedFile[]): Steps<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const failures: Error[] = []
  const zip = new Zip((error, chunk) => {
    if (error === null) chunks.push(new Uint8Array(chunk))
    else failures.push(error)
  })
  for (const { name, parts } of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    zip.add(entry)
    for (const bytes of slicesOf(parts)) {
      entry.push(bytes)
      yield
    }
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  const [failure] = failures
  if (failure !== undefined) throw failure
  return new Blob(chunks, { type: 'application/zip' })
}
