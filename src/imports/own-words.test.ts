import * as v from 'valibot'
import { expect, it } from 'vitest'
import { ThemeId } from '../domain/ids.ts'
import type { Indicator } from '../domain/record/indicator.ts'
import { createOwnWords, isInferred } from './own-words.ts'

const words = createOwnWords()
const unit = words.unit('册')
const books = words.indicatorOf(words.indicator('职工书屋藏书', unit))

it('knows an indicator of which nobody said the kind from one of which somebody did', () => {
  if (books === undefined) throw new Error('the indicator was not taken in')
  expect(isInferred(books, unit)).toBe(true)
  const said: readonly Partial<Indicator>[] = [
    { kind: 'flow' },
    { additive: true },
    { theme: v.parse(ThemeId, 'culture') },
  ]
  for (const one of said) expect(isInferred({ ...books, ...one }, unit)).toBe(false)
})
