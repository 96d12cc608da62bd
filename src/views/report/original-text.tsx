import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { KnownReport } from '../../dataset/observation.ts'
import type { LitParagraph, LitReport, Stretch } from '../../dataset/verify/lit-report.ts'
import { lightReport } from '../../dataset/verify/lit-report.ts'
import { quotesOf } from '../../dataset/verify/quotes.ts'
import { verifyText } from '../../dataset/verify/verify.ts'
import { listOf } from '../../domain/text.ts'
import type { KeptText } from '../../state/kept-texts.ts'
import { keptTexts } from '../../state/kept-texts.ts'
import { originalText, removeOriginalText } from '../../state/original-text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import type { ReportText } from '../../ui/data/use-report-text.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useSaid } from '../../ui/use-said.ts'
import { DOCUMENT_NOTES } from '../../words/reports/document-read.ts'
import { originalTextMessages as words } from '../../words/reports/original-text.ts'
import { REASON_NAMES, reportMessages } from '../../words/reports/report.ts'
import styles from './original-text.module.css'
import { TextLoader } from './text-loader.tsx'

/** Ids of a figure's two places on the page of its report, and of a number that no ledger has. */
export const textId = (figure: string): string => `in-text-${figure}`
export const rowId = (figure: string): string => `in-ledger-${figure}`
export const leftoverId = (start: number): string => `left-over-${start}`

/** Brings a place into view and gives it, or the first button in it, the focus. */
export function showPlace(id: string, focus: 'focus' | 'leave-focus' = 'focus'): void {
  const place = document.getElementById(id)
  if (place === null) return
  const button = place.querySelector<HTMLElement>('button')
  if (focus === 'focus') (button ?? place).focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
}

interface OriginalTextProps {
  readonly report: KnownReport
  readonly found: ReportText | null
  readonly current: string | null
  readonly onFigure: (id: string, opensEvidence: boolean) => void
}

/** The original text of a report, where the reader has it: every figure lit, and what disagrees with the ledger named. */
export function OriginalText({ report, found, current, onFigure }: OriginalTextProps) {
  const t = useText()
  const [said, say] = useSaid()
  const [forgotten, setForgotten] = useState<KeptText | null>(null)
  const keep = async (ids: readonly string[], text: string) => {
    const outcome = await keptTexts.keep(ids, text)
    removeOriginalText()
    setForgotten(null)
    say(outcome === 'kept' ? null : { text: outcome === 'no-room' ? words.noRoom : words.session })
  }
  const forget = async () => {
    const text = await keptTexts.forget(report.id)
    setForgotten(text === 'failed' ? null : text)
    say({ text: text === 'failed' ? words.notForgotten : words.forgotten })
  }
  const bringBack = async () => {
    if (forgotten !== null) await keep([report.id], forgotten.text)
  }
  return (
    <Section title={t(words.title)}>
      {found === null ? (
        <TextLoader />
      ) : (
        <Comparison
          report={report}
          found={found}
          current={current}
          onFigure={onFigure}
          onKeep={(ids) => void keep(ids, found.text)}
          onForget={() => void forget()}
        />
      )}
      {/* There before it says something: a screen reader hears changes alone. */}
      <p role="status">
        {said}{' '}
        {said !== '' && forgotten !== null && (
          <Button onClick={() => void bringBack()}>{t(words.bringBack)}</Button>
        )}
      </p>
    </Section>
  )
}

interface ComparisonProps extends OriginalTextProps {
  readonly found: ReportText
  readonly onKeep: (reports: readonly string[]) => void
  readonly onForget: () => void
}

function Comparison({ report, found, current, onFigure, onKeep, onForget }: ComparisonProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const notes = useStore(originalText, (state) => state.notes)
  const { text, origin, isKept } = found
  const { lit, present: inText } = useMemo(() => {
    const { figures, reports } = dataset
    // A page may hold several of the bundled reports; one of the user's is looked for alone.
    const wanted = report.isOwn ? [report] : [...reports.values()].filter(({ isOwn }) => !isOwn)
    const verification = verifyText(text, wanted, figures.values(), quotesOf(dataset))
    return {
      lit: lightReport(report.id, verification),
      present: verification.reports.flatMap((row) => (row.present ? [row.report.id] : [])),
    }
  }, [report, text, dataset])
  const { present, placed, missing, misquoted } = lit.verification
  const moved = placed.filter(({ state }) => state === 'moved').length
  const agrees = moved + missing.length + lit.leftover + misquoted.length === 0
  const counts = {
    n: placed.length,
    found: placed.length - moved,
    moved,
    missing: missing.length,
    leftover: lit.leftover,
  }
  return (
    <>
      <p role="status" className={styles.verdict} data-agrees={present && agrees}>
        {t(present ? (agrees ? words.agrees : words.disagrees) : words.absent, counts)}
      </p>
      {origin === 'page' && notes.map((note) => <p key={note}>{t(DOCUMENT_NOTES[note])}</p>)}
      {present && <Differences lit={lit} onFigure={(id) => onFigure(id, true)} />}
      {present && misquoted.length > 0 && (
        <p>
          <Said
            text={t(words.misquoted, {
              quotes: listOf(
                misquoted.map((quote) => `“${quote.words}”`),
                language,
              ),
            })}
          />
        </p>
      )}
      {present && <LitText paragraphs={lit.paragraphs} current={current} onFigure={onFigure} />}
      <p className={styles.keeping}>
        {t(origin === 'kept' ? words.isKept : isKept ? words.isOther : words.isNotKept)}
      </p>
      <div className={styles.actions}>
        {origin === 'page' && present && !keepsNothing() && (
          <Button onClick={() => onKeep(isKept ? [report.id] : inText)}>
            {t(isKept ? words.keepInstead : words.keepNow)}
          </Button>
        )}
        {origin === 'page' && <Button onClick={removeOriginalText}>{t(words.remove)}</Button>}
        {origin === 'kept' && <Button onClick={onForget}>{t(words.forget)}</Button>}
      </div>
      {origin === 'kept' && (
        <details className={styles.another}>
          <summary>{t(words.another)}</summary>
          <TextLoader />
        </details>
      )}
    </>
  )
}

