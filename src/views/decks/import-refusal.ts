import { sayLimit } from '../../ui/say-limit.ts'
import type { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import type { DeckResult } from './deck-results.ts'

type Read = Extract<DeckResult, { readonly kind: 'refused' }>['read']

/** Why a file was not imported, and what to do. */
export function importRefusal(file: string, read: Read, t: ReturnType<typeof useText>): string {
  switch (read.kind) {
    case 'no-json':
      return t(words.importNoJson, { file })
    case 'large':
      return t(words.importLarge, { file, limit: sayLimit(read.limit, t) })
    case 'other':
      return t(words.importOther, { file })
    case 'newer':
      return t(words.importNewer, { file })
    case 'unread':
      return t(words.importUnread, { file })
    case 'faulty': {
      const [first] = read.faults
      const values = { file, n: read.faults.length, path: first?.path ?? '', message: first?.message ?? '' }
      return t(words.importFaulty, values)
    }
  }
}
