import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { ThemeCharts } from '../../charts/locality-charts.ts'
import { chartsForLocality, shownIn } from '../../charts/locality-charts.ts'
import { countThemes, summariseLocality } from '../../dataset/compare/locality-summary.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { headlineSlides } from '../../decks/headline-slides.ts'
import { localityDeckId, shippedDeck } from '../../decks/shipped-decks.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { isEnterprise } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { areasOf, langOf, listOf, textIn } from '../../domain/text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { KeepNumbers } from '../../ui/chart/keep-numbers.tsx'
import { Button } from '../../ui/control/button.tsx'
import { ThemeFilter, useTheme } from '../../ui/control/theme-filter.tsx'
import { useDataset, useTaken } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { PageImageButton } from '../../ui/export/page-image-button.tsx'
import { PageWorkbookButton } from '../../ui/export/page-workbook-button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { usePrinting } from '../../ui/page/use-printing.ts'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { ReviewCounts } from '../../ui/review/review-badge.tsx'
import { NotesSection } from '../../ui/review/review-panel.tsx'
import { BETWEEN, Said } from '../../ui/said.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { Tile, TileRow } from '../../ui/tile/tile.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { errors } from '../../words/app/errors.ts'
import { missing } from '../../words/app/missing.ts'
import { themeMessages } from '../../words/app/theme.ts'
import { ownMessages } from '../../words/dataset/own.ts'
import { deckMessages } from '../../words/decks/decks.ts'
import { compareMessages } from '../../words/places/compare.ts'
import { localityMessages as words } from '../../words/places/locality.ts'
import { Unknown } from '../problem/unknown.tsx'
import styles from './locality.module.css'
import { LocalityBriefSheet } from './locality-brief.tsx'
import { ReportList } from './report-list.tsx'

