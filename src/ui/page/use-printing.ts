import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether the page is being printed. What is drawn for print is there before the browser takes its picture: if only a style makes the page
 * narrower, nothing is drawn again for the new width.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    // The picture is taken as soon as the listeners return.
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** The title while the page is printed: browsers propose it as the name of a PDF file. */
export function usePrintedName(name: string): void {
  useEffect(() => {
    let usual = ''
    const before = () => {
      usual = document.title
      document.title = name
    }
    const after = () => {
      document.title = usual
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [name])
}
