import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useWindowEvent } from '../use-window-event.ts'

/**
 * Whether the page is being printed. What is drawn for print is there before the browser takes its picture: if only a style makes the page
 * narrower, nothing is drawn again for the new width.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  // The picture is taken as soon as the listeners return.
  useWindowEvent('beforeprint', () => flushSync(() => setPrinting(true)))
  useWindowEvent('afterprint', () => setPrinting(false))
  return printing
}

/** The title while the page is printed: browsers propose it as the name of a PDF file. */
export function usePrintedName(name: string): void {
  const usual = useRef('')
  useWindowEvent('beforeprint', () => {
    usual.current = document.title
    document.title = name
  })
  useWindowEvent('afterprint', () => {
    document.title = usual.current
  })
}
