import { Link } from '@tanstack/react-router'
import { headlineSlides } from '../../charts/deck/headline-slides.ts'
import { chartsForTheme, overviewCharts, shownIn } from '../../charts/locality-charts.ts'
import { leadingPlaces } from '../../dataset/leading-values.ts'
import {
  countThemes,
  headlineTiles,
  reportedLocalities,
  summariseLocality,
} from '../../dataset/locality-summary.ts'
import { provenanceOf, provenanceWords } from '../../dataset/provenance.ts'
import { rowsByLocality } from '../../dataset/rows-by.ts'
import { DatasetChart } from '../../ui/dataset-chart.tsx'
import { localityMessages } from '../../ui/messages/locality.ts'
import { overviewMessages as words } from '../../ui/messages/overview.ts'
import { Page } from '../../ui/page.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { Outside } from '../../ui/said.tsx'
import { Section } from '../../ui/section.tsx'
import { ThemeFilter, useTheme } from '../../ui/theme-filter.tsx'
import { Tile } from '../../ui/tile.tsx'
import { TileRow } from '../../ui/tile-row.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import styles from './overview.module.css'

/** Numbers and charts of a theme at most where so many localities have it that not even they are all told. */
const MOST_OF_MANY = 24

/** The headline indicators, what is known where, and the way into everything. */
export function OverviewView() {
  const t = useText()
  const context = useChartContext()
  const { language } = context
  const dataset = useDataset()
  const reports = [...dataset.reports.values()]
  const counts = {
    observations: dataset.observations.size,
    reports: reports.filter(({ isOwn }) => !isOwn).length,
    own: reports.filter(({ isOwn }) => isOwn).length,
    origins: provenanceWords(provenanceOf(dataset.observations.values()), language).join(' · '),
  }
  const theme = useTheme()
  const known = reportedLocalities(dataset).filter(
    ({ id }) =>
      theme === null ||
      rowsByLocality(dataset)
        .get(id)
        ?.some((row) => row.theme.id === theme.id),
  )
  const told = leadingPlaces(dataset, known)
  const many = told.length < known.length
  const charts =
    theme === null
      ? overviewCharts(dataset, context)
      : chartsForTheme(dataset, theme.id, told, context, many ? MOST_OF_MANY : undefined)
  const drawn = shownIn(charts)
  const places = told.map((locality) => summariseLocality(dataset, locality, theme, { drawn }))
  const tiles =
    theme === null
      ? headlineTiles(dataset)
      : places.flatMap((place) => place.tiles).slice(0, many ? MOST_OF_MANY : undefined)
  const headlines = theme?.name[language] ?? t(words.headlines)
  return (
    <Page
      title={t(words.title)}
      about={theme === null ? [] : [theme.name[language]]}
      lead={t(counts.own === 0 ? words.lead : words.leadWithOwn, counts)}
    >
      <ThemeFilter themes={countThemes(dataset, dataset.observations.values())} />
      {tiles.length > 0 && (
        <Section
          title={headlines}
          note={theme === null ? t(words.headlinesNote, counts) : undefined}
          actions={<PresentActions what={headlines} slides={headlineSlides(tiles, undefined)} />}
        >
          <TileRow>
            {tiles.map(({ observation, change }) => (
              <Tile
                key={observation.id}
                observation={observation}
                change={change}
                locality={
                  <Link to="/locality/$id" params={{ id: observation.locality.id }}>
                    <Outside text={observation.locality.name[language]} />
                  </Link>
                }
              />
            ))}
          </TileRow>
        </Section>
      )}
      <Section title={t(words.localities)} note={t(words.localitiesNote)}>
        <ul className={styles.localities}>
          {places.map(({ locality, observations, reports }) => (
            <li key={locality.id}>
              <Link
                to="/locality/$id"
                params={{ id: locality.id }}
                search={(search) => ({ ...search, theme: theme?.id, chart: undefined })}
                className={styles.locality}
              >
                <strong>
                  <Outside text={locality.name[language]} />
                </strong>
                <span className={styles.finding}>{reports[0]?.title[language]}</span>
                <small>{t(words.observations, { n: observations.length })}</small>
              </Link>
            </li>
          ))}
        </ul>
        {many && (
          <p>
            <Link
              to="/table"
              search={{ group: 'locality', ...(theme === null ? {} : { 'f.theme': theme.id }) }}
            >
              {t(words.morePlaces, { n: known.length - told.length })}
            </Link>
          </p>
        )}
      </Section>
      {charts.length > 0 && (
        <Section
          title={t(theme === null ? words.known : words.themeCharts)}
          note={t(
            theme === null ? words.knownNote : many ? words.chartsOfMany : localityMessages.chartsNote,
            {
              n: charts.length,
            },
          )}
        >
          <div className={styles.charts}>
            {charts.map((model) => (
              <div key={model.id} className={model.kind === 'matrix' ? styles.wide : undefined}>
                <DatasetChart model={model} />
              </div>
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}
