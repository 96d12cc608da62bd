import type { ReactNode } from 'react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { KnownReport } from '../../dataset/observation.ts'
import type { LitReport } from '../../dataset/verify/lit-report.ts'
import { lightReport } from '../../dataset/verify/lit-report.ts'
import { quotesOf } from '../../dataset/verify/quotes.ts'
import { verifyText } from '../../dataset/verify/verify.ts'
import { listOf } from '../../domain/text.ts'
import { DOCUMENT_NOTES } from '../../imports/document/document-read.ts'
import type { KeptText } from '../../state/kept-texts.ts'
import { keptTexts } from '../../state/kept-texts.ts'
import { originalText, removeOriginalText } from '../../state/original-text.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import type { ReportText } from '../../ui/data/use-report-text.ts'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { originalTextMessages as words } from '../../words/reports/original-text.ts'
import { reportMessages } from '../../words/reports/report.ts'
import { leftoverId, rowId, showPlace, textId } from './figure-places.ts'
import { LitText } from './lit-text.tsx'
import styles from './original-text.module.css'
import { TextLoader } from './text-loader.tsx'

interface OriginalTextProps {
  readonly report: KnownReport
  readonly found: ReportText | null
  readonly current: string | null
  readonly onFigure: (id: string, opensEvidence: boolean) => void
}

/** The original text of a report, where the reader has it: every figure lit, and what disagrees with the ledger named. */
export function OriginalText({ report, found, current, onFigure }: OriginalTextProps) {
  const t = useText()
  const [said, setSaid] = useState('')
  const [forgotten, setForgotten] = useState<KeptText | null>(null)
  const keep = async (ids: readonly string[], text: string) => {
    const outcome = await keptTexts.keep(ids, text)
    removeOriginalText()
    setForgotten(null)
    setSaid(outcome === 'kept' ? '' : t(outcome === 'no-room' ? words.noRoom : words.session))
  }
  const forget = async () => {
    setForgotten(await keptTexts.forget(report.id))
    setSaid(t(words.forgotten))
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
      {said !== '' && (
        <p role="status">
          {said}{' '}
          {forgotten !== null && <Button onClick={() => void bringBack()}>{t(words.bringBack)}</Button>}
        </p>
      )}
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
