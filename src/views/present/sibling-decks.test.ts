import { expect, test } from 'vitest'
import { nineReports } from '../../dataset/testing.ts'
import { shippedDecks } from '../../decks/shipped-decks.ts'
import { deckGroups, siblingDeck } from './sibling-decks.ts'

const groups = deckGroups(shippedDecks(nineReports), [], 'en')

test('decks stand by kind, and kinds without decks are left out', () => {
  expect(groups.map(({ kind }) => kind)).toEqual(['overview', 'places', 'themes'])
})

test('a locality leads to the next locality, a theme to the next theme, round and round', () => {
  expect(siblingDeck(groups, 'locality-haigang', 1)).toBe('locality-liyang')
  expect(siblingDeck(groups, 'locality-changqing', -1)).toBe('locality-xpcc-13')
  expect(siblingDeck(groups, 'theme-organising', -1)).toBe('theme-culture')
  expect(siblingDeck(groups, 'theme-culture', 1)).toBe('theme-organising')
})

test('the overview leads to the first locality, which leads back', () => {
  expect(siblingDeck(groups, 'overview', 1)).toBe('locality-haigang')
  expect(siblingDeck(groups, 'locality-haigang', -1)).toBe('overview')
  expect(siblingDeck(groups, 'overview', -1)).toBe('locality-changqing')
})

test('a deck that is none of them leads nowhere odd', () => {
  expect(siblingDeck([], '-', 1)).toBe('-')
})
