import { expect, test } from 'vitest'
import { bundledTables } from './bundled.ts'
import { buildDataset } from './dataset.ts'
import type { Problem } from './problem.ts'
import { DatasetError } from './problem.ts'

/** What is wrong with a chart, by its place in the file. */
function problemsOf(chart: unknown): readonly Problem[] {
  try {
    buildDataset({ ...bundledTables, charts: [chart] })
    return []
  } catch (error) {
    if (error instanceof DatasetError) return error.problems
    throw error
  }
}

const rate = { id: 'test', kind: 'rate', locality: 'xiangcheng' }
const known = { observations: ['xiangcheng-grievance-resolution-rate'] }

test('a chart of known observations is sound', () => {
  expect(problemsOf({ ...rate, select: known })).toEqual([])
})

test('an observation that does not exist is named with its place in the file', () => {
  expect(problemsOf({ ...rate, select: { observations: ['nowhere'] } })).toEqual([
    {
      file: 'data/charts.json',
      path: '/0/select/observations/0',
      message: 'no observation has the id nowhere: add it, or correct the id',
    },
  ])
})

test('so are those that a title, a change, an indicator or a locality name', () => {
  const title = { zh: '{nowhere}', en: 'Nothing' }
  expect(problemsOf({ ...rate, select: known, title })).toMatchObject([{ path: '/0/title/zh' }])
  expect(
    problemsOf({
      id: 'c',
      kind: 'change',
      locality: null,
      from: 'xpcc-13-loan-interest-subsidy',
      to: 'nowhere',
    }),
  ).toMatchObject([{ path: '/0/to' }])
  expect(problemsOf({ ...rate, select: { indicator: 'nothing' } })).toMatchObject([
    { path: '/0/select/indicator' },
  ])
  expect(problemsOf({ ...rate, locality: 'nowhere', select: known })).toMatchObject([{ path: '/0/locality' }])
})

test('a chart of an older dataset, whose locality was called place, is read', () => {
  const { locality, ...older } = { ...rate, select: known }
  expect(problemsOf({ ...older, place: locality })).toEqual([])
  const { charts } = buildDataset({ ...bundledTables, charts: [{ ...older, place: locality }] })
  expect(charts.map((chart) => chart.locality)).toEqual([locality])
  expect(problemsOf({ ...older, place: 'nowhere' })).toMatchObject([{ path: '/0/locality' }])
  expect(problemsOf({ ...rate, select: known, place: locality })).not.toEqual([])
})

test('a kind that there is not fails its schema', () => {
  expect(problemsOf({ ...rate, kind: 'pie', select: known })).not.toEqual([])
})
