import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { autoCharts } from '../../charts/auto-chart.ts'
import { AWKWARD, en } from '../../charts/testing.ts'
import { nineReports } from '../../dataset/testing.ts'
import { slideOfChart } from '../../decks/chart-deck.ts'
import { SlideWords } from './slide-words.tsx'

it('reads a caution out once that stands among the footnotes too', () => {
  const [model] = autoCharts(AWKWARD['wide-positive'] ?? [], 'wide', nineReports, en)
  if (model === undefined) throw new RangeError('no chart')
  const notes = { cautions: ['Periods differ.'], footnotes: ['Periods differ.', 'Counted by hand.'] }
  const slide = slideOfChart({ ...model, ...notes }, 'en')
  const read = renderToStaticMarkup(<SlideWords slide={slide} number={1} of={1} />)
  expect(read.split('Periods differ.')).toHaveLength(2)
  expect(read).toContain('Counted by hand.')
})
