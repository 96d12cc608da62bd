import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { DocumentNote } from './document-read.ts'
import { DocumentFaultError, MOST_PAGES } from './document-read.ts'
import type { Piece } from './join-lines.ts'
import { joinLines, linesOf } from './join-lines.ts'

/**
 * Radicals of Unicode's supplement and the hanzi that look the same. Programs that print to PDF write one for the other: ⻓ for 长.
 * Those of the Kangxi block are known to the browser (NFKC).
 */
const PAIRS =
  '⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺌小⺍小⺕彐⺛无⺝月⺟母⺠民⺢水⺣火⺤爪⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰纟⺲罒⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const HANZI = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, radical = '', hanzi = '']) => [radical, hanzi]),
)

/** The text with hanzi in place of radicals; each is one sign, so that nothing moves. */
const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (sign) => HANZI.get(sign) ?? sign.normalize('NFKC'))

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
