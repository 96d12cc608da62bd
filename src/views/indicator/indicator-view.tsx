import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { comparingChart } from '../../charts/locality-charts.ts'
import type { Comparability, Difference, IndicatorAcross } from '../../dataset/compare/comparison.ts'
import {
  COMPARABILITY_SIGNS,
  indicatorAcross,
  knownDifferences,
  MOST_COMPARED,
} from '../../dataset/compare/comparison.ts'
import { isOwn } from '../../dataset/edits/own-word.ts'
import type { Observation } from '../../dataset/observation.ts'
import { rootsOf } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { takesTarget } from '../../dataset/target/target.ts'
import { headlineSlides } from '../../decks/headline-slides.ts'
import { slideOfChart } from '../../decks/slide-of.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { langOf, sentenceListOf, sentencesOf, textIn } from '../../domain/text.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { NotesSection } from '../../ui/review/review-panel.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { TargetEditor } from '../../ui/target/target-editor.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { missing } from '../../words/app/missing.ts'
import { targetMessages } from '../../words/desk/target.ts'
import { DIFFERENCE_NAMES } from '../../words/places/comparison.ts'
import { indicatorMessages as words } from '../../words/places/indicator.ts'
import { ReportList } from '../locality/report-list.tsx'
import { Unknown } from '../problem/unknown.tsx'
import styles from './indicator.module.css'
import { IndicatorFacts } from './indicator-facts.tsx'
import { PlaceValues } from './place-values.tsx'

/** The years that values are of and the year after them, for which targets are set now; latest first. */
function yearsOf(observations: readonly Observation[]): readonly number[] {
  const years = new Set(
    observations.flatMap(({ period }) => (period === null ? [] : Number(period.end.slice(0, 4)))),
  )
  if (years.size > 0) years.add(Math.max(...years) + 1)
  return [...years].sort((a, b) => b - a)
}

/** One indicator everywhere and over time. */
export function IndicatorView() {
  const { id } = useParams({ from: '/indicator/$id' })
  const t = useText()
  const indicator = useDataset().indicators.get(id)
  if (indicator === undefined)
    return <Unknown text={t(missing.unknownIndicator, { id })} wanted={id} among="indicator" />
  return <KnownIndicator indicator={indicator} key={id} />
}

function KnownIndicator({ indicator }: { readonly indicator: Indicator }) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const across = indicatorAcross(dataset, indicator)
  const theme = dataset.themes.get(indicator.theme)
  const unit = dataset.units.get(indicator.unit)
  const observations = across.places.flatMap((place) => place.observations)
  const latest = across.places.flatMap(({ observations: [observation] }) =>
    observation === undefined ? [] : [{ observation, change: undefined }],
  )
  const context = useChartContext()
  const chart = comparingChart(observations, { id: `indicator-${indicator.id}`, dataset, context })
  // The picture that the page shows, with its marks and its order, not a slide of digits.
  const presented = chart === null ? null : slideOfChart(chart, dataset)
  const reportIds = new Set(observations.flatMap(rootsOf).map(({ report }) => report.id))
  return (
    <Page
      title={textIn(indicator.name, language)}
      titleLang={langOf(indicator.name, language)}
      kicker={
        <>
          {t(words.kicker)}
          {BETWEEN}
          <Link to="/" search={(search) => ({ ...search, theme: indicator.theme })}>
            <Said text={textIn(theme?.name, language) ?? ''} />
          </Link>
        </>
      }
      lead={
        <span lang={langOf(indicator.definition, language)}>
          <Said text={textIn(indicator.definition, language)} />
        </span>
      }
    >
      <Section
        title={t(words.values)}
        actions={
          <PresentActions
            what={`${textIn(indicator.name, language)} · ${t(words.values)}`}
            slides={presented === null ? headlineSlides(latest) : [presented]}
          />
        }
      >
        <ComparabilityNotice across={across} />
        {chart !== null && <DatasetChart model={chart} />}
        {/* A chart of rows shows its values as text; a chart of lines does not. */}
        {(chart === null || chart.kind === 'trend' || chart.kind === 'panels') && (
          <PlaceValues places={across.places} />
        )}
      </Section>
      {unit !== undefined && (
        <Section
          title={t(targetMessages.title)}
          note={takesTarget(indicator) ? t(targetMessages.note) : undefined}
        >
          <TargetEditor
            indicator={indicator}
            unit={unit}
            localities={across.places.map(({ locality }) => locality)}
            years={yearsOf(observations)}
          />
        </Section>
      )}
      <Section title={t(words.facts)}>
        <IndicatorFacts indicator={indicator} />
      </Section>
      {observations.length > 1 && <IndicatorTable indicator={indicator} observations={observations} />}
      {reportIds.size > 0 && (
        <Section title={t(words.reports)}>
          <ReportList reports={[...dataset.reports.values()].filter(({ id }) => reportIds.has(id))} />
        </Section>
      )}
      <NotesSection about={{ kind: 'indicator', id: indicator.id, name: indicator.name }} />
      <SiblingIndicators indicator={indicator} />
    </Page>
  )
}

