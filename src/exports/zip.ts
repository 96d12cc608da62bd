import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Steps } from '../dataset/table/steps.ts'
import type { PackedFile } from './view-package.ts'

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
    for (const [place, part] of parts.entries()) {
      entry.push(strToU8(part), place === parts.length - 1)
      yield
    }
  }
  zip.end()
  const [failure] = failures
  if (failure !== undefined) throw failure
  return new Blob(chunks, { type: 'application/zip' })
}
