import { expect, test } from 'vitest'
import { shippedDecks } from '../../charts/deck/shipped-decks.ts'
import { nineReports } from '../../dataset/testing.ts'
import { deckGroups, siblingDeck } from './sibling-decks.ts'

const groups = deckGroups(shippedDecks(nineReports), [], 'en')

test('decks stand by kind, and kinds without decks are left out', () => {
  expect(groups.map(({ kind }) => kind)).toEqual(['overview', 'places', 'themes'])
})

test('a locality leads to the next locality, a theme to the next theme, round and round', () => {
  expect(siblingDeck(groups, 'locality-xiangcheng', 1)).toBe('locality-chengdong')
  expect(siblingDeck(groups, 'locality-xiangcheng', -1)).toBe('locality-haigang')
  expect(siblingDeck(groups, 'theme-culture', 1)).toBe('theme-organising')
})

test('the overview leads to the first locality', () => {
  expect(siblingDeck(groups, 'overview', 1)).toBe('locality-xiangcheng')
})

test('a deck that is none of them leads nowhere odd', () => {
  expect(siblingDeck([], '-', 1)).toBe('-')
})
