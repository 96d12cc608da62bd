import { Link, useSearch } from '@tanstack/react-router'
import { indicatorChart } from '../../charts/auto-chart.ts'
import { placeTones } from '../../charts/place-tones.ts'
import type { Comparison, ComparisonRow, ThemeComparison } from '../../dataset/compare/comparison.ts'
import { COMPARABILITY_SIGNS, knownDifferences } from '../../dataset/compare/comparison.ts'
import { leadingValues } from '../../dataset/compare/leading-values.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { slideOfView } from '../../decks/slide-of.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { langOf, listOf, semicolon, sentenceListOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { itemAt } from '../../lib/item-at.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { ThemeFilter, useTheme } from '../../ui/control/theme-filter.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { Section } from '../../ui/page/section.tsx'
import { inPhrases, OutsidePhrased, Phrased } from '../../ui/phrased.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { ReviewLine } from '../../ui/review/review-badge.tsx'
import { Said } from '../../ui/said.tsx'
import { DisputedMark, STATUS_MARKS } from '../../ui/tile/value-marks.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { themeMessages } from '../../words/app/theme.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import { COMPARABILITY_NAMES, comparisonMessages, DIFFERENCE_NAMES } from '../../words/places/comparison.ts'
import { indicatorMessages } from '../../words/places/indicator.ts'
import styles from './comparison.module.css'

interface ComparisonTableProps {
  readonly comparison: ThemeComparison
  readonly localities: readonly Locality[]
  readonly onlyShared: boolean
}

/** The indicators of a theme as rows, the localities as columns. On a narrow screen each row is a block of its own. */
function ComparisonTable({ comparison: { theme, rows }, localities, onlyShared }: ComparisonTableProps) {
  const t = useText()
  const language = useLanguage()
  const shared = rows.filter(({ comparability }) => comparability !== 'alone')
  const alone = onlyShared ? [] : rows.filter(({ comparability }) => comparability === 'alone')
  return (
    <table className={styles.table}>
      <caption data-spoken>
        <Said text={t(words.caption, { theme: textIn(theme.name, language) })} />
      </caption>
      <colgroup>
        <col className={styles.names} />
        {localities.map(({ id }) => (
          <col key={id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t(words.indicator)}</th>
          {localities.map((locality) => (
            <th key={locality.id} scope="col">
              <Link to="/locality/$id" params={{ id: locality.id }}>
                <OutsidePhrased
                  text={textIn(locality.name, language)}
                  lang={langOf(locality.name, language)}
                />
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      {shared.length > 0 && (
        <tbody>
          {shared.map((row) => (
            <Row key={row.indicator.id} row={row} localities={localities} />
          ))}
        </tbody>
      )}
      {alone.length > 0 && (
        <tbody className={styles.alone}>
          {shared.length > 0 && (
            <tr>
              <th scope="rowgroup" colSpan={localities.length + 1} className={styles.group}>
                {t(words.aloneGroup)}
              </th>
            </tr>
          )}
          {alone.map((row) => (
            <Row key={row.indicator.id} row={row} localities={localities} />
          ))}
        </tbody>
      )}
    </table>
  )
}

interface RowProps {
  readonly row: ComparisonRow
  readonly localities: readonly Locality[]
}

function Row({ row: { indicator, cells, comparability, differences }, localities }: RowProps) {
  const t = useText()
  const style = styleSideBySide(cells.flatMap(leadingValues), useNumberStyle())
  const { language } = style
  const known = knownDifferences(differences)
  const list = sentenceListOf(
    known.map((difference) => DIFFERENCE_NAMES[difference][language]),
    language,
  )
  // Where something is known to differ, or the indicator has a remark of its own, that says more than a definition that nobody gives.
  const isUndefined = known.length === 0 && differences.length > 0 && indicator.comparability === undefined
  const why =
    known.length > 0
      ? t(comparisonMessages.differsIn, { list })
      : isUndefined
        ? t(comparisonMessages.noDefinition)
        : ''
  return (
    <tr>
      <th scope="row">
        <Link to="/indicator/$id" params={{ id: indicator.id }}>
          <OutsidePhrased text={textIn(indicator.name, language)} lang={langOf(indicator.name, language)} />
        </Link>
        {comparability !== 'alone' && (
          <span className={styles.mark} data-comparability={comparability}>
            <span aria-hidden="true">{COMPARABILITY_SIGNS[comparability]}</span>{' '}
            {t(COMPARABILITY_NAMES[comparability])}
            {why !== '' && (
              <>
                {semicolon(language)}
                <Phrased text={why} />
              </>
            )}
          </span>
        )}
        {comparability !== 'alone' && indicator.comparability !== undefined && (
          <span className={styles.limits} lang={langOf(indicator.comparability, language)}>
            {inPhrases(textIn(indicator.comparability, language))}
          </span>
        )}
      </th>
      {localities.map((locality, index) => (
        <td key={locality.id} data-empty={cells[index]?.length === 0 || undefined}>
          <span className={styles.label}>
            <OutsidePhrased text={textIn(locality.name, language)} lang={langOf(locality.name, language)} />
          </span>
          <ComparisonCell observations={itemAt(cells, index)} style={style} />
        </td>
      ))}
    </tr>
  )
}

interface ComparisonCellProps {
  readonly observations: readonly Observation[]
  /** How the numbers of the row are written. */
  readonly style: NumberStyle
}

/** What one locality has of one indicator, the latest first, or that its reports say nothing. The page of the indicator has the rest of many. */
function ComparisonCell({ observations, style }: ComparisonCellProps) {
  const t = useText()
  const { language } = style
  if (observations.length === 0) return <span className={styles.missing}>{t(words.notReported)}</span>
  const leading = leadingValues(observations)
  const [first] = observations
  const hasParts = observations.some(({ breakdown }) => breakdown !== null)
  return (
    <ul className={styles.values}>
      {leading.map((observation) => {
        const { period, breakdown, status } = observation
        const about = [
          textIn(breakdown?.name, language) ?? (hasParts ? t(indicatorMessages.total) : ''),
          wordPeriodBasis(period, language),
          ...scopeWords(observation, language),
          STATUS_MARKS[status]?.[language] ?? '',
        ]
        return (
          <li key={observation.id}>
            <EvidenceTrigger observation={observation} className={styles.value}>
              <Said text={valueText(observation, style)} />
            </EvidenceTrigger>
            <small className={styles.about}>
              <Phrased text={about.filter((part) => part !== '').join(' · ')} />{' '}
              <DisputedMark observation={observation} language={language} />
            </small>
            <ReviewLine observation={observation} />
          </li>
        )
      })}
      {first !== undefined && leading.length < observations.length && (
        <li>
          <Link to="/indicator/$id" params={{ id: first.indicator.id }} className={styles.about}>
            {t(words.more, { n: observations.length - leading.length })}
          </Link>
        </li>
      )}
    </ul>
  )
}

/** What the localities have in common, and what each has, theme by theme. */
export function ComparisonBody({ comparison }: { readonly comparison: Comparison }) {
  const t = useText()
  const language = useLanguage()
  const { only } = useSearch({ from: '/compare' })
  const theme = useTheme()
  const { localities, themes, silent } = comparison
  const counts = themes.map(({ theme: of, rows }) => ({ theme: of, count: rows.length }))
  const shown = themes
    .filter(({ theme: of }) => theme === null || of.id === theme.id)
    .filter(({ shared }) => only === undefined || shared > 0)
  return (
    <>
      <div className={styles.top}>
        <Summary comparison={comparison} />
        <ThemeFilter themes={counts} chosen={theme} />
        <OnlyShared />
      </div>
      {shown.length === 0 && <p>{t(only === undefined ? themeMessages.nothingHere : words.noneShared)}</p>}
      {shown.map((compared) => (
        <Section
          key={compared.theme.id}
          title={textIn(compared.theme.name, language)}
          note={<SharedNote of={compared} />}
          actions={<PresentTheme of={compared} localities={localities} />}
        >
          <ComparisonTable comparison={compared} localities={localities} onlyShared={only === 'shared'} />
          <SharedCharts comparison={compared} localities={localities} />
        </Section>
      ))}
      {silent.length > 0 && theme === null && only === undefined && (
        <p className={styles.silent}>
          <Said
            text={t(words.silent, {
              list: listOf(
                silent.map(({ name }) => textIn(name, language)),
                language,
              ),
            })}
          />
        </p>
      )}
    </>
  )
}

function Summary({ comparison: { localities, themes } }: { readonly comparison: Comparison }) {
  const t = useText()
  const sum = (of: (theme: ThemeComparison) => number) =>
    themes.reduce((total, theme) => total + of(theme), 0)
  const [all, shared] = [sum(({ rows }) => rows.length), sum((theme) => theme.shared)]
  const counts = { places: localities.length, all, shared }
  return <p className={styles.summary}>{t(shared === 0 ? words.nothing : words.summary, counts)}</p>
}

interface PresentThemeProps {
  readonly of: ThemeComparison
  readonly localities: Comparison['localities']
}

/** The rows that are compared, as a table on a slide. */
function PresentTheme({ of: { theme }, localities }: PresentThemeProps) {
  const language = useLanguage()
  const slide = slideOfView({
    ...DEFAULT_VIEW,
    sort: [{ column: 'indicator', direction: 'asc' }],
    filters: [
      { type: 'set', column: 'locality', keys: localities.map(({ id }) => id) },
      { type: 'set', column: 'theme', keys: [theme.id] },
    ],
  })
  return <PresentActions what={textIn(theme.name, language)} slides={[slide]} />
}

function SharedNote({ of: { shared } }: { readonly of: ThemeComparison }) {
  const t = useText()
  return shared === 0 ? t(words.nothingShared) : t(words.sharedNote, { n: shared })
}

/** A link, like those of the themes, since the choice is kept in the address. */
function OnlyShared() {
  const t = useText()
  const { only } = useSearch({ from: '/compare' })
  return (
    <Link
      to="."
      search={(search) => ({ ...search, only: only === undefined ? 'shared' : undefined })}
      resetScroll={false}
      className={styles.only}
      data-screen-only
    >
      {t(only === undefined ? words.onlyShared : words.showAll)}
    </Link>
  )
}

interface SharedChartsProps {
  readonly comparison: ThemeComparison
  readonly localities: readonly Locality[]
}

/** One axis invites ranking, so what may be counted differently, or in different units, gets none. */
const mayShareAxis = ({ comparability, differences }: ComparisonRow) =>
  comparability === 'comparable' || (comparability === 'careful' && !differences.includes('definition'))

/** A chart of each indicator that several of the localities have and whose values may share one axis. */
function SharedCharts({ comparison: { rows }, localities }: SharedChartsProps) {
  const dataset = useDataset()
  const context = useChartContext()
  const drawn = rows.filter(mayShareAxis)
  if (drawn.length === 0) return null
  const ids = localities.map(({ id }) => id)
  const place = ids.join('-')
  return (
    <div className={styles.charts}>
      {drawn.map(({ indicator, cells }) => (
        <DatasetChart
          key={indicator.id}
          model={indicatorChart(cells.flat(), {
            id: `compare-${place}-${indicator.id}`,
            ranked: false,
            dataset,
            // A place keeps its colour and its dashes in all charts of the page.
            context: { ...context, placeTones: placeTones([ids]) },
          })}
        />
      ))}
    </div>
  )
}
