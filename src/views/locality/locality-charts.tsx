import type { ThemeCharts } from '../../charts/locality-charts.ts'
import { textIn } from '../../domain/text.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { localityMessages as words } from '../../words/places/locality.ts'
import styles from './locality-charts.module.css'

/** The charts of a locality, theme by theme. */
export function LocalityCharts({ themes }: { readonly themes: readonly ThemeCharts[] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Section title={t(words.charts)} note={t(words.chartsNote)}>
      {themes.map(({ theme, charts }) => (
        <section key={theme.id} aria-label={textIn(theme.name, language)} className={styles.theme}>
          <h3 className={styles.name}>
            <Said text={textIn(theme.name, language)} />
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
