import { useState } from 'react'
import { typedTexts } from '../state/typed-texts.ts'

/** The text of a large field, which a reload and a visit to another page leave as it is. */
export function useTypedText(field: string): readonly [text: string, type: (text: string) => void] {
  const [text, setText] = useState(() => typedTexts.get(field))
  return [
    text,
    (next) => {
      typedTexts.set(field, next)
      setText(next)
    },
  ]
}
