import { expect, it } from 'vitest'
import placeNames from '../../../../data/place-names.json' with { type: 'json' }
import places from '../../../../data/places.json' with { type: 'json' }
import { nineReports } from '../../../dataset/testing.ts'
import { gazetteerOf } from '../../../places/gazetteer.ts'
import { knownWords } from './known-words.ts'

it('knows an English name with either kind of apostrophe', () => {
  const gazetteer = gazetteerOf(places, placeNames, [])
  const { indicator, indicatorIn } = knownWords(nineReports, gazetteer, [])
  const palace = indicator('Investment in the workers’ cultural palace')
  expect(palace?.name).toBe('文化宫改造投入')
  expect(indicator("Investment in the workers' cultural palace")).toBe(palace)
  expect(indicatorIn("2025: investment in the workers' cultural palace")?.known).toBe(palace)
})
