import type { TextReader } from './unpack.ts'
import { xmlReader } from './xml.ts'

/** What an OpenDocument hides: the whole of a sheet, or some of its rows and columns, from 0. */
interface Hidden {
  readonly isHidden: boolean
  readonly rows: Set<number>
  readonly columns: Set<number>
}

/** A number of repetitions goes to the end of the sheet where nothing stands; no more than these are kept. */
const MOST = 65_536

/** Reads the contents of an OpenDocument, in pieces cut anywhere, for what it hides, sheet by sheet. A sheet is hidden by its style. */
export function hiddenInDocument(): { readonly read: TextReader; readonly sheets: readonly Hidden[] } {
  const sheets: Hidden[] = []
  const hiding = new Set<string>()
  let style = ''
  let row = 0
  let column = 0
  const take = (
    set: Set<number> | undefined,
    from: number,
    attributes: ReadonlyMap<string, string>,
    repeated: string,
  ): number => {
    const times = Number(attributes.get(`number-${repeated}-repeated`) ?? 1)
    const isHidden = /^(?:collapse|filter)$/u.test(attributes.get('visibility') ?? '')
    if (isHidden) for (let at = from; at < Math.min(from + times, MOST); at += 1) set?.add(at)
    return from + times
  }
  const read = xmlReader({
    opened: (name, attributes) => {
      const sheet = sheets.at(-1)
      switch (name) {
        case 'style':
          style = attributes.get('name') ?? ''
          break
        case 'table-properties':
          if (attributes.get('display') === 'false') hiding.add(style)
          break
        case 'table': {
          const isHidden = hiding.has(attributes.get('style-name') ?? '')
          sheets.push({ isHidden, rows: new Set(), columns: new Set() })
          row = 0
          column = 0
          break
        }
        case 'table-row':
          row = take(sheet?.rows, row, attributes, 'rows')
          break
        case 'table-column':
          column = take(sheet?.columns, column, attributes, 'columns')
          break
      }
    },
  })
  return { sheets, read }
}
