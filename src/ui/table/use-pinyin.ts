import { useEffect, useState } from 'react'
import type { Read } from '../../dataset/search/search-match.ts'
import { whenIdle } from '../page/later.tsx'
import { loadPinyin, pinyinNow } from '../read-pinyin.ts'

interface Pinyin {
  /** Null until it is loaded; where it cannot be, a table is searched by what is written. */
  readonly read: Read | null
  /** Whether it may still come, so that what is not found by pinyin may yet be. */
  readonly loading: boolean
}

/** The pinyin of Chinese words, and whether it is on its way. */
export function usePinyin(): Pinyin {
  const [pinyin, setPinyin] = useState<Pinyin>(() => {
    const read = pinyinNow()
    return { read, loading: read === null }
  })
  useEffect(() => {
    let wanted = true
    const settle = (read: Read | null) => {
      if (wanted) setPinyin((now) => (now.read === read && !now.loading ? now : { read, loading: false }))
    }
    // Rows and their order first: pinyin is heavy to load, and drawing waits for it.
    whenIdle()
      .then(loadPinyin)
      .then(settle, () => settle(null))
    return () => {
      wanted = false
    }
  }, [])
  return pinyin
}
