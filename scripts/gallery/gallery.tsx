import { createRoot } from 'react-dom/client'
import { autoCharts, indicatorChart } from '../../src/charts/auto-chart.ts'
import { buildChart } from '../../src/charts/build-chart.ts'
import type { ChartModel } from '../../src/charts/chart-model.ts'
import type { ChartContext } from '../../src/charts/context.ts'
import { barsChart } from '../../src/charts/kinds/ranks.ts'
import { AWKWARD } from '../../src/charts/testing.ts'
import { nineReports as dataset } from '../../src/dataset/testing.ts'
import { slideOfChart } from '../../src/decks/chart-deck.ts'

import { ChartFrame } from '../../src/ui/chart/chart-frame.tsx'
import { Stage } from '../../src/ui/stage/stage.tsx'
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import './gallery.css'

/** Every chart on one page, for people to look at: ?lang=zh|en&theme=light|dark&set=authored|awkward&slides&targets. */
const query = new URLSearchParams(location.search)
const language = query.get('lang') === 'en' ? 'en' : 'zh'
const slides = query.has('slides')
/** The width of a slide in CSS pixels. */
const SLIDE_WIDTH = 960
const TARGETS: Readonly<Record<string, number>> = {
  'collective-contract-coverage': 95,
  'grievance-resolution-rate': 95,
  'employment-rate': 95,
  'venue-events': 80,
  'members-recruited': 3000,
  'contest-entrants': 300,
}
const aim = (value: number | undefined) => (value === undefined ? null : { value })
const context: ChartContext = {
  language,
  notation: 'compact',
  targetOf: query.has('targets') ? ({ indicator }) => aim(TARGETS[indicator.id]) : undefined,
}

function authored(): ChartModel[] {
  const only = query.get('id')
  return dataset.charts
    .filter(({ id }) => only === null || only.split(',').includes(id))
    .map((spec) => buildChart(spec, dataset, context))
}

const awkward = (): ChartModel[] => [
  ...Object.entries(AWKWARD).flatMap(([id, observations]) => autoCharts(observations, id, dataset, context)),
  barsChart(AWKWARD['every-bound'] ?? [], { id: 'bars-every-bound', dataset, context }),
  indicatorChart(AWKWARD['negative-changes'] ?? [], { id: 'negative-dots', dataset, context }),
  barsChart(AWKWARD['negative-changes'] ?? [], { id: 'negative-bars', dataset, context }),
]

document.documentElement.dataset.theme = query.get('theme') ?? 'light'
document.documentElement.lang = language
const models = query.get('set') === 'awkward' ? awkward() : authored()
const place = document.getElementById('gallery')
if (place !== null) {
  place.dataset.slides = String(slides)
  createRoot(place).render(
    models.map((model) => (
      <section key={model.id}>
        {slides ? (
          <Stage slide={slideOfChart(model, language)} number={1} of={1} width={SLIDE_WIDTH} />
        ) : (
          <ChartFrame model={model} language={language} />
        )}
      </section>
    )),
  )
}
