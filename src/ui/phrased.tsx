import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { piecesOf, unisolated } from '../lib/hidden-signs.ts'
import { keptByText } from '../lib/kept-by-text.ts'
import { partsOf } from './chart/keep-numbers.tsx'
import { Apart, keepTogether } from './said.tsx'

/**
 * Texts of narrow columns. Their lines end behind phrases, as those of titles and slides do (`word-break: keep-all` of the table keeps them from
 * ending elsewhere), and a phrase that is longer than its column is broken.
 */

/** A text of fewer characters stands on one line of any column. */
const SHORT = 4
const HANZI = /\p{Script=Han}{2}/u
/** Tables say the same names on every row. */
const partsKept = keptByText<ReactNode>(partsOf)

/** A text, or a stretch of one, that lines end in behind phrases; no component, since a table draws hundreds of them. */
export function inPhrases(text: string): ReactNode {
  return text.length <= SHORT || !HANZI.test(text) ? text : partsKept(text)
}

/** A sentence, as `said` gives it, in phrases. */
export function phrased(text: string): ReactNode {
  const pieces = piecesOf(keepTogether(text))
  return pieces.map((piece, at) => {
    const shown = inPhrases(piece.text)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence have no identity but their place
      <Fragment key={at}>{piece.apart ? <Apart text={piece.text}>{shown}</Apart> : shown}</Fragment>
    )
  })
}

/** {@link phrased} as a component. */
export const Phrased = ({ text }: { readonly text: string }): ReactNode => phrased(text)

/** A text from outside that stands alone in a narrow column: the name of a place or an indicator. */
export function OutsidePhrased({
  text,
  lang,
}: {
  readonly text: string
  readonly lang?: string | undefined
}) {
  const plain = unisolated(keepTogether(text))
  return (
    <Apart text={plain} lang={lang}>
      {inPhrases(plain)}
    </Apart>
  )
}
