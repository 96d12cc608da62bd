import * as v from 'valibot'
import { expect, it } from 'vitest'
import { headlineOf } from '../../dataset/compare/headline-choice.ts'
import { bundledValue, RATE } from '../../dataset/review/testing.ts'
import { LocalityId } from '../../domain/ids.ts'
import { GroupId } from '../../domain/place/place-group.ts'
import { EMPTY_CONTENT } from '../../state/workspace/content.ts'
import { chosenOf, PARTS } from './use-publish.ts'

const VIEW = { id: 'v', name: '视图', query: {}, saved: null }
const DECK = { id: 'd', name: { zh: '稿' }, slides: [], minutes: null }
const GROUP = { id: v.parse(GroupId, 'hills'), name: '北片区', places: [v.parse(LocalityId, 'xiangcheng')] }
const SCORECARD = { id: 's', name: '县级', query: {} }
const HEADLINES = { id: 'overview' as const, values: [headlineOf(bundledValue(RATE))] }
const here = {
  content: {
    ...EMPTY_CONTENT,
    views: [VIEW],
    decks: [DECK],
    groups: [GROUP],
    scorecards: [SCORECARD],
    headlines: [HEADLINES],
  },
  targets: [],
}

it('gives all that is here where all of it is chosen', () => {
  expect(chosenOf(here, new Set(PARTS))).toEqual(here)
})

it('leaves out what is not chosen', () => {
  expect(chosenOf(here, new Set(['decks'])).content).toEqual({ ...EMPTY_CONTENT, decks: [DECK] })
  expect(chosenOf(here, new Set(['groups'])).content).toEqual({ ...EMPTY_CONTENT, groups: [GROUP] })
})
