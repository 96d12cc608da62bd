import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ToggleEvent } from 'react'
import { indicatorChart } from '../../charts/auto-chart.ts'
import { placesByTone, placeTones } from '../../charts/place-tones.ts'
import type { Comparison, ComparisonRow, ThemeComparison } from '../../dataset/compare/comparison.ts'
import { COMPARABILITY_SIGNS, knownDifferences } from '../../dataset/compare/comparison.ts'
import { leadingValues } from '../../dataset/compare/leading-values.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { NumberStyle } from '../../dataset/observation-wording.ts'
import { scopeWords, valueText } from '../../dataset/observation-wording.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { slideOfChart, slideOfView } from '../../decks/slide-of.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Slide } from '../../domain/spec/deck.ts'
import { langOf, listOf, semicolon, sentenceListOf, textIn } from '../../domain/text.ts'
import { wordPeriodBasis } from '../../domain/time/period.ts'
import { itemAt } from '../../lib/item-at.ts'
import { idsOf, withId } from '../../state/address.ts'
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
  readonly caption: string
  readonly rows: readonly ComparisonRow[]
  readonly localities: readonly Locality[]
  /** Whether each of the rows is of one locality alone. */
  readonly areAlone?: boolean
}

/** Indicators as rows, the localities as columns. On a narrow screen each row is a block of its own. */
function ComparisonTable({ caption, rows, localities, areAlone = false }: ComparisonTableProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <table className={styles.table}>
      <caption data-spoken>
        <Said text={t(words.caption, { theme: caption })} />
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
      <tbody className={areAlone ? styles.alone : undefined}>
        {rows.map((row) => (
          <Row key={row.indicator.id} row={row} localities={localities} />
        ))}
      </tbody>
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

/** What the localities have in common, and below it, folded by theme, what only one of them has. */
export function ComparisonBody({ comparison }: { readonly comparison: Comparison }) {
  const t = useText()
  const language = useLanguage()
  const theme = useTheme()
  const { localities, themes, silent } = comparison
  const counts = themes.map(({ theme: of, rows }) => ({ theme: of, count: rows.length }))
  const shown = themes.filter(({ theme: of }) => theme === null || of.id === theme.id)
  const shared = shown.flatMap(({ rows }) => rows.filter((row) => !isAlone(row)))
  const folds = shown.filter(({ rows }) => rows.some(isAlone))
  return (
    <>
      <div className={styles.top}>
        <Summary comparison={comparison} />
        <ThemeFilter themes={counts} chosen={theme} />
      </div>
      {shown.length === 0 && <p>{t(themeMessages.nothingHere)}</p>}
      {shared.length > 0 && <Shared rows={shared} localities={localities} />}
      {folds.length > 0 && (
        <Section title={t(words.alone)} note={t(words.aloneNote)}>
          <div>
            {folds.map((of) => (
              <ThemeFold key={of.theme.id} of={of} localities={localities} isChosen={theme !== null} />
            ))}
          </div>
        </Section>
      )}
      {silent.length > 0 && theme === null && (
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

const isAlone = ({ comparability }: ComparisonRow): boolean => comparability === 'alone'

interface ThemeFoldProps {
  readonly of: ThemeComparison
  readonly localities: readonly Locality[]
  /** Whether the reader chose this theme alone, which unfolds it. */
  readonly isChosen: boolean
}

/** The indicators of a theme that one locality alone has. What is unfolded is kept in the address, so that a step back finds it again. */
function ThemeFold({ of: { theme, rows }, localities, isChosen }: ThemeFoldProps) {
  const t = useText()
  const language = useLanguage()
  const { open } = useSearch({ from: '/compare' })
  const navigate = useNavigate({ from: '/compare' })
  const isOpen = isChosen || idsOf(open).includes(theme.id)
  const name = textIn(theme.name, language)
  const alone = rows.filter(isAlone)
  const places = localities.flatMap((locality, at) => {
    const n = alone.filter(({ cells }) => itemAt(cells, at).length > 0).length
    return n === 0 ? [] : [t(words.aloneOf, { place: textIn(locality.name, language), n })]
  })
  const onToggle = ({ currentTarget }: ToggleEvent<HTMLDetailsElement>) => {
    if (isChosen || currentTarget.open === isOpen) return
    void navigate({
      search: (search) => ({ ...search, open: withId(search.open, theme.id, currentTarget.open) }),
      resetScroll: false,
    })
  }
  return (
    <details className={styles.fold} open={isOpen} onToggle={onToggle}>
      <summary>
        <h3>
          <Said text={name} />
        </h3>{' '}
        <span className={styles.places}>
          <Said text={places.join(' · ')} />
        </span>
      </summary>
      <div className={styles.actions}>
        <PresentRows
          what={name}
          localities={localities}
          filter={{ type: 'set', column: 'theme', keys: [theme.id] }}
        />
      </div>
      <ComparisonTable caption={name} rows={alone} localities={localities} areAlone />
    </details>
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

interface PresentRowsProps {
  readonly what: string
  readonly localities: Comparison['localities']
  readonly filter: ViewState['filters'][number]
}

/** Rows that are compared, as a table on a slide. */
const PresentRows = ({ what, localities, filter }: PresentRowsProps) => (
  <PresentActions what={what} slides={[slideOfRows(localities, filter)]} />
)

const slideOfRows = (localities: readonly Locality[], filter: ViewState['filters'][number]): Slide =>
  slideOfView({
    ...DEFAULT_VIEW,
    sort: [{ column: 'indicator', direction: 'asc' }],
    filters: [{ type: 'set', column: 'locality', keys: localities.map(({ id }) => id) }, filter],
  })

interface SharedProps {
  readonly rows: readonly ComparisonRow[]
  readonly localities: readonly Locality[]
}

/** One axis invites ranking, so what may be counted differently, or in different units, gets none. */
const mayShareAxis = ({ comparability, differences }: ComparisonRow) =>
  comparability === 'comparable' || (comparability === 'careful' && !differences.includes('definition'))

/**
 * What several of the localities have: a chart of each indicator whose values may share one axis, and the table of all. On slides they are
 * those charts, and a table of the indicators that have none.
 */
function Shared({ rows, localities }: SharedProps) {
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const ids = localities.map(({ id }) => id)
  const place = ids.join('-')
  // A place keeps its colour and its dashes in all charts of the page.
  const tones = placeTones([ids])
  const models = rows.filter(mayShareAxis).map(({ indicator, cells }) =>
    indicatorChart(cells.flat(), {
      id: `compare-${place}-${indicator.id}`,
      ranked: false,
      dataset,
      context: { ...context, placeTones: tones },
    }),
  )
  const undrawn = rows.filter((row) => !mayShareAxis(row)).map(({ indicator }) => indicator.id)
  const slides = [
    ...models.flatMap((model) => slideOfChart(model, dataset, false) ?? []),
    ...(undrawn.length === 0
      ? []
      : [slideOfRows(localities, { type: 'set', column: 'indicator', keys: undrawn })]),
  ]
  return (
    <Section
      title={t(words.shared)}
      note={t(words.count, { n: rows.length })}
      actions={<PresentActions what={t(words.shared)} slides={slides} places={placesByTone(tones)} />}
    >
      {models.length > 0 && (
        <div className={styles.charts}>
          {models.map((model) => (
            <DatasetChart key={model.id} model={model} ranked={false} />
          ))}
        </div>
      )}
      <ComparisonTable caption={t(words.shared)} rows={rows} localities={localities} />
    </Section>
  )
}
