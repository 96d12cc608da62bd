import { expect, it } from 'vitest'
import { reportedLocalities } from '../dataset/compare/locality-summary.ts'
import { nineReports as dataset } from '../dataset/testing.ts'
import { chartsForLocality, chartsForTheme } from './locality-charts.ts'
import { en } from './testing.ts'

it('shows of a theme what the overview has of it, then the charts of each locality', () => {
  const ids = chartsForTheme(dataset, 'skills', reportedLocalities(dataset), en).map(({ id }) => id)
  const local = ['haigang', 'lanshan'].flatMap((place) =>
    chartsForLocality(dataset, place, en).flatMap(({ theme, charts }) =>
      theme.id === 'skills' ? charts.map(({ id }) => id) : [],
    ),
  )
  expect(ids.slice(-local.length)).toEqual(local)
  const overview = ids.slice(0, -local.length)
  expect(
    dataset.charts.filter(({ id }) => overview.some((shown) => shown === id)).map(({ locality }) => locality),
  ).toEqual(overview.map(() => null))
})

it('shows nothing of a theme that does not exist', () => {
  expect(chartsForTheme(dataset, 'nothing', reportedLocalities(dataset), en)).toEqual([])
})
