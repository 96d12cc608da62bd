import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { textIn } from '../../domain/text.ts'
import { auditPart } from '../../draft/edit/audit.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { add } from '../../draft/edit/commands.ts'
import type { DraftDocument, EntryId } from '../../draft/edit/document.ts'
import { entryOf } from '../../draft/edit/document.ts'
import type { DraftSession, DraftState } from '../../state/drafts/draft-session.ts'
import { isComposing } from '../../ui/control/composing.ts'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { SAID_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import { AcceptAll } from './accept-all.tsx'
import styles from './desk.module.css'
import { ClockSummary, DeskBar, KeyHelp } from './desk-bar.tsx'
import { FigureForm } from './figure/figure-form.tsx'
import { AddField, LedgerList } from './ledger-list.tsx'
import { LitDraft, selectedSpan } from './lit-draft.tsx'
import { ReportPanel } from './report-panel.tsx'
import { nameOfPart } from './take-text.ts'
import type { DeskControl } from './use-desk.ts'
import { useDesk } from './use-desk.ts'

interface DraftDeskProps {
  readonly session: DraftSession
  readonly state: DraftState
  readonly scene: Scene
  readonly sceneOf: (document: DraftDocument) => Scene
}

/** Elements that handle keys themselves. */
const OWN_KEYS = 'input:not([type=checkbox]), textarea, select, summary, a'
/** Elements that only Enter and the space key press. */
const PRESSED = 'button, input[type=checkbox]'
/** A one-line field in the panel of the report: Enter ends it. */
const LINE = '[data-report] input:not([role], [type])'

/** The text at the left, the current figure at the right, the ledger below, and the fields about the report. */
export function DraftDesk({ session, state, scene, sceneOf }: DraftDeskProps) {
  const t = useText()
  const control = useDesk(session, scene, sceneOf)
  const pane = useRef<HTMLElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null)
  const [isMore, setMore] = useState(false)
  const { desk, said, run } = control
  const isReadOnly = state.status === 'elsewhere'
  const part = scene.document.parts[desk.part] ?? scene.document.parts[0]
  const entry = desk.current === null ? undefined : entryOf(scene.document, desk.current)
  const audit = useMemo(
    () =>
      part === undefined
        ? { figures: 0, accounted: 0, missing: [] }
        : auditPart(scene.document, part, scene.suggested, scene.context),
    [scene, part],
  )
  const faulty = useMemo(
    () => new Set<EntryId>(audit.missing.flatMap((each) => (each.kind === 'fault' ? [each.entry] : []))),
    [audit],
  )
  const toText = () => pane.current?.focus({ preventScroll: true })
  /** Focuses what to do next for the report: its locality, the first needed field that is empty, the button to finish, or a gap. */
  const toReport = () => {
    const find = (what: string) => [
      ...(box.current?.querySelectorAll<HTMLElement>(`[data-report] ${what}`) ?? []),
    ]
    const [target] = [
      ...find('[data-say]'),
      ...find('[data-needed]').filter((field) => 'value' in field && field.value === ''),
      ...find('[data-finish]:enabled'),
      // The remaining gaps are about figures.
      ...find('[data-gap]'),
    ]
    target?.focus()
  }
  const addSelected = () => {
    if (selected === null || !control.act('add', ({ document }) => add(document, selected), null)) return
    window.getSelection()?.removeAllRanges()
    toText()
  }
  useEffect(() => {
    const read = () => {
      const selection = window.getSelection()
      const inside = pane.current?.contains(selection?.anchorNode ?? null) === true
      setSelected(inside ? selectedSpan(selection) : null)
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [])
  // The keys work as soon as the draft is shown, without a click on the text first.
  useLayoutEffect(() => {
    // A user who is typing elsewhere keeps the focus there.
    if (document.activeElement?.matches('input, textarea, select') !== true)
      pane.current?.focus({ preventScroll: true })
  }, [])
  // After a button was pressed with the pointer, the keys work again.
  const onPress = useEffectEvent((event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (event.detail > 0 && button !== null && desk.mode.kind === 'look') toText()
  })
  useEffect(() => {
    const element = box.current
    element?.addEventListener('click', onPress)
    return () => element?.removeEventListener('click', onPress)
  }, [])
  return (
    // The keys of the desk work for everything in it.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={box}
      className={styles.desk}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent) || event.altKey) return
        const target = event.target
        if (!(target instanceof Element)) return
        if (event.key === 'Escape' && target.closest('[data-report]') !== null) return toText()
        if (event.key === 'Enter' && target instanceof HTMLElement && target.matches(LINE)) {
          event.preventDefault()
          // Leaving the field takes the typed text.
          flushSync(() => target.blur())
          return toReport()
        }
        if (target.matches(OWN_KEYS)) return
        const isUndo = (event.ctrlKey || event.metaKey) && /^[zy]$/iu.test(event.key)
        if ((event.ctrlKey || event.metaKey) && !isUndo) return
        if (target.matches(PRESSED) && (event.key === 'Enter' || event.key === ' ')) return
        const key = isUndo && event.shiftKey ? 'Z' : event.key
        if (key === 'f' && !isReadOnly) toReport()
        else if (key === 'a' && selected !== null && !isReadOnly) addSelected()
        else if (!run(key)) return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <PartTabs scene={scene} control={control} />
      <DeskBar scene={scene} state={state} control={control} audit={audit} isReadOnly={isReadOnly} />
      <div className={styles.textPane}>
        {selected !== null && !isReadOnly && (
          <button
            type="button"
            className={styles.addSelected}
            onPointerDown={(e) => e.preventDefault()}
            onClick={addSelected}
          >
            {t(words.addSelected)} <kbd>A</kbd>
          </button>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the desk begin here */}
        <section ref={pane} className={styles.scroll} tabIndex={0} data-arrival aria-label={t(words.text)}>
          <LitDraft
            scene={scene}
            part={desk.part}
            current={desk.current}
            cut={desk.mode.kind === 'cut' ? desk.mode.at : null}
            box={pane}
            onShow={control.show}
          />
        </section>
      </div>
      <section aria-label={t(words.figure)} className={styles.side}>
        <p role="status" className={styles.said}>
          {said ? t(SAID_WORDS[said]) : ''}
        </p>
        {desk.mode.kind === 'help' ? (
          <KeyHelp
            onLeave={() => {
              control.change({ mode: { kind: 'look' } })
              toText()
            }}
          />
        ) : desk.mode.kind === 'accept-all' ? (
          <AcceptAll scene={scene} control={control} onLeave={toText} />
        ) : desk.mode.kind === 'add' ? (
          <AddField scene={scene} control={control} onLeave={toText} />
        ) : entry === undefined ? (
          <p className={styles.quiet}>{t(words.noFigure)}</p>
        ) : (
          <FigureForm
            key={entry.id}
            scene={scene}
            control={control}
            entry={entry}
            isReadOnly={isReadOnly}
            isMore={isMore}
            onMore={setMore}
            onLeave={toText}
          />
        )}
      </section>
      <LedgerList
        scene={scene}
        part={desk.part}
        current={desk.current}
        faulty={faulty}
        onShow={control.show}
      />
      <ReportPanel
        key={desk.part}
        scene={scene}
        control={control}
        audit={audit}
        onLeave={toText}
        onNext={toReport}
      />
      <ClockSummary scene={scene} state={state} isAtEnd={audit.accounted === audit.figures} />
    </div>
  )
}

interface PartTabsProps {
  readonly scene: Scene
  readonly control: DeskControl
}

/** Tabs for the reports of a text that has several; one of them is open. */
function PartTabs({ scene, control }: PartTabsProps) {
  const t = useText()
  const language = useLanguage()
  const { document, suggested } = scene
  const { desk } = control
  const nameOf = (at: number): string => {
    const part = document.parts[at]
    const own = textIn(part?.title, language) ?? ''
    if (own !== '' || part === undefined) return own
    const name = nameOfPart(
      suggested.parts[at]?.report.headline.map(({ text }) => text) ?? [],
      document.text.slice(part.start, part.end),
    )
    return name === '' ? t(words.partNth, { n: at + 1 }) : name
  }
  if (document.parts.length < 2) return null
  return (
    <nav className={styles.parts} aria-label={t(words.parts)}>
      <ol>
        {document.parts.map(({ start, finished }, at) => (
          <li key={start}>
            <button
              type="button"
              className={styles.part}
              data-cut
              aria-current={at === desk.part ? 'true' : undefined}
              onClick={() => control.showPart(at)}
            >
              {finished && '✓ '}
              <Outside text={nameOf(at)} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
