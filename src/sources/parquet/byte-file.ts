import { SourceError } from '../data-source.ts'
import { patientRequest } from '../patience.ts'

/** A file of which parts are read. */
export interface ByteFile {
  readonly name: string
  /** @throws {SourceError} where the part cannot be had; the signal's reason where it is aborted. */
  readonly read: (from: number, to: number, signal?: AbortSignal) => Promise<ArrayBuffer>
}

/** The files of a folder, by name. */
export interface Folder {
  /** Where it is, for the reader. */
  readonly name: string
  /** The text of a small file, of at most `most` bytes. */
  readonly text: (name: string, most: number, signal?: AbortSignal) => Promise<string>
  /** A file that should have `bytes` bytes. */
  readonly file: (name: string, bytes: number) => ByteFile
}

/** Files that the user chose on this computer. */
export function localFolder(name: string, files: readonly File[]): Folder {
  const byName = new Map(files.map((file) => [file.name, file]))
  const find = (wanted: string): File => {
    const file = byName.get(wanted)
    if (file === undefined) throw new SourceError('notFound', wanted)
    return file
  }
  return {
    name,
    async text(wanted, most) {
      const file = find(wanted)
      if (file.size > most) throw new SourceError('tooLarge', wanted)
      return file.text()
    },
    file: (wanted, bytes) => ({
      name: wanted,
      async read(from, to, signal) {
        signal?.throwIfAborted()
        const file = find(wanted)
        if (file.size !== bytes) throw new SourceError('truncated', wanted)
        try {
          return await file.slice(from, to).arrayBuffer()
        } catch (cause) {
          // The file was changed or taken away since it was chosen.
          throw new SourceError('notFound', wanted, { cause })
        }
      },
    }),
  }
}

/**
 * The folder that an address names: that of a manifest, or one that ends with a slash or is meant to.
 * @throws {SourceError} if it is not the address of a folder that a page may read.
 */
export function folderAddress(text: string, page: string): URL {
  const address = addressOf(text.trim(), page)
  if (address.protocol !== 'http:' && address.protocol !== 'https:') throw new SourceError('address', text)
  if (address.username !== '' || address.password !== '') throw new SourceError('address', address.host)
  address.hash = ''
  address.search = ''
  address.pathname = address.pathname.replace(/(?:\/manifest\.json|\/)?$/u, '/')
  return address
}

function addressOf(text: string, page: string): URL {
  if (text === '') throw new SourceError('address')
  try {
    return new URL(text, page)
  } catch (cause) {
    throw new SourceError('address', text, { cause })
  }
}

/** Milliseconds without a byte after which nobody waits on. A slow line sends something in that time. */
const PATIENCE = 30_000

/** A folder of a host that sends parts of files. Nothing of the reader goes with a request. */
export function hostFolder(address: URL, patience = PATIENCE): Folder {
  const host = { name: address.host, hasAnswered: false }
  /** Asks for a file, or for a part of it, and takes the answer while it is heard of. */
  const ask = async <T>(
    name: string,
    headers: HeadersInit,
    signal: AbortSignal | undefined,
    take: (response: Response, hear: () => void) => Promise<T>,
  ): Promise<T> => {
    const request = patientRequest(host, patience, signal)
    try {
      const response = await fetch(new URL(name, address), {
        headers,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: request.signal,
      })
      request.hear()
      if (!response.ok && response.status !== 416) {
        const isMissing = response.status === 404 || response.status === 410
        throw new SourceError(
          isMissing ? 'notFound' : 'refused',
          isMissing ? name : `${address.host} (${response.status})`,
        )
      }
      return await take(response, request.hear)
    } catch (cause) {
      throw request.failure(cause)
    } finally {
      request.done()
    }
  }
  return {
    name: address.href,
    text: (name, most, signal) =>
      ask(name, {}, signal, async (response, hear) =>
        new TextDecoder().decode(await bytesUpTo(response, most, name, hear)),
      ),
    file: (name, bytes) => ({
      name,
      read: (from, to, signal) =>
        ask(name, { range: `bytes=${from}-${to - 1}` }, signal, async (response, hear) => {
          if (response.status === 416) throw new SourceError('truncated', name)
          if (response.status !== 206) throw new SourceError('noRanges', address.host)
          const size = /\/(\d+)$/u.exec(response.headers.get('content-range') ?? '')?.[1]
          if (size !== undefined && Number(size) !== bytes) throw new SourceError('truncated', name)
          const part = await bytesUpTo(response, to - from, name, hear)
          if (part.byteLength !== to - from) throw new SourceError('truncated', name)
          return part
        }),
    }),
  }
}

/** What a response holds, given up as soon as it is more than was asked for. @param hear called whenever something came */
async function bytesUpTo(
  response: Response,
  most: number,
  name: string,
  hear: () => void,
): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  for (;;) {
    const piece = await reader?.read()
    if (piece?.value === undefined) break
    hear()
    length += piece.value.byteLength
    if (length > most) throw new SourceError('tooLarge', name)
    pieces.push(piece.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole.buffer
}
