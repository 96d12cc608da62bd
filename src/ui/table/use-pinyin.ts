import { useEffect, useState } from 'react'
import type { Read } from '../../dataset/search-match.ts'

/** The pinyin of Chinese words, null until it is loaded; where it cannot be, a table is searched by what is written. */
export function usePinyin(): Read | null {
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    let wanted = true
    import('pinyin-pro').then(
      ({ pinyin }) => {
        if (!wanted) return
        setRead(
          () => (text: string) =>
            pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }),
        )
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [])
  return read
}
