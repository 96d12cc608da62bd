import { startTransition, useEffect, useState } from 'react'
import type { Read } from '../dataset/search/search-match.ts'
import { whenIdle } from './page/later.tsx'

let loading: Promise<Read> | null = null
let loaded: Read | null = null

/** The pinyin of Chinese words as soon as {@link loadPinyin} has it, else null. */
export const pinyinNow = (): Read | null => loaded

/** Loads the pinyin of Chinese words: it is heavy, and few pages search. */
export function loadPinyin(): Promise<Read> {
  loading ??= import('../places/pinyin.ts').then(
    ({ readHanzi }) => {
      loaded = readHanzi
      return readHanzi
    },
    (error: unknown) => {
      // It may come the next time: the network was away.
      loading = null
      throw error
    },
  )
  return loading
}

interface Pinyin {
  /** Null until it is loaded; where it cannot be, a table is searched by what is written. */
  readonly read: Read | null
  /** Whether it may still come, so that what is not found by pinyin may yet be. */
  readonly loading: boolean
}

/**
 * The pinyin of Chinese words, and whether it is on its way.
 * @param wanted whether it is asked for; what does not search does not load it
 */
export function usePinyin(wanted = true): Pinyin {
  const [pinyin, setPinyin] = useState<Pinyin>(() => {
    const read = pinyinNow()
    return { read, loading: wanted && read === null }
  })
  useEffect(() => {
    if (!wanted) return
    let isHere = true
    // A long table is drawn again for it, which nobody waits for: the page answers meanwhile.
    const settle = (read: Read | null) =>
      startTransition(() => {
        if (isHere) setPinyin((now) => (now.read === read && !now.loading ? now : { read, loading: false }))
      })
    // Rows and their order first: pinyin is heavy to load, and drawing waits for it.
    whenIdle()
      .then(loadPinyin)
      .then(settle, () => settle(null))
    return () => {
      isHere = false
    }
  }, [wanted])
  return pinyin
}
