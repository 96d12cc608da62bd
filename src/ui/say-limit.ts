import type { OverLimit } from '../domain/spec/deck.ts'
import { OVER_LIMIT_WORDS } from '../words/decks/decks.ts'
import type { useText } from './use-language.ts'

/** Names the limit that a deck is beyond: 幻灯片超过500张. */
export const sayLimit = ({ of, most, path }: OverLimit, t: ReturnType<typeof useText>): string =>
  t(OVER_LIMIT_WORDS[of], { path, most: (of === 'unfolded' ? most / 1024 : most).toLocaleString('en') })
