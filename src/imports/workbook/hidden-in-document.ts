import { attributeOf } from './xml.ts'

/** What an OpenDocument hides: the whole of a sheet, or some of its rows and columns, from 0. */
interface Hidden {
  readonly isHidden: boolean
  readonly rows: Set<number>
  readonly columns: Set<number>
}

const TAG = /<(?:table:(table-row|table-column|table)|style:(style|table-properties))(?=[\s/>])([^<>]*)>/gu
/** A number of repetitions goes to the end of the sheet where nothing stands; no more than these are kept. */
const MOST = 65_536

/** Reads the contents of an OpenDocument, in pieces cut anywhere, for what it hides, sheet by sheet. A sheet is hidden by its style. */
export function hiddenInDocument(): {
  readonly read: (text: string) => void
  readonly sheets: readonly Hidden[]
} {
  const sheets: Hidden[] = []
  const hiding = new Set<string>()
  let style = ''
  let row = 0
  let column = 0
  let rest = ''
  const take = (set: Set<number> | undefined, from: number, attributes: string, repeated: string): number => {
    const times = Number(attributeOf(attributes, `table:number-${repeated}-repeated`) ?? 1)
    const isHidden = /^(?:collapse|filter)$/u.test(attributeOf(attributes, 'table:visibility') ?? '')
    if (isHidden) for (let at = from; at < Math.min(from + times, MOST); at += 1) set?.add(at)
    return from + times
  }
  return {
    sheets,
    read: (text) => {
      const whole = rest + text
      const cut = whole.lastIndexOf('<')
      const end = cut === -1 || whole.indexOf('>', cut) !== -1 ? whole.length : cut
      rest = whole.slice(end)
      for (const [, name, ofStyle, attributes = ''] of whole.slice(0, end).matchAll(TAG)) {
        const sheet = sheets.at(-1)
        if (ofStyle === 'style') style = attributeOf(attributes, 'style:name') ?? ''
        else if (ofStyle !== undefined) {
          if (attributeOf(attributes, 'table:display') === 'false') hiding.add(style)
        } else if (name === 'table') {
          const isHidden = hiding.has(attributeOf(attributes, 'table:style-name') ?? '')
          sheets.push({ isHidden, rows: new Set(), columns: new Set() })
          row = 0
          column = 0
        } else if (name === 'table-row') row = take(sheet?.rows, row, attributes, 'rows')
        else column = take(sheet?.columns, column, attributes, 'columns')
      }
    },
  }
}
