import { overviewCharts } from '../../charts/locality-charts.ts'
import type { PageContent } from '../../decks/page-picture.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { HeadlineActions } from './headline-actions.tsx'

interface OverviewActionsProps {
  readonly what: string
  readonly page: Omit<PageContent, 'charts'>
}

/** What can be done with the headline numbers of all themes, and with the charts below them. */
export function OverviewActions({ what, page }: OverviewActionsProps) {
  const dataset = useDataset()
  const context = useChartContext()
  return (
    <HeadlineActions what={what} id="overview" page={page} charts={() => overviewCharts(dataset, context)} />
  )
}
