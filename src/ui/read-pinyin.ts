import type { Read } from '../dataset/search/search-match.ts'

let loading: Promise<Read> | null = null
let loaded: Read | null = null

/** The pinyin of Chinese words as soon as {@link loadPinyin} has it, else null. */
export const pinyinNow = (): Read | null => loaded

/** Loads the pinyin of Chinese words: it is heavy, and few pages search. */
export function loadPinyin(): Promise<Read> {
  loading ??= import('pinyin-pro').then(
    ({ pinyin }) => {
      loaded = (text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
      return loaded
    },
    (error: unknown) => {
      // It may come the next time: the network was away.
      loading = null
      throw error
    },
  )
  return loading
}
