import { describe, expect, it } from 'vitest'
import { nineReports } from '../testing.ts'
import { countThemes, headlineTiles, reportedLocalities, summariseLocality } from './locality-summary.ts'

const dataset = nineReports

function summary(id: string) {
  const locality = dataset.localities.get(id)
  if (locality === undefined) throw new Error(`no locality ${id}`)
  return summariseLocality(dataset, locality)
}

describe('the headline tiles', () => {
  it('set a change beside its value', () => {
    const subsidy = headlineTiles(dataset).find(
      ({ observation }) => observation.id === 'xpcc-13-loan-interest-subsidy',
    )
    expect(subsidy?.change?.id).toBe('xpcc-13-loan-interest-subsidy-change')
  })
})

describe('the summary of a locality', () => {
  it('begins with its headlines and fills up with its other printed values', () => {
    const { tiles } = summary('xiangcheng')
    expect(tiles.slice(0, 3).map(({ observation }) => observation.indicator.id)).toEqual([
      'collective-contract-coverage',
      'grievance-resolution-rate',
      'members-recruited',
    ])
    expect(tiles).toHaveLength(6)
  })

  it('shows one tile of an indicator that is known for two periods, the later one', () => {
    const families = summary('liyang').tiles.filter(
      ({ observation }) => observation.indicator.id === 'volunteer-families',
    )
    expect(families.map(({ observation }) => observation.period?.end)).toEqual(['2026-01-01'])
  })

  it('shows no category without its whole, which may be the sum of its parts, and no ratio that nobody printed', () => {
    for (const { observation } of summary('changqing').tiles) {
      expect(observation.breakdown).toBeNull()
      if (observation.status === 'derived') expect(observation.formula).toBe('sum')
    }
  })

  it('chooses by weight and not by place in the file', () => {
    const shown = (id: string) => summary(id).tiles.map(({ observation }) => observation.id)
    for (const id of ['farmers-turned-workers', 'training-attendances', 'innovation-gains'])
      expect(shown('lanshan')).toContain(`lanshan-${id}`)
    for (const id of ['counselling-talent-total', 'support-stations-total', 'workers-screened'])
      expect(shown('changqing')).toContain(`changqing-${id}`)
    expect(shown('lanshan')).not.toContain('lanshan-provincial-prizes')
  })

  it('is empty for a locality of which nothing is known', () => {
    expect(summary('beijing')).toMatchObject({ observations: [], reports: [], tiles: [] })
  })
})

describe('the localities with reports', () => {
  it('are the nine of the page and stand in the order of their codes, organisations behind the areas', () => {
    const names = reportedLocalities(dataset).map(({ id }) => id)
    const nine = [
      // 130302, 320481, 371103, 411025, 420000, 620724, 630102, then the localities that are not areas.
      'haigang',
      'liyang',
      'lanshan',
      'xiangcheng',
      'hubei',
      'gaotai',
      'chengdong',
      'xpcc-13',
      'changqing',
    ]
    expect(names.filter((id) => nine.includes(id))).toEqual(nine)
  })
})

describe('one theme', () => {
  it('holds tiles and observations to it', () => {
    const [locality, theme] = [dataset.localities.get('xiangcheng'), dataset.themes.get('rights')]
    if (locality === undefined || theme === undefined) throw new Error('no such locality or theme')
    const { tiles, observations } = summariseLocality(dataset, locality, theme)
    expect(new Set(observations.map((row) => row.theme.id))).toEqual(new Set(['rights']))
    expect(tiles.every(({ observation }) => observation.theme.id === 'rights')).toBe(true)
  })

  it('is counted where it has observations', () => {
    const { observations } = summary('haigang')
    expect(countThemes(dataset, observations).map(({ theme, count }) => [theme.id, count])).toEqual([
      ['skills', observations.length],
    ])
  })
})
