import { describe, expect, it } from 'vitest'
import { printedPlace, printedRounding } from './printed-place.ts'

describe('the last printed place', () => {
  it.each([
    ['116.3万元', 1_163_000, 1000],
    ['78.94%', 78.94, 0.01],
    ['40%', -40, 1],
    ['743户', 743, 1],
    ['200余名', 200, 1],
    ['2000余万元', 20_000_000, 10_000],
    ['2万余名', 20_000, 10_000],
    ['百余名', 100, 1],
    ['百余万元', 1_000_000, 10_000],
    ['1万5千亿元', 1.5e12, 1e11],
    ['3亿5000万元', 350_000_000, 10_000],
    ['2万6千余名', 26_000, 1000],
    ['1千零1人', 1001, 1],
    ['１，１６３，０００元', 1_163_000, 1],
    // A heading of a table names the scale: 3余 under 金额（万元）.
    ['3余', 30_000, 10_000],
  ])('of %s is %d in base units', (printed, value, place) => {
    expect(printedPlace(printed, value)).toBe(place)
  })

  it.each([
    ['116.3万元', 1_163_000, 500],
    ['396万元', 3_960_000, 5000],
    ['78.94%', 78.94, 0.005],
    ['92%', 92, 0.5],
    ['743户', 743, undefined],
    ['两起', 2, undefined],
  ])('leaves %s open by half of it, counts by nothing', (printed, value, half) => {
    expect(printedRounding(printed, value)).toBe(half)
  })
})
