import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import { hasAims } from '../../dataset/cross-table/wording.ts'
import { compareLocalities } from '../../dataset/locality-order.ts'
import { firstScorecard, placesOf, SCORECARD_CROSS, scorecardView } from '../../dataset/scorecard/choose.ts'
import { decodeView, encodeView, viewKey } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Language } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useShownAtOnce } from '../../ui/control/use-shown-at-once.ts'
import { crossChoices } from '../../ui/cross/cross-choices.ts'
import { useCrossLayout } from '../../ui/cross/use-cross-layout.ts'
import { ChangesNote } from '../../ui/data/changes-note.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useUndoableChanges } from '../../ui/data/use-undoable-changes.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Sheet } from '../../ui/scorecard/sheet.tsx'
import { editionOf } from '../../ui/table/export/edition-of.ts'
import { ExportMenu } from '../../ui/table/export/export-menu.tsx'
import { useTableIndex } from '../../ui/table/use-table-index.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { GroupList } from './group-list.tsx'
import { queryOf, SavedCards } from './saved-cards.tsx'
import styles from './scorecard.module.css'
import panel from './settings.module.css'
import { Settings } from './settings.tsx'

/** No pinyin: a sheet is searched for nothing. */
const NO_PINYIN = null

/** Places by key indicators as one sheet. The address says which, in which order and of when; without one it is the first that was saved, else what is known best. */
export function ScorecardView() {
  const t = useText()
  const { language, notation } = useNumberStyle()
  const groups = useCollection('groups')
  const dataset = useDataset()
  const search = useSearch({ from: '/scorecard' })
  const navigate = useNavigate({ from: '/scorecard' })
  const observations = useMemo(() => [...dataset.observations.values()], [dataset])
  const { index } = useTableIndex(observations, NO_PINYIN)
  const cards = useCollection('scorecards')
  const said = useMemo(() => {
    const asked = decodeView(search)
    return asked.cross === null ? firstScorecard(cards, observations) : asked
  }, [search, cards, observations])
  const [view, change] = useShownAtOnce(
    said,
    useCallback(
      (next: ViewState) =>
        navigate({
          search: ({ lang, numbers }) => ({ ...encodeView(next), lang, numbers }),
          replace: true,
          resetScroll: false,
        }),
      [navigate],
    ),
  )
  const cross = view.cross ?? SCORECARD_CROSS
  // The sheet follows as soon as the page has time.
  const laidOut = useDeferredValue(view)
  const { layout, table, busy } = useCrossLayout(index, laidOut, laidOut.cross ?? SCORECARD_CROSS)
  const query = useMemo(() => viewKey(queryOf(view)), [view])
  const current = cards.find((card) => viewKey(card.query) === query) ?? null
  const places = useMemo(() => {
    const all = new Map<string, Locality>(observations.map(({ locality }) => [locality.id, locality]))
    return [...all.values()].sort(compareLocalities)
  }, [observations])
  const chosen = useMemo(() => new Set(placesOf(view) ?? places.map(({ id }) => id)), [view, places])
  const changes = useUndoableChanges(words.undone)
  const title = current?.name ?? titleOf(layout, language, t)
  const isReady = !busy && laidOut === view
  const isEmpty = layout.columns.length === 0 || layout.lines.length === 0
  const shape = `${table.places.length}×${table.measures.length}`
  return (
    <Page title={title} lead={<span data-screen-only>{t(words.lead)}</span>}>
      <div className={styles.actions} data-screen-only>
        <Button onClick={() => window.print()} disabled={!isReady || isEmpty}>
          {t(words.print)}
        </Button>
        <ExportMenu
          what={t(words.export, { shape })}
          choices={crossChoices(layout, editionOf(__VERSION__), notation)}
          disabled={!isReady}
        />
        <Link to="/circular" search={encodeView(view)}>
          {t(words.circular)}
        </Link>
        <Link to="/table" search={encodeView(view)}>
          {t(words.table)}
        </Link>
      </div>
      {isReady && isEmpty ? (
        <p>
          {t(words.empty)} {!keepsNothing() && <Link to="/import">{t(words.import)}</Link>}
        </p>
      ) : (
        <Sheet layout={layout} title={title} />
      )}
      <div data-screen-only>
        <ChangesNote changes={changes} undo={words.undo} className={styles.said} />
        <Section
          title={t(words.settings)}
          note={
            layout.table.measures.some((measure) => hasAims(layout, measure))
              ? t(words.targetsStay)
              : undefined
          }
        >
          <Settings
            table={table}
            cross={cross}
            localities={places}
            chosen={chosen}
            onCross={(next) => change({ ...view, cross: next })}
            onPlaces={(next) => change(scorecardView(cross, next))}
          />
          {!keepsNothing() && (
            <details className={panel.part}>
              <summary>{t(words.groups, { n: groups.length })}</summary>
              <GroupList localities={places.filter(({ id }) => chosen.has(id))} changes={changes} />
            </details>
          )}
          <details className={panel.part}>
            <summary>{t(words.saved, { n: cards.length })}</summary>
            <SavedCards view={view} current={current} changes={changes} />
          </details>
        </Section>
      </div>
    </Page>
  )
}

/** What the sheet is called where it has no name: 2025年指标一览表, and with targets 2025年指标完成情况一览表. */
function titleOf(layout: CrossLayout, language: Language, t: ReturnType<typeof useText>): string {
  const { table } = layout
  const at = table.periods.find(({ key }) => key === table.cross.at)
  const when = at === undefined ? '' : wordPeriod(at.period, language)
  const hasTargets = table.cross.target && table.measures.some((measure) => hasAims(layout, measure))
  if (when === '') return t(hasTargets ? words.titleAims : words.title)
  return t(hasTargets ? words.titleAimsOn : words.titleOn, { when })
}
