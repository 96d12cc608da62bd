import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { FinishFault } from '../../dataset/own-reports/finish-report.ts'
import type { ReportId } from '../../domain/ids.ts'
import type { Missing, PartAudit } from '../../draft/edit/audit.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { changePart } from '../../draft/edit/commands.ts'
import { entryOf, printedOf } from '../../draft/edit/document.ts'
import type { FinishedDraft } from '../../draft/edit/finish.ts'
import { finish } from '../../draft/edit/finish.ts'
import { addOwnReport } from '../../state/own-reports.ts'
import { isDone, mayWrite } from '../../state/workspace/status.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { downloadText } from '../../ui/download.ts'
import { useText } from '../../ui/use-language.ts'
import { PART_FAULT_WORDS, SAID_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import { TextField } from './figure/fields.tsx'
import type { DeskControl } from './use-desk.ts'

/** At most this many gaps are listed; the others follow when these are closed. */
const MOST = 12

interface FinishPanelProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly audit: PartAudit
  readonly isCopied: boolean
  /** Moves the focus back to the text. */
  readonly onLeave: () => void
}

type Outcome =
  | { readonly kind: 'none' | 'done' | 'not-kept' }
  | { readonly kind: 'faulty'; readonly faults: readonly string[] }

/** What is missing, with links to where it can be fixed; when nothing is missing, the button to add the report to the data. */
export function FinishPanel({ scene, control, audit, isCopied, onLeave }: FinishPanelProps) {
  const t = useText()
  const [keepText, setKeepText] = useState(true)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const at = control.desk.part
  const part = scene.document.parts[at]
  const canWrite = mayWrite(useStore(workspace.store, ({ status }) => status))
  const isWhole = audit.missing.length === 0
  const finished = useMemo(() => (isWhole ? finish(scene, at) : null), [isWhole, scene, at])
  if (part === undefined) return null
  const wordFault = (fault: FinishFault): string => {
    switch (fault.kind) {
      case 'audit':
        return `${fault.problem.file} ${fault.problem.path}: ${fault.problem.message}`
      case 'left-over':
        return t(words.leftover, { words: fault.printed })
      case 'not-there':
        return t(words.notThere, { words: fault.figure.printed })
      case 'misquoted':
        return t(words.misquoted, { words: fault.words })
    }
  }
  const done = async () => {
    if (finished === null) return
    const added = await addOwnReport(finished, { keepText })
    if (added.kind === 'faulty')
      return setOutcome({
        kind: 'faulty',
        faults: added.faults.map(wordFault),
      })
    if (!isDone(added.outcome)) return setOutcome({ kind: 'not-kept' })
    control.act('finish', ({ document }) => changePart(document, at, { finished: true }), null)
    setOutcome({ kind: 'done' })
  }
  return (
    <div className={styles.finish}>
      <h3>{isWhole ? t(words.missingNone) : t(words.missing)}</h3>
      <ul className={styles.missing}>
        {audit.missing.slice(0, MOST).map((missing) => (
          <Gap
            key={JSON.stringify(missing)}
            missing={missing}
            scene={scene}
            control={control}
            onLeave={onLeave}
          />
        ))}
        {audit.missing.length > MOST && <li>{t(words.moreMissing, { n: audit.missing.length - MOST })}</li>}
      </ul>
      {finished !== null && <EnglishNames finished={finished} control={control} />}
      <label>
        <input type="checkbox" checked={keepText} onChange={({ target }) => setKeepText(target.checked)} />{' '}
        {t(words.keepText)}
      </label>
      <p className={styles.actions}>
        <Button
          primary
          data-finish
          disabled={finished === null || isCopied || !canWrite}
          onClick={() => void done()}
        >
          {t(words.finish)}
        </Button>
        {finished !== null && finished.corrections.length > 0 && (
          <Button
            onClick={() =>
              downloadText(
                `${finished.report.id}.gold.json`,
                JSON.stringify(
                  {
                    text: finished.text.slice(part.start, part.end),
                    figures: finished.gold,
                    corrections: finished.corrections,
                  },
                  null,
                  1,
                ),
                'application/json',
              )
            }
          >
            {t(words.gold)}
          </Button>
        )}
      </p>
      {outcome.kind === 'not-kept' && <p role="alert">{t(words.notKept)}</p>}
      {outcome.kind === 'faulty' && (
        <div role="alert">
          <p>{t(words.notFinished)}</p>
          <ul>
            {outcome.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {part.finished && finished !== null && <Done id={finished.report.id} />}
    </div>
  )
}

/** Asks for English versions of names that are not in the data; until they are given, the Chinese names are used. */
function EnglishNames({
  finished: { named },
  control,
}: {
  readonly finished: FinishedDraft
  readonly control: DeskControl
}) {
  const t = useText()
  if (named.length === 0) return null
  const n = named.filter(({ zh, en }) => zh === en).length
  return (
    <details className={styles.rare}>
      <summary>{n === 0 ? t(words.englishNames) : t(words.englishMissing, { n })}</summary>
      <div className={styles.fields}>
        {named.map(({ zh, en }) => (
          <TextField
            key={zh}
            label={zh}
            value={zh === en ? '' : en}
            onText={(typed) =>
              control.act(
                'about',
                ({ document: { about } }) => ({
                  about: {
                    ...about,
                    names: [...(about.names ?? []).filter((each) => each.zh !== zh), { zh, en: typed }],
                  },
                }),
                null,
              )
            }
          />
        ))}
      </div>
    </details>
  )
}

function Done({ id }: { readonly id: ReportId }) {
  const t = useText()
  return (
    <p role="status">
      {t(words.finished)}{' '}
      <Link to="/report/$id" params={{ id }}>
        {t(words.seeReport)}
      </Link>
    </p>
  )
}

interface GapProps {
  readonly missing: Missing
  readonly scene: Scene
  readonly control: DeskControl
  readonly onLeave: () => void
}

/** One thing that is missing. If it is about a figure, it leads there. */
function Gap({ missing, scene, control, onLeave }: GapProps) {
  const t = useText()
  if (missing.kind === 'part') return <li>{t(PART_FAULT_WORDS[missing.fault])}</li>
  if (missing.kind === 'leftover') {
    const { start, end } = missing
    return <li>{t(words.leftover, { words: scene.document.text.slice(start, end) })}</li>
  }
  const entry = entryOf(scene.document, missing.entry)
  const printed = entry === undefined ? '' : printedOf(scene.document, entry)
  return (
    <li>
      <button
        type="button"
        className={styles.gap}
        data-gap
        onClick={() => {
          control.show(missing.entry)
          onLeave()
        }}
      >
        <span lang="zh-CN">{printed}</span>{' '}
        {t(missing.kind === 'open' ? words.open : SAID_WORDS[missing.fault])}
      </button>
    </li>
  )
}
