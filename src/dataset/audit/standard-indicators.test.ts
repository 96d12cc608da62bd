import { expect, it } from 'vitest'
import standard from '../../../data/standard-indicators.json' with { type: 'json' }
import themes from '../../../data/themes.json' with { type: 'json' }
import { auditStandardIndicators } from './standard-indicators.ts'

const known = new Set(themes.map(({ id }) => id))
const messages = (raw: unknown) => auditStandardIndicators(raw, known).map(({ message }) => message)

it('finds the catalogue of standard indicators sound', () => expect(messages(standard)).toEqual([]))

it('tells a name that stands for two indicators, and what does not exist', () => {
  const [first, second] = standard.indicators
  const twice = { ...second, aliases: [first?.name.zh], theme: 'nothing', sources: ['S0'] }
  expect(messages({ ...standard, indicators: [first, twice] })).toEqual([
    '“基层工会组织数” already stands for grassroots-unions',
    'there is no theme nothing',
    'there is no source S0',
  ])
})

it('takes no definition for confirmed that is not there, and no rate without a base', () => {
  const [first] = standard.indicators
  expect(messages({ ...standard, indicators: [{ ...first, confirmed: true }] })).toEqual([
    'what is confirmed is a definition',
  ])
  expect(messages({ ...standard, indicators: [{ ...first, kind: 'rate' }] })).toContain(
    'a rate has a base, and nothing else has',
  )
})
