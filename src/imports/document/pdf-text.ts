import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentNote } from './document-read.ts'
import { DocumentFaultError, MOST_PAGES } from './document-read.ts'
import type { Piece } from './join-lines.ts'
import { joinLines, linesOf } from './join-lines.ts'
import { withoutRadicals } from './radicals.ts'

/** Gives a file of pdfjs by its name: how older Chinese fonts number their signs. */
export type FontTable = (filename: string) => Promise<Uint8Array>

/**
 * The text of a PDF, its broken lines joined to paragraphs; empty where it holds none. The reader works in the page and not in a worker: the
 * policy of the page lets no script be started that it does not know, and a newspaper's page takes it less than a second.
 * @throws {DocumentFaultError} where it cannot be opened
 */
export async function textOfPdf(
  bytes: Uint8Array,
  table: FontTable,
  signal?: AbortSignal,
): Promise<{ readonly text: string; readonly notes: readonly DocumentNote[] }> {
  // Where it finds this it starts no worker.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs') })
  signal?.throwIfAborted()
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: class {
      fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
        return table(filename)
      }
    },
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    stopAtErrors: false,
  })
  try {
    const pdf = await task.promise
    const pages: Piece[][] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      signal?.throwIfAborted()
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(
        items.flatMap((item): Piece[] => {
          if (!('str' in item)) return []
          const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number)
          return [{ text: withoutRadicals(item.str), x, y, width: item.width, size: Math.hypot(c, d) }]
        }),
      )
      page.cleanup()
    }
    const text = joinLines(pages.map(linesOf))
    return { text, notes: pdf.numPages > MOST_PAGES ? ['many-pages'] : [] }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentFaultError(isLocked ? 'locked' : 'broken')
  } finally {
    await task.destroy()
  }
}
