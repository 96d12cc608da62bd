import { indicatorChart } from '../../charts/auto-chart.ts'
import type { ComparisonRow, ThemeComparison } from '../../dataset/comparison.ts'
import type { Locality } from '../../domain/locality.ts'
import { DatasetChart } from '../../ui/dataset-chart.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import styles from './comparison.module.css'

interface SharedChartsProps {
  readonly comparison: ThemeComparison
  readonly localities: readonly Locality[]
}

/** One axis invites ranking, so what may be counted differently, or in different units, gets none. */
const mayShareAxis = ({ comparability, differences }: ComparisonRow) =>
  comparability === 'comparable' || (comparability === 'careful' && !differences.includes('definition'))

/** A chart of each indicator that several of the localities have and that may stand on one axis. */
export function SharedCharts({ comparison: { rows }, localities }: SharedChartsProps) {
  const dataset = useDataset()
  const context = useChartContext()
  const drawn = rows.filter(mayShareAxis)
  if (drawn.length === 0) return null
  const place = localities.map(({ id }) => id).join('-')
  return (
    <div className={styles.charts}>
      {drawn.map(({ indicator, cells }) => (
        <DatasetChart
          key={indicator.id}
          model={indicatorChart(cells.flat(), { id: `compare-${place}-${indicator.id}` }, dataset, context)}
        />
      ))}
    </div>
  )
}
