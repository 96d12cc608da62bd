import { describe, expect, it } from 'vitest'
import { reportedLocalities, summariseLocality } from '../dataset/locality-summary.ts'
import { briefOf } from './locality-brief.ts'
import { chartsForLocality, shownIn } from './locality-charts.ts'
import { en, like, shipped, zh } from './testing.ts'

/** The brief of a locality as its page prints it. */
function briefFor(id: string, context = en) {
  const locality = shipped.localities.get(id)
  if (locality === undefined) throw new RangeError(id)
  const charts = chartsForLocality(shipped, id, context).flatMap((of) => of.charts)
  const summary = summariseLocality(shipped, locality, null, { drawn: shownIn(charts), most: 12 })
  return { brief: briefOf(summary, charts, shipped, context), summary }
}

const told = ({ brief }: ReturnType<typeof briefFor>): string[] => [
  ...brief.numbers.flatMap(({ observation, change }) => [observation.id, ...(change ? [change.id] : [])]),
  ...brief.rows.flatMap((row) => row.flatMap(({ model }) => [...shownIn([model])])),
  ...brief.rest.map(({ id }) => id),
]

describe.each([zh, en])('the brief of every locality that a report tells of, in $language', (context) => {
  it.each(reportedLocalities(shipped).map(({ id }) => id))('%s: each value once', (id) => {
    const made = briefFor(id, context)
    expect(made.brief.left).toBe(0)
    expect(told(made).toSorted()).toEqual(made.summary.observations.map((row) => row.id).toSorted())
  })
})

it('draws a chart that would lose words in a column as wide as the page, and the others beside each other', () => {
  // "Workers flagged in screening · at most 17.35% (derived)" does not fit below its part of the bar.
  const { brief } = briefFor('changqing')
  expect(brief.rows.map((row) => row.map(({ width }) => width))).toEqual([[688], [328, 328]])
})

it('lists what the pages hold and counts the rest', () => {
  const { summary } = briefFor('liyang')
  const rows = Array.from({ length: 900 }, (_, i) =>
    like({
      id: `many-${i}`,
      quantity: { bound: 'exact', value: i, lower: i, upper: i },
      indicator: { name: { zh: `指标${i}`, en: `Indicator ${i}` } },
    }),
  )
  const { rest, left } = briefOf({ ...summary, observations: rows, tiles: [] }, [], shipped, en)
  expect(rest.length + left).toBe(900)
  // A line is higher than 20 pixels: two columns of two pages hold no more than 200.
  expect(rest.length).toBeGreaterThan(40)
  expect(rest.length).toBeLessThan(200)
})
