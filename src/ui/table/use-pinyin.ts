import { useEffect, useState } from 'react'
import type { Read } from '../../dataset/search-match.ts'
import { loadPinyin, pinyinNow } from '../read-pinyin.ts'

/** The pinyin of Chinese words, null until it is loaded; where it cannot be, a table is searched by what is written. */
export function usePinyin(): Read | null {
  const [read, setRead] = useState<Read | null>(pinyinNow)
  useEffect(() => {
    let wanted = true
    loadPinyin().then(
      (loaded) => {
        if (wanted) setRead(() => loaded)
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [])
  return read
}
