import * as v from 'valibot'
import { expect, it } from 'vitest'
import { DeckSchema } from '../../domain/deck.ts'
import { newDeck, unusedName } from './new-deck.ts'

it('makes decks that fit the schema, each with an id of its own', () => {
  const decks = Array.from({ length: 100 }, () => newDeck({ en: 'New deck' }))
  for (const deck of decks) expect(v.safeParse(DeckSchema, deck).issues).toBeUndefined()
  expect(new Set(decks.map(({ id }) => id)).size).toBe(100)
})

it('numbers a name that another deck has in either language', () => {
  const name = { zh: '新演示稿', en: 'New deck' }
  expect(unusedName(name, [])).toEqual(name)
  expect(unusedName(name, [{ name: { en: 'New deck' } }])).toEqual({ zh: '新演示稿 2', en: 'New deck 2' })
  expect(unusedName({ en: 'New deck' }, [{ name }, { name: { en: 'New deck 2' } }])).toEqual({
    en: 'New deck 3',
  })
  expect(unusedName({}, [{ name: {} }])).toEqual({})
})
