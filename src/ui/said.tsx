import type { ReactNode } from 'react'
import { piecesOf, unisolated } from '../lib/hidden-signs.ts'

/** Stands between two pieces of a line. It goes with the piece before it: no line of Chinese begins with a point (GB/T 15834). */
export const BETWEEN = '\u00a0· '

/** An English date from its day or its month on: 8 Jan 2026, Jan 2026. */
const DATE = /(?:\b(\d{1,2}) )?\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})\b/gu

/** A line whose pieces are joined by points, with each point kept to the piece before it, and an English date in one piece. */
export const keepTogether = (line: string): string =>
  line
    .replaceAll(' · ', BETWEEN)
    .replace(DATE, (_, day: string | undefined, month: string, year: string) =>
      [day, month, year].filter((part) => part !== undefined).join('\u00a0'),
    )

/** A name of more characters than this is cut to a few lines; its tooltip and the evidence card show all of it. */
export const LONG = 120

interface ApartProps {
  readonly text: string
  /** The text as it is drawn, where parts of it are marked. */
  readonly children?: ReactNode
  /** Its language where that is not the one of the page. */
  readonly lang?: string | undefined
}

/** A text from outside, which turns nothing beside it and takes no more than some lines. */
export const Apart = (props: ApartProps): ReactNode => apart(props)

/** {@link Apart} without a component, for tables that draw hundreds of cells at once. */
export function apart({ text, children = text, lang }: ApartProps): ReactNode {
  const isLong = text.length > LONG
  return (
    <bdi lang={lang} title={isLong ? unisolated(text) : undefined} data-long={isLong || undefined}>
      {children}
    </bdi>
  )
}

/** A sentence on the page. Text in it that came from outside goes into a `<bdi>`, so that its direction does not affect the words around it. */
export const Said = ({ text }: { readonly text: string }): ReactNode => said(text)

/** {@link Said} without a component, for tables that draw hundreds of cells at once: mostly just the text. */
export function said(text: string): ReactNode {
  const pieces = piecesOf(keepTogether(text))
  if (pieces.every(({ apart }) => !apart)) return pieces.map((piece) => piece.text).join('')
  return pieces.map((piece, at) =>
    // The pieces of a sentence have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    piece.apart ? <Apart key={at} text={piece.text} /> : piece.text,
  )
}

/** A text from outside that stands alone: the name of a place, an indicator, a deck or a file, a cell, a query. */
export const Outside = ({ text, lang }: Pick<ApartProps, 'text' | 'lang'>) => (
  <Apart text={unisolated(keepTogether(text))} lang={lang} />
)