interface DifferencesProps {
  readonly lit: LitReport
  readonly onFigure: (id: string) => void
}

/** What a text has otherwise than the ledger: figures that are missing, that are new, and last those that only moved; each leads to its place. */
function Differences({ lit, onFigure }: DifferencesProps) {
  const t = useText()
  const { placed, missing } = lit.verification
  const moved = placed.filter(({ state }) => state === 'moved').map(({ figure }) => figure)
  const added = lit.paragraphs.flatMap(({ number, stretches }) =>
    stretches.flatMap((stretch) => (stretch.kind === 'leftover' ? [{ ...stretch, number }] : [])),
  )
  if (moved.length + missing.length + added.length === 0) return null
  const item = (key: string | number, printed: string, paragraph: number, show: () => void) => (
    <li key={key}>
      <button type="button" className={styles.difference} lang="zh-CN" onClick={show}>
        {printed}
      </button>{' '}
      <small>{t(reportMessages.paragraph, { n: paragraph })}</small>
    </li>
  )
  return (
    <dl className={styles.differences}>
      <Group name={t(words.missingList)} isShown={missing.length > 0}>
        {missing.map(({ id, printed, paragraph }) =>
          item(id, printed, paragraph, () => {
            onFigure(id)
            showPlace(rowId(id))
          }),
        )}
      </Group>
      <Group name={t(words.newList)} isShown={added.length > 0}>
        {added.map(({ start, text, number }) =>
          item(start, text, number, () => showPlace(leftoverId(start))),
        )}
      </Group>
      <Group name={t(words.movedList)} isShown={moved.length > 0}>
        {moved.map(({ id, printed, paragraph }) =>
          item(id, printed, paragraph, () => {
            onFigure(id)
            showPlace(textId(id))
          }),
        )}
      </Group>
    </dl>
  )
}

interface GroupProps {
  readonly name: string
  readonly isShown: boolean
  readonly children: ReactNode
}

function Group({ name, isShown, children }: GroupProps) {
  if (!isShown) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  )
}

interface LitTextProps {
  readonly paragraphs: readonly LitParagraph[]
  /** The figure that was chosen, in the text or in the ledger. */
  readonly current: string | null
  /** Hears that a figure was pressed, and whether its evidence opens with it. */
  readonly onFigure: (id: string, opensEvidence: boolean) => void
}

/** The paragraphs of a report with its figures highlighted. */
function LitText({ paragraphs, current, onFigure }: LitTextProps) {
  const t = useText()
  return (
    <section className={styles.text} aria-label={t(words.text)}>
      {paragraphs.map(({ number, stretches }) =>
        stretches.length === 0 ? (
          <p key={number} className={styles.absent}>
            {t(words.paragraphAbsent, { n: number })}
          </p>
        ) : (
          <p key={number} lang="zh-CN">
            {stretches.map((stretch) => (
              <Lit key={stretch.start} stretch={stretch} current={current} onFigure={onFigure} />
            ))}
          </p>
        ),
      )}
    </section>
  )
}

interface LitProps extends Omit<LitTextProps, 'paragraphs'> {
  readonly stretch: Stretch
}

/** A figure that became an observation opens its evidence card; any other shows in the ledger why it did not. */
function Lit({ stretch, current, onFigure }: LitProps) {
  const t = useText()
  const { observations } = useDataset()
  if (stretch.kind === 'text') return stretch.text
  if (stretch.kind === 'leftover') {
    return (
      <mark
        id={leftoverId(stretch.start)}
        tabIndex={-1}
        className={styles.leftover}
        title={t(words.leftover)}
      >
        {stretch.text}
      </mark>
    )
  }
  const { figure, state, text } = stretch
  const observation = 'observation' in figure ? observations.get(figure.observation) : undefined
  const reason = 'reason' in figure ? t(REASON_NAMES[figure.reason]) : undefined
  const note = state === 'moved' ? t(words.moved) : reason
  return (
    <mark
      id={textId(figure.id)}
      className={observation === undefined ? styles.other : styles.figure}
      data-state={state}
      data-current={figure.id === current || undefined}
      title={note}
    >
      {observation === undefined ? (
        <button type="button" onClick={() => onFigure(figure.id, false)}>
          {text}
        </button>
      ) : (
        <EvidenceTrigger observation={observation} onPress={() => onFigure(figure.id, true)}>
          {text}
        </EvidenceTrigger>
      )}
    </mark>
  )
}
