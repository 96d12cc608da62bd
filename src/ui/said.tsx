import type { ReactNode } from 'react'
import { piecesOf, unisolated } from '../domain/hidden-signs.ts'
import { keepPoints } from './between.ts'

/** A sentence on the page. What came from outside and is set apart in it stands in a `<bdi>`, and turns nothing beside it. */
export function Said({ text }: { readonly text: string }): ReactNode {
  return piecesOf(keepPoints(text)).map((piece, at) =>
    // The pieces of a sentence have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    piece.apart ? <bdi key={at}>{piece.text}</bdi> : piece.text,
  )
}

/** A text from outside that stands alone: the name of a place, an indicator, a deck or a file, a cell, a query. */
export const Outside = ({ text }: { readonly text: string }) => <bdi>{unisolated(text)}</bdi>
