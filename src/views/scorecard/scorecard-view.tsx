import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { hasAims } from '../../dataset/cross-table/head-wording.ts'
import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import { compareLocalities } from '../../dataset/dataset.ts'
import {
  atPeriod,
  chooseScorecard,
  firstScorecard,
  indicatorsLeft,
  leftOfSheet,
  placesOf,
  SCORECARD_CROSS,
  scorecardView,
} from '../../dataset/scorecard/choose.ts'
import { decodeView, encodeView, viewKey } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Language } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { newKey } from '../../lib/new-key.ts'
import { keepsNothing } from '../../state/publication.ts'
import type { Scorecard } from '../../state/workspace/content.ts'
import { inWholeLines } from '../../ui/chart/keep-numbers.tsx'
import { Button } from '../../ui/control/button.tsx'
import list from '../../ui/control/ordered-list.module.css'
import { useShownAtOnce } from '../../ui/control/use-shown-at-once.ts'
import { crossChoices } from '../../ui/cross/cross-choices.ts'
import { useCrossLayout } from '../../ui/cross/use-cross-layout.ts'
import type { UndoableChanges } from '../../ui/data/undoable-changes.tsx'
import { ChangesNote, useUndoableChanges } from '../../ui/data/undoable-changes.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useAims } from '../../ui/data/use-targets.ts'
import { useCollection } from '../../ui/data/use-workspace.ts'
import page from '../../ui/page/page.module.css'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Outside } from '../../ui/said.tsx'
import { Sheet } from '../../ui/scorecard/sheet.tsx'
import { sheetsOfPaper } from '../../ui/scorecard/sheets-of-paper.ts'
import { ExportMenu, editionOf } from '../../ui/table/export/export-menu.tsx'
import { useTableIndex } from '../../ui/table/use-table-index.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { scorecardMessages as words } from '../../words/desk/scorecard.ts'
import { GroupList, NameForm } from './group-list.tsx'
import styles from './scorecard.module.css'
import panel from './settings.module.css'
import { Settings } from './settings.tsx'

/** The address of a view, without what is as usual. */
const queryOf = (view: ViewState): Record<string, string> =>
  Object.fromEntries(
    Object.entries(encodeView(view)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

interface SavedCardsProps {
  readonly view: ViewState
  /** The one that is shown; null where it is none of them. */
  readonly current: Scorecard | null
  readonly changes: UndoableChanges
}

/** The scorecards that were saved: opened, deleted, and this one saved under a name. */
function SavedCards({ view, current, changes }: SavedCardsProps) {
  const t = useText()
  const cards = useCollection('scorecards')
  const save = (name: string) => {
    const known = cards.find((card) => card.name.toLowerCase() === name.toLowerCase())
    const put: Scorecard = { id: known?.id ?? newKey(), name, query: queryOf(view) }
    return changes.apply([{ collection: 'scorecards', put }], { text: words.kept, values: { name: name } })
  }
  return (
    <>
      {!keepsNothing() && <p className={panel.note}>{t(words.savedNote)}</p>}
      <ul className={`${list.list} ${panel.cards}`}>
        {cards.map((card) => (
          <li key={card.id}>
            <Link
              to="/scorecard"
              search={card.query}
              className={list.name}
              aria-current={card === current ? 'true' : undefined}
            >
              <Outside text={card.name} />
            </Link>
            {!keepsNothing() && (
              <Button
                aria-label={t(words.removeCard, { name: card.name })}
                onClick={() =>
                  void changes.apply([{ collection: 'scorecards', remove: card.id }], {
                    text: words.removed,
                    values: { name: card.name },
                  })
                }
              >
                {t(words.remove)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!keepsNothing() && <NameForm label={t(words.name)} action={t(words.save)} initial="" onName={save} />}
    </>
  )
}

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
  const index = useTableIndex(observations, NO_PINYIN)
  const cards = useCollection('scorecards')
  const aims = useAims()
  const [said, left, more] = useMemo(() => {
    const asked = decodeView(search)
    if (asked.cross !== null) return [asked, null, null]
    const first = firstScorecard(cards, observations, aims)
    // Who saved a sheet chose its places and its indicators.
    return cards.length === 0
      ? [first, leftOfSheet(first, observations), indicatorsLeft(first, observations)]
      : [first, null, null]
  }, [search, cards, observations, aims])
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
  const sheets = useMemo(() => sheetsOfPaper(layout, { language, notation }), [layout, language, notation])
  const shape = `${table.places.length}×${table.measures.length}`
  return (
    <Page title={title} purpose={<span data-screen-only>{inWholeLines(t(words.lead))}</span>}>
      <div className={page.actions} data-screen-only>
        <Button onClick={() => window.print()} disabled={!isReady || isEmpty}>
          {t(words.print)}
        </Button>
        <ExportMenu
          what={t(words.export, { shape })}
          choices={() => crossChoices(layout, editionOf(__VERSION__), notation)}
          disabled={!isReady}
        />
        <Link to="/circular" search={encodeView(view)}>
          {t(words.circular)}
        </Link>
        <Link to="/table" search={encodeView(view)}>
          {t(words.table)}
        </Link>
      </div>
      {(left !== null || more !== null || sheets > 1) && (
        <div className={styles.about} data-screen-only>
          {left !== null && (
            <p>
              {t(words.others, { n: left.places.length })}{' '}
              <Link to="/scorecard" search={encodeView(left.view)}>
                {t(words.withOthers, { n: left.places.length })}
              </Link>
            </p>
          )}
          {more !== null && (
            <p>
              {t(words.moreIndicators, { n: more.n })}{' '}
              <Link to="/scorecard" search={encodeView(more.view)}>
                {t(words.allIndicators)}
              </Link>
            </p>
          )}
          {sheets > 1 && <p>{t(words.sheets, { n: sheets })}</p>}
        </div>
      )}
      {isReady && isEmpty ? (
        <Empty then={chooseScorecard(observations, aims, cross.at)} />
      ) : (
        <Sheet layout={layout} title={title} busy={!isReady} />
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
            onPeriod={(at) => change(atPeriod(view, at, observations, aims))}
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

/**
 * What is said of a sheet without a value, and the way to one that has some.
 * @param then the sheet of its period that is shown where nobody chose
 */
function Empty({ then }: { readonly then: ViewState }) {
  const t = useText()
  const n = then.cross?.pick?.length ?? 0
  return (
    <p>
      {t(words.empty)}{' '}
      {n > 0 ? (
        <Link to="/scorecard" search={encodeView(then)}>
          {t(words.known, { n })}
        </Link>
      ) : (
        !keepsNothing() && <Link to="/import">{t(words.import)}</Link>
      )}
    </p>
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
