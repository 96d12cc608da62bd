import { expect, it } from 'vitest'
import { EMPTY_CONTENT } from '../../state/workspace/content.ts'
import { chosenOf, PARTS } from './published-choice.ts'

const VIEW = { id: 'v', name: '视图', query: {}, saved: null }
const DECK = { id: 'd', name: { zh: '稿' }, slides: [], minutes: null }
const here = { content: { ...EMPTY_CONTENT, views: [VIEW], decks: [DECK] }, targets: [] }

it('gives all that is here where all of it is chosen', () => {
  expect(chosenOf(here, new Set(PARTS))).toEqual(here)
})

it('leaves out what is not chosen', () => {
  expect(chosenOf(here, new Set(['decks'])).content).toEqual({ ...EMPTY_CONTENT, decks: [DECK] })
})
