import { describe, expect, it } from 'vitest'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import type { Observation } from '../observation.ts'
import { observationName, scopeWords, valueText } from '../observation-wording.ts'
import { nineReports } from '../testing.ts'
import { asShown, overviewOf } from './overview.ts'

const said = (observation: Observation) =>
  (['zh', 'en'] as const).map((language) => [
    observation.id,
    observationName(observation, language),
    valueText(observation, { language, notation: 'compact' }),
    valueText(observation, { language, notation: 'full' }),
    scopeWords(observation, language),
    wordPeriodBasis(observation.period, language),
    observation.locality.name[language],
  ])

describe('the overview', () => {
  const overview = overviewOf(nineReports, null)

  it('tells of all reports, and of each place that has values', () => {
    expect(overview.reports).toBe(9)
    expect(overview.places).toHaveLength(9)
    expect(overview.beyond).toBe(0)
  })

  it('holds its places to a theme', () => {
    const rights = nineReports.themes.get('rights') ?? null
    expect(overviewOf(nineReports, rights).places.map(({ locality }) => locality.id)).toEqual(['xiangcheng'])
  })

  it('says the same once it is cut to what it shows and went through JSON', () => {
    const { headlines, ...rest } = asShown(overview)
    const read: Pick<typeof overview, 'headlines'> = JSON.parse(JSON.stringify({ headlines }))
    expect(read.headlines.map(({ observation }) => said(observation))).toEqual(
      overview.headlines.map(({ observation }) => said(observation)),
    )
    expect(read.headlines.flatMap(({ change }) => (change ? [said(change)] : []))).toEqual(
      overview.headlines.flatMap(({ change }) => (change ? [said(change)] : [])),
    )
    expect(JSON.parse(JSON.stringify(rest))).toEqual(
      JSON.parse(JSON.stringify({ ...overview, headlines: undefined })),
    )
  })
})
