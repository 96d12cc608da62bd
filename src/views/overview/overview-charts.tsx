import type { ReactNode } from 'react'
import type { ChartModel } from '../../charts/chart-model.ts'
import { chartsForTheme, overviewCharts, shownIn } from '../../charts/locality-charts.ts'
import { leadingPlaces } from '../../dataset/compare/leading-values.ts'
import { wordLeadingPlaces } from '../../dataset/compare/leading-words.ts'
import { reportedLocalities, summariseLocality } from '../../dataset/compare/locality-summary.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { textIn } from '../../domain/text.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { Section } from '../../ui/page/section.tsx'
import { useText } from '../../ui/use-language.ts'
import { overviewMessages as words } from '../../words/app/overview.ts'
import { localityMessages } from '../../words/places/locality.ts'
import { Headlines } from './headlines.tsx'
import styles from './overview.module.css'
import { HeadlineActions } from './overview-actions.tsx'

/** Numbers and charts of a theme at most where so many localities have it that not even they are all told. */
const MOST_OF_MANY = 24

interface ThemeOverviewProps {
  readonly theme: Theme
  /** The localities that have values of the theme, between its numbers and its charts. */
  readonly children: ReactNode
}

/** The numbers and the charts of one theme; what a chart shows is not repeated in a tile. */
export function ThemeOverview({ theme, children }: ThemeOverviewProps) {
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const known = reportedLocalities(dataset, theme)
  const leading = leadingPlaces(dataset, known)
  const most = leading.length < known.length ? MOST_OF_MANY : undefined
  const charts = chartsForTheme(dataset, theme.id, leading, context, most)
  const drawn = shownIn(charts)
  const tiles = leading
    .flatMap((locality) => summariseLocality(dataset, locality, theme, { drawn }).tiles)
    .slice(0, most)
  const title = textIn(theme.name, context.language)
  const lead = wordLeadingPlaces(leading, known, context.language)
  return (
    <>
      <Headlines
        title={title}
        tiles={tiles}
        actions={
          <HeadlineActions what={title} id={theme.id} page={{ title, lead, tiles }} charts={() => charts} />
        }
      />
      {children}
      <ChartSection
        title={t(words.themeCharts)}
        note={t(most === undefined ? localityMessages.chartsNote : words.chartsOfMany, { n: charts.length })}
        charts={charts}
      />
    </>
  )
}

interface ChartSectionProps {
  readonly title: string
  readonly note: string
  readonly charts: readonly ChartModel[]
}

/** The charts of the overview, two beside each other; nothing where there are none. */
function ChartSection({ title, note, charts }: ChartSectionProps) {
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

/** The charts of all themes: what is known where and when. */
export function OverviewCharts() {
  const t = useText()
  const charts = overviewCharts(useDataset(), useChartContext())
  return <ChartSection title={t(words.known)} note={t(words.knownNote)} charts={charts} />
}
