import { pageHold } from './page-hold.ts'
import type { TextStorage } from './storage.ts'
import { tabText } from './storage.ts'

const KEY = 'union-metrics.typed.'

/** What is typed or pasted into a field and not begun yet, by the field. */
export interface TypedTexts {
  readonly get: (field: string) => string
  /** An empty text forgets it. */
  readonly set: (field: string, text: string) => void
}

/**
 * Opens the texts that stand in the large fields of this tab. They are there again after another page and after a reload, as long as the tab
 * is open. A text for which the browser has no room lasts as long as the page, and `hold` is told, so that the page is not left unasked.
 */
export function openTypedTexts(storage: TextStorage = tabText, hold = pageHold()): TypedTexts {
  const texts = new Map<string, string>()
  const unkept = new Set<string>()
  return {
    get: (field) => texts.get(field) ?? storage.read(`${KEY}${field}`) ?? '',
    set: (field, text) => {
      texts.set(field, text)
      if (storage.write(`${KEY}${field}`, text) || text === '') unkept.delete(field)
      else {
        // An earlier state of the text would come back in its place.
        storage.write(`${KEY}${field}`, '')
        unkept.add(field)
      }
      hold(unkept.size > 0)
    },
  }
}

export const typedTexts = openTypedTexts()
