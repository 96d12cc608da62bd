import { Link, useParams } from '@tanstack/react-router'
import { comparingChart } from '../../charts/locality-charts.ts'
import { indicatorAcross } from '../../dataset/comparison.ts'
import type { Observation } from '../../dataset/observation.ts'
import { rootsOf } from '../../dataset/observation.ts'
import { takesTarget } from '../../dataset/target/target.ts'
import { headlineSlides } from '../../decks/headline-slides.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { BETWEEN } from '../../ui/between.ts'
import { DatasetChart } from '../../ui/dataset-chart.tsx'
import { Page } from '../../ui/page.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { NotesSection } from '../../ui/review/notes-section.tsx'
import { Said } from '../../ui/said.tsx'
import { Section } from '../../ui/section.tsx'
import { TargetEditor } from '../../ui/target/target-editor.tsx'
import { useDataset } from '../../ui/use-dataset.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useChartContext } from '../../ui/use-targets.ts'
import { missing } from '../../words/app/missing.ts'
import { targetMessages } from '../../words/desk/target.ts'
import { indicatorMessages as words } from '../../words/places/indicator.ts'
import { ReportList } from '../locality/report-list.tsx'
import { Unknown } from '../problem/unknown.tsx'
import { ComparabilityNotice } from './comparability-notice.tsx'
import { IndicatorFacts } from './indicator-facts.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { PlaceValues } from './place-values.tsx'
import { SiblingIndicators } from './sibling-indicators.tsx'

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
  const chart = comparingChart(observations, `indicator-${indicator.id}`, dataset, useChartContext())
  const reportIds = new Set(observations.flatMap(rootsOf).map(({ report }) => report.id))
  return (
    <Page
      title={indicator.name[language]}
      kicker={
        <>
          {t(words.kicker)}
          {BETWEEN}
          <Link to="/" search={(search) => ({ ...search, theme: indicator.theme })}>
            <Said text={theme?.name[language] ?? ''} />
          </Link>
        </>
      }
      lead={<Said text={indicator.definition[language]} />}
    >
      <Section
        title={t(words.values)}
        actions={
          <PresentActions
            what={`${indicator.name[language]} · ${t(words.values)}`}
            slides={headlineSlides(latest, undefined)}
          />
        }
      >
        <ComparabilityNotice across={across} />
        {chart !== null && <DatasetChart model={chart} />}
        {/* Rows bear their values; lines do not. */}
        {(chart === null || chart.kind === 'trend') && <PlaceValues places={across.places} />}
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
