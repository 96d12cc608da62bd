import { expect, test } from 'vitest'
import { en, like, zh } from '../charts/testing.ts'
import { nineReports } from '../dataset/testing.ts'
import { above, exact } from '../domain/number/bound.ts'
import { buildSlide } from './build-deck.ts'
import { headlineSlides } from './headline-slides.ts'

/** 20 million in one place, over 700,000 in another and a few in eight more, in the order of their places. */
const rows = [4000, 2e7, 2, 300, 56000, 700000, 90, 3, 1500, 8000].map((value, i) =>
  like({
    id: `help-${i}`,
    place: `地区${i}`,
    quantity: value === 700000 ? above(value) : exact(value),
  }),
)
const dataset = {
  ...nineReports,
  observations: new Map([...nineReports.observations, ...rows.map((one) => [one.id, one] as const)]),
}
const tilesOf = (shown: typeof rows) =>
  headlineSlides(shown.map((observation) => ({ observation, change: undefined })))

test('slides that part the values of one indicator claim no greatest of their own', () => {
  const slides = tilesOf(rows)
  expect(slides).toHaveLength(2)
  for (const context of [zh, en]) {
    const titles = slides.map((slide) => buildSlide(slide, dataset, context).title)
    expect(new Set(titles).size).toBe(1)
    expect(titles[0]).not.toMatch(/最|highest|most|地区\d/u)
    expect(titles[0]).toMatch(/10/u)
  }
})

test('one slide of all values still says which is the greatest', () => {
  const [slide] = tilesOf(rows.slice(0, 5))
  if (slide === undefined) throw new RangeError('no slide')
  expect(buildSlide(slide, dataset, zh).title).toContain('地区1')
})
