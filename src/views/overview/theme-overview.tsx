import type { ReactNode } from 'react'
import { chartsForTheme, shownIn } from '../../charts/locality-charts.ts'
import { leadingPlaces } from '../../dataset/compare/leading-values.ts'
import { reportedLocalities, summariseLocality } from '../../dataset/compare/locality-summary.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { listOf, textIn } from '../../domain/text.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useText } from '../../ui/use-language.ts'
import { overviewMessages as words } from '../../words/app/overview.ts'
import { localityMessages } from '../../words/places/locality.ts'
import { ChartSection } from './chart-section.tsx'
import { HeadlineActions } from './headline-actions.tsx'
import { Headlines } from './headlines.tsx'

/** Numbers and charts of a theme at most where so many localities have it that not even they are all told. */
const MOST_OF_MANY = 24

interface ThemeOverviewProps {
  readonly theme: Theme
  /** The localities that have values of the theme, between its numbers and its charts. */
  readonly children: ReactNode
}

/** The numbers and the charts of one theme; what a chart shows is no tile. */
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
  const lead = listOf(
    leading.map(({ name }) => textIn(name, context.language)),
    context.language,
  )
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