/** The charts of a locality, theme by theme. */
function LocalityCharts({ themes }: { readonly themes: readonly ThemeCharts[] }) {
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

/** The locality needs no column on its own page. */
const COLUMNS: readonly ColumnId[] = [
  'indicator',
  'value',
  'bound',
  'period',
  'theme',
  'scope',
  'status',
  'printed',
]

interface LocalityTableProps {
  readonly locality: Locality
  readonly theme: Theme | null
  readonly observations: readonly Observation[]
}

/** All observations of a locality; the order of the table is kept in the address. */
function LocalityTable({ locality, theme, observations }: LocalityTableProps) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/locality/$id' })
  const navigate = useNavigate({ from: '/locality/$id' })
  return (
    <PageTable
      title={t(words.table)}
      name={textIn(locality.name, language)}
      of={{ locality: locality.id, theme: theme?.id }}
      observations={observations}
      columns={COLUMNS}
      sort={sort}
      onSort={(next) =>
        void navigate({
          search: (search) => ({ ...search, sort: next }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  )
}

/** Numbers beside the charts at most; the table has every value. */
const MOST_TILES = 12

/** One locality on one page: its numbers, charts, table and reports. */
export function LocalityView() {
  const { id } = useParams({ from: '/locality/$id' })
  const t = useText()
  const locality = useDataset().localities.get(id)
  if (locality === undefined) return <Unknown text={t(missing.unknownLocality, { id })} wanted={id} />
  return <KnownLocality locality={locality} key={id} />
}

function KnownLocality({ locality }: { readonly locality: Locality }) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const theme = useTheme()
  const { id } = locality
  const canEdit = useTaken().own.localities.has(id) && !keepsNothing()
  const charts = chartsForLocality(dataset, id, useChartContext()).filter(
    ({ theme: of }) => theme === null || of.id === theme.id,
  )
  const { observations, reports, tiles } = summariseLocality(dataset, locality, theme, {
    drawn: shownIn(charts.flatMap((of) => of.charts)),
    most: MOST_TILES,
  })
  const isBrief = usePrinting() && observations.length > 0
  const name = textIn(locality.name, language)
  const whole = shippedDeck(dataset, localityDeckId(id))
  const everything = theme === null ? observations : summariseLocality(dataset, locality).observations
  return (
    <Page
      title={name}
      titleLang={langOf(locality.name, language)}
      about={theme === null ? [] : [textIn(theme.name, language)]}
      kicker={<PlaceLine locality={locality} />}
      lead={
        <span lang={langOf(reports[0]?.title, language)}>
          <KeepNumbers text={textIn(reports[0]?.title, language) ?? ''} />
        </span>
      }
    >
      <ReviewCounts locality={id} observations={everything} />
      {/* On paper only what says to which theme the page is held. */}
      <div className={styles.ways} data-screen-only={theme === null || undefined}>
        <ThemeFilter themes={countThemes(dataset, everything)} chosen={theme} />
        {everything.length > 0 && (
          <Link to="/compare" search={(search) => ({ ...search, localities: locality.id })} data-screen-only>
            {t(compareMessages.open)}
          </Link>
        )}
        <div className={styles.actions} data-screen-only>
          {whole !== undefined && everything.length > 0 && (
            <PresentActions
              what={name}
              slides={whole.slides}
              deck={whole.id}
              label={t(deckMessages.presentPage)}
            />
          )}
          {observations.length > 0 && (
            <PageImageButton
              id={id}
              page={{
                title: theme === null ? name : `${name} · ${textIn(theme.name, language)}`,
                lead: textIn(reports[0]?.title, language) ?? '',
                tiles,
              }}
              charts={() => charts.flatMap((of) => of.charts)}
            />
          )}
          <PageWorkbookButton
            id={id}
            title={theme === null ? name : `${name} · ${textIn(theme.name, language)}`}
            charts={charts.flatMap((of) => of.charts)}
          />
          {observations.length > 0 && <Button onClick={() => window.print()}>{t(words.print)}</Button>}
        </div>
      </div>
      {observations.length === 0 ? (
        <p>{t(theme === null ? words.noObservations : themeMessages.nothingHere)}</p>
      ) : (
        <div className={styles.whole} hidden={isBrief}>
          {charts.length > 0 && <LocalityCharts themes={charts} />}
          {tiles.length > 0 && (
            <Section
              title={t(words.numbers)}
              actions={
                <PresentActions what={`${name} · ${t(words.numbers)}`} slides={headlineSlides(tiles)} />
              }
            >
              <TileRow>
                {tiles.map(({ observation, change }) => (
                  <Tile key={observation.id} observation={observation} change={change} />
                ))}
              </TileRow>
            </Section>
          )}
          <LocalityTable locality={locality} theme={theme} observations={observations} />
          {reports.length > 0 && (
            <Section title={t(words.reports)}>
              <ReportList reports={reports} />
            </Section>
          )}
        </div>
      )}
      {isBrief && (
        <LocalityBriefSheet
          locality={locality}
          theme={theme}
          reports={reports}
          charts={charts.flatMap((of) => of.charts)}
        />
      )}
      <div hidden={isBrief}>
        <NotesSection about={{ kind: 'place', id: locality.id, name: locality.name }} />
      </div>
      <p data-screen-only>
        {canEdit && (
          <>
            <Link to="/own" search={(search) => ({ ...search, locality: id })}>
              {t(ownMessages.editPlace)}
            </Link>
            {BETWEEN}
          </>
        )}
        <Link to="/">{t(errors.home)}</Link>
      </p>
    </Page>
  )
}

/** Where the locality lies, or works, and its code. */
function PlaceLine({ locality }: { readonly locality: Locality }) {
  const t = useText()
  const language = useLanguage()
  const { localities } = useDataset()
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => textIn(localities.get(id)?.name, language) ?? [])
  const parents = names(locality.parents)
  const parts = [
    areasOf(parents, language),
    locality.code === null ? '' : t(words.code, { code: locality.code }),
    ...(locality.kind === 'organisation'
      ? [
          t(words.worksIn, { areas: listOf(names(locality.areas), language) }),
          t(isEnterprise(locality) ? words.enterprise : words.division),
        ]
      : []),
  ]
  return <>{parts.filter((part) => part !== '').join(BETWEEN)}</>
}
