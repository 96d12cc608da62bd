import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Overview } from '../../dataset/compare/overview.ts'
import { provenanceWords } from '../../dataset/compare/overview.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { KeepNumbers } from '../../ui/chart/keep-numbers.tsx'
import { Plot } from '../../ui/chart/later-plot.ts'
import { ThemeFilter } from '../../ui/control/theme-filter.tsx'
import { useOverview } from '../../ui/data/use-overview.ts'
import { later, Part, sayFirstView } from '../../ui/page/later.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { overviewMessages as words } from '../../words/app/overview.ts'
import { Headlines } from './headlines.tsx'
import styles from './overview.module.css'

const OverviewActions = later(async () => (await import('./overview-actions.tsx')).OverviewActions)
const ChangesLine = later(async () => (await import('./changes-line.tsx')).ChangesLine)
const OverviewCharts = later(async () => (await import('./overview-charts.tsx')).OverviewCharts)
export const ThemeOverview = later(async () => {
  const [{ ThemeOverview }] = await Promise.all([import('./overview-charts.tsx'), Plot.load()])
  return ThemeOverview
}, false)

/** The headline indicators, what is known where, and the way into everything. */
export function OverviewView() {
  const t = useText()
  const language = useLanguage()
  useEffect(sayFirstView, [])
  const { overview, theme } = useOverview(useSearch({ strict: false }).theme)
  const counts = {
    observations: overview.observations,
    reports: overview.reports,
    own: overview.own,
    origins: provenanceWords(overview.provenance, language).join(BETWEEN),
  }
  const headlines = { title: t(words.headlines), note: t(words.headlinesNote, counts) }
  const places = <Places overview={overview} theme={theme} />
  return (
    <Page
      title={t(words.title)}
      about={theme === null ? [] : [textIn(theme.name, language)]}
      purpose={t(counts.own === 0 ? words.lead : words.leadWithOwn, counts)}
    >
      <ThemeFilter themes={overview.themes} chosen={theme} />
      {theme === null ? (
        <>
          <Headlines
            title={headlines.title}
            note={headlines.note}
            tiles={overview.headlines}
            actions={
              <OverviewActions
                what={headlines.title}
                page={{ title: t(words.title), lead: headlines.note, tiles: overview.headlines }}
              />
            }
          />
          <Part>
            <ChangesLine />
          </Part>
          {places}
          <Part>
            <OverviewCharts />
          </Part>
        </>
      ) : (
        <ThemeOverview theme={theme}>{places}</ThemeOverview>
      )}
    </Page>
  )
}

interface PlacesProps {
  readonly overview: Overview
  readonly theme: Theme | null
}

/** What a report says of each locality, and the way to its page. */
function Places({ overview: { places, beyond }, theme }: PlacesProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <Section title={t(words.localities)} note={t(words.localitiesNote)}>
      <ul className={styles.localities}>
        {places.map(({ locality, finding, observations }) => (
          <li key={locality.id}>
            <Link
              to="/locality/$id"
              params={{ id: locality.id }}
              search={(search) => ({ ...search, theme: theme?.id, chart: undefined })}
              className={styles.locality}
            >
              <strong>
                <Outside text={textIn(locality.name, language)} lang={langOf(locality.name, language)} />
              </strong>
              <span className={styles.finding} lang={langOf(finding, language)}>
                {finding !== null && <KeepNumbers text={textIn(finding, language)} />}
              </span>
              <small>{t(words.observations, { n: observations })}</small>
            </Link>
          </li>
        ))}
      </ul>
      {beyond > 0 && (
        <p>
          <Link
            to="/table"
            search={{ group: 'locality', ...(theme === null ? {} : { 'f.theme': theme.id }) }}
          >
            {t(words.morePlaces, { n: beyond })}
          </Link>
        </p>
      )}
    </Section>
  )
}