/** The way to the other indicators of the theme. */
function SiblingIndicators({ indicator }: { readonly indicator: Indicator }) {
  const t = useText()
  const language = useLanguage()
  const siblings = [...useDataset().indicators.values()].filter(
    ({ id, theme }) => theme === indicator.theme && id !== indicator.id,
  )
  if (siblings.length === 0) return null
  return (
    <Section title={t(words.siblings)}>
      <ul className={styles.siblings}>
        {siblings.map(({ id, name }) => (
          <li key={id}>
            <Link to="/indicator/$id" params={{ id }}>
              <Outside text={textIn(name, language)} lang={langOf(name, language)} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Which sentence says it, where several localities have values. */
function sentenceFor(
  { indicator, differences }: IndicatorAcross,
  comparability: Exclude<Comparability, 'alone'>,
  known: readonly Difference[],
) {
  if (comparability === 'careful' && known.length < differences.length)
    return known.length === 0 ? 'unsaid' : 'carefulUnsaid'
  return comparability === 'comparable' && isOwn(indicator) ? 'ofOneSource' : comparability
}

/** Says whether the values of an indicator may be compared and what differs between them, with a link to the page that compares them. */
function ComparabilityNotice({ across }: { readonly across: IndicatorAcross }) {
  const t = useText()
  const language = useLanguage()
  const { places, comparability, differences } = across
  const [only] = places
  if (only === undefined) return <p className={styles.notice}>{t(words.none)}</p>
  if (comparability === 'alone') {
    return (
      <p className={styles.notice}>
        <Said text={t(words.onlyOne, { name: textIn(only.locality.name, language) })} />
      </p>
    )
  }
  const known = knownDifferences(differences)
  // That some have no number is no difference "in" anything: it has a sentence of its own.
  const isVague = known.includes('vague')
  const others = known.filter((difference) => difference !== 'vague')
  const list = sentenceListOf(
    others.map((difference) => DIFFERENCE_NAMES[difference][language]),
    language,
  )
  const localities = places
    .slice(0, MOST_COMPARED)
    .map(({ locality }) => locality.id)
    .join(',')
  const rest = differences.filter((difference) => difference !== 'vague')
  const sentence = sentenceFor({ ...across, differences: rest }, comparability, others)
  const said = [
    ...(isVague && rest.length === 0 ? [] : [t(words[sentence], { n: places.length, list })]),
    ...(isVague ? [t(words.vague)] : []),
  ]
  return (
    <p className={styles.notice}>
      <span aria-hidden="true" className={styles.sign}>
        {COMPARABILITY_SIGNS[comparability]}
      </span>
      <span>
        <Said text={sentencesOf(said, language)} />{' '}
        <Link to="/compare" search={(search) => ({ ...search, localities, theme: across.indicator.theme })}>
          {t(words.compare)}
        </Link>
      </span>
    </p>
  )
}

/** The indicator stays in the heading; its category names the rows of a breakdown. */
const COLUMNS: readonly ColumnId[] = [
  'locality',
  'breakdown',
  'value',
  'bound',
  'period',
  'scope',
  'status',
  'printed',
]

interface IndicatorTableProps {
  readonly indicator: Indicator
  readonly observations: readonly Observation[]
}

/** All observations of an indicator; the order of the table is kept in the address. */
function IndicatorTable({ indicator, observations }: IndicatorTableProps) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/indicator/$id' })
  const navigate = useNavigate({ from: '/indicator/$id' })
  return (
    <PageTable
      title={t(words.table)}
      name={textIn(indicator.name, language)}
      of={{ indicator: indicator.id }}
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
