import { useEffect } from 'react'
import { shell } from '../../words/app/shell.ts'
import { useText } from '../use-language.ts'

/** The title of the window: what it shows, the most particular first, each said once, and the product at the end. */
export function useWindowTitle(...parts: readonly string[]): void {
  const product = useText()(shell.product)
  const title = [
    ...new Set([...parts.map((part) => part.trim()).filter((part) => part !== product), product]),
  ]
    .filter((part) => part !== '')
    .join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
