import { overviewCharts } from '../../charts/locality-charts.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useText } from '../../ui/use-language.ts'
import { overviewMessages as words } from '../../words/app/overview.ts'
import { ChartSection } from './chart-section.tsx'

/** The charts of all themes: what is known where and when. */
export function OverviewCharts() {
  const t = useText()
  const charts = overviewCharts(useDataset(), useChartContext())
  return <ChartSection title={t(words.known)} note={t(words.knownNote)} charts={charts} />
}
