import type { ChartModel } from '../../charts/chart-model.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { Section } from '../../ui/page/section.tsx'
import styles from './overview.module.css'

interface ChartSectionProps {
  readonly title: string
  readonly note: string
  readonly charts: readonly ChartModel[]
}

/** The charts of the overview, two beside each other; nothing where there are none. */
export function ChartSection({ title, note, charts }: ChartSectionProps) {
  if (charts.length === 0) return null
  return (
    <Section title={title} note={note}>
      <div className={styles.charts}>
        {charts.map((model) => (
          <div key={model.id} className={model.kind === 'matrix' ? styles.wide : undefined}>
            <DatasetChart model={model} />
          </div>
        ))}
      </div>
    </Section>
  )
}
