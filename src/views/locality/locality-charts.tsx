import { chartsForLocality } from '../../charts/locality-charts.ts'
import type { Theme } from '../../domain/indicator.ts'
import type { Locality } from '../../domain/locality.ts'
import { DatasetChart } from '../../ui/dataset-chart.tsx'
import { localityMessages as words } from '../../ui/messages/locality.ts'
import { Said } from '../../ui/said.tsx'
import { Section } from '../../ui/section.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import styles from './locality-charts.module.css'

interface LocalityChartsProps {
  readonly locality: Locality
  /** The one theme to show; all where it is null. */
  readonly theme: Theme | null
}

/** The charts of a locality, theme by theme. */
export function LocalityCharts({ locality, theme: only }: LocalityChartsProps) {
  const t = useText()
  const context = useChartContext()
  const themes = chartsForLocality(useDataset(), locality.id, context).filter(
    ({ theme }) => only === null || theme.id === only.id,
  )
  return (
    <Section title={t(words.charts)} note={t(words.chartsNote)}>
      {themes.map(({ theme, charts }) => (
        <section key={theme.id} aria-label={theme.name[context.language]} className={styles.theme}>
          <h3 className={styles.name}>
            <Said text={theme.name[context.language]} />
          </h3>
          <div className={styles.charts}>
            {charts.map((model) => (
              <DatasetChart key={model.id} model={model} headingLevel={4} />
            ))}
          </div>
        </section>
      ))}
    </Section>
  )
}
