import { Link, useSearch } from '@tanstack/react-router'
import { indicatorChart } from '../../charts/auto-chart.ts'
import type { Comparison, ComparisonRow, ThemeComparison } from '../../dataset/compare/comparison.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { slideOfView } from '../../decks/slide-of.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { listOf, textIn } from '../../domain/text.ts'
import { DatasetChart } from '../../ui/chart/dataset-chart.tsx'
import { ThemeFilter, useTheme } from '../../ui/control/theme-filter.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { Section } from '../../ui/page/section.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { themeMessages } from '../../words/app/theme.ts'
import { compareMessages as words } from '../../words/places/compare.ts'
import styles from './comparison.module.css'
import { ComparisonTable } from './comparison-table.tsx'

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

/** A link like those of the themes, since the choice stands in the address. */
function OnlyShared() {
  const t = useText()
  const { only } = useSearch({ from: '/compare' })
  return (
    <Link
      to="."
      search={(search) => ({ ...search, only: only === undefined ? 'shared' : undefined })}
      resetScroll={false}
      className={styles.only}
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

/** A chart of each indicator that several of the localities have and that may stand on one axis. */
function SharedCharts({ comparison: { rows }, localities }: SharedChartsProps) {
  const dataset = useDataset()
  const context = useChartContext()
  const drawn = rows.filter(mayShareAxis)
  if (drawn.length === 0) return null
  const place = localities.map(({ id }) => id).join('-')
  return (
    <div className={styles.charts}>
      {drawn.map(({ indicator, cells }) => (
        <DatasetChart
          key={indicator.id}
          model={indicatorChart(cells.flat(), { id: `compare-${place}-${indicator.id}` }, dataset, context)}
        />
      ))}
    </div>
  )
}
