import { readFileSync, writeSync } from 'node:fs'

/**
 * Decodes without stripping a byte order mark, and refuses what is not UTF-8: read as such, GB18030 would give figures
 * without units and nobody would know.
 */
export function readText(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file)
  return decodeText(bytes)
}

/** @throws {Error} in words where the bytes are not UTF-8 */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Error(`not UTF-8 text; convert it first, for example: iconv -f ${encodingOf(bytes)} -t UTF-8`)
  }
}

const encodingOf = (bytes: Buffer): string =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) ? 'UTF-16' : 'GB18030'

/** Writes all of it to standard output, however slowly the reader of a pipe takes it. */
export function print(text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent, Math.min(bytes.length - sent, 65_536))
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

/** Whether an error of the system has the code. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** Why a file cannot be read, in words. */
export function whyUnreadable(error: unknown): string {
  if (isCode(error, 'ENOENT')) return 'no such file'
  if (isCode(error, 'EISDIR')) return 'is a folder, not a file'
  return error instanceof Error ? error.message : String(error)
}
