import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { countRefused } from '../../../dataset/edits/with-imports.ts'
import { fileNameIn } from '../../../dataset/file-name.ts'
import type { Bilingual } from '../../../domain/text.ts'
import { sentencesOf, textIn } from '../../../domain/text.ts'
import { wordMoment } from '../../../domain/time/moment.ts'
import { draftList, refreshDrafts } from '../../../state/drafts/drafts.ts'
import type { Counts } from '../../../state/workspace/backup/backup-file.ts'
import { countsOf, isNothing } from '../../../state/workspace/backup/backup-file.ts'
import { isCollection } from '../../../state/workspace/content.ts'
import { isOpening, mayWrite } from '../../../state/workspace/status.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { Button } from '../../../ui/control/button.tsx'
import { FileButton } from '../../../ui/control/file-button.tsx'
import { useTaken } from '../../../ui/data/use-dataset.ts'
import { useAims } from '../../../ui/data/use-targets.ts'
import { useCollection, useWorkspaceStatus } from '../../../ui/data/use-workspace.ts'
import { downloadText } from '../../../ui/download.ts'
import { Section } from '../../../ui/page/section.tsx'
import { BETWEEN, Said } from '../../../ui/said.tsx'
import { useLanguage, useText } from '../../../ui/use-language.ts'
import {
  COLLECTION_WORDS,
  LEFT_OUT_WORDS,
  REFUSED_REPORT_WORDS,
  REFUSED_WORDS,
  STATUS_WORDS,
  workspaceMessages as words,
} from '../../../words/dataset/workspace.ts'
import type { BackupActions, Chosen } from './backup-task.tsx'
import { TaskNote, useBackup } from './backup-task.tsx'
import { EarlierStates, ResetButton } from './earlier-states.tsx'
import styles from './workspace.module.css'
import { wordCounts } from './workspace-counts.ts'

/** What cannot be read is listed up to here, and counted beyond. */
const LISTED = 8

interface ChosenBackupProps {
  readonly chosen: Chosen
  /** What is here. */
  readonly here: Counts
  readonly onRestore: (how: 'all' | 'missing') => void
  readonly onCancel: () => void
}

/** The answer to choosing a file is read out, and its buttons come next. */
const takeFocus = (node: HTMLElement | null) => node?.focus()

/** What a chosen backup holds, what of it cannot be read, and what may be done with it. */
function ChosenBackup({ chosen, here, onRestore, onCancel }: ChosenBackupProps) {
  const t = useText()
  const language = useLanguage()
  const { file, read, same, missing } = chosen
  const { head, counts, leftOut, leftOutMore } = read
  const leftOutCount = leftOut.length + leftOutMore
  const title = t(words.found, { file, date: wordMoment(head.saved, language) })
  const [holds, said] = [wordCounts(counts, language), wordCounts(head.counts, language)]
  return (
    <section className={styles.chosen} aria-label={title} tabIndex={-1} ref={takeFocus}>
      <h3 className={styles.title}>
        <Said text={title} />
      </h3>
      <p className={styles.text}>
        {sentencesOf(
          [
            t(words.foundBy, { version: head.version, format: head.format, counts: holds }),
            same
              ? t(leftOutCount === 0 ? words.same : words.sameRead)
              : isNothing(here)
                ? t(words.hereNothing)
                : t(words.here, { counts: wordCounts(here, language) }),
          ],
          language,
        )}
      </p>
      {holds !== said && <p className={styles.warning}>{t(words.fewer, { counts: said })}</p>}
      {leftOut.length > 0 && (
        <div className={styles.warning}>
          <p>{t(words.leftOut, { n: leftOutCount })}</p>
          <ul className={styles.problems}>
            {leftOut.slice(0, LISTED).map(({ where, reason, detail }) => (
              <li key={`${where} ${detail}`}>
                <code>{where}</code> {t(LEFT_OUT_WORDS[reason])} {detail !== '' && <small>{detail}</small>}
              </li>
            ))}
            {leftOutCount > LISTED && <li>{t(words.andMore, { n: leftOutCount - LISTED })}</li>}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        {!same && (
          <Button className={isNothing(here) ? undefined : styles.danger} onClick={() => onRestore('all')}>
            {t(isNothing(here) ? words.restoreThis : words.replaceAll)}
          </Button>
        )}
        {missing > 0 && !isNothing(here) && (
          <Button onClick={() => onRestore('missing')}>{t(words.addMissing, { n: missing })}</Button>
        )}
        <Button onClick={onCancel}>{t(words.cancel)}</Button>
      </div>
    </section>
  )
}

/** What a file that was published to be read holds beside the data; nothing of it is saved, brought back or deleted there. */
export function PublishedSection() {
  const t = useText()
  const language = useLanguage()
  const content = useStore(workspace.store, (state) => state.content)
  const status = useWorkspaceStatus()
  const { targets } = useAims()
  return (
    <Section
      title={t(words.published)}
      note={isOpening(status) ? undefined : wordCounts(countsOf({ content, targets }), language)}
    >
      <p className={styles.text}>{t(STATUS_WORDS[status])}</p>
    </Section>
  )
}

/** What the user added on this computer: how much, how it is kept, and how to save it, bring it back and delete it. */
export function WorkspaceSection() {
  const t = useText()
  const language = useLanguage()
  const status = useWorkspaceStatus()
  const content = useStore(workspace.store, (state) => state.content)
  const lost = useStore(workspace.store, (state) => state.lost)
  const { targets } = useAims()
  const backup = useBackup()
  const drafts = useStore(draftList, ({ notes }) => notes?.length ?? 0)
  useEffect(() => void refreshDrafts(), [])
  const [withDrafts, setWithDrafts] = useState(false)
  const counts = countsOf({ content, targets })
  const writable = mayWrite(status)
  const busy = backup.task.kind === 'working'
  return (
    <Section
      title={t(words.title)}
      note={
        isOpening(status) ? undefined : isNothing(counts) ? t(words.nothing) : wordCounts(counts, language)
      }
    >
      <div className={styles.text}>
        <p>{t(words.lead)}</p>
        <p data-status={status}>
          {t(status === 'ready' && isNothing(counts) && drafts === 0 ? words.willKeep : STATUS_WORDS[status])}{' '}
          {status === 'elsewhere' && <Button onClick={workspace.takeOver}>{t(words.takeOver)}</Button>}
        </p>
        {window.location.protocol === 'file:' && <p>{t(words.fileTruth)}</p>}
      </div>
      {lost && <p className={styles.warning}>{t(words.lost)}</p>}
      <Unreadable backup={backup} />
      <NotShown />
      <div className={styles.actions}>
        <Button
          disabled={busy || isOpening(status)}
          onClick={() => void backup.save(withDrafts && drafts > 0)}
        >
          {t(words.backUp)}
        </Button>
        {drafts > 0 && (
          <label>
            <input
              type="checkbox"
              checked={withDrafts}
              onChange={({ target }) => setWithDrafts(target.checked)}
            />{' '}
            {t(words.withDrafts, { n: drafts })}
          </label>
        )}
        <FileButton
          label={t(words.restore)}
          field={t(words.restoreField)}
          accept=".json,application/json"
          disabled={busy || !writable}
          onFiles={([file]) => void backup.choose(file)}
        />
        <ResetButton
          disabled={busy || !writable || isNothing(counts)}
          counts={counts}
          onReset={() => void backup.reset()}
        />
        <TaskNote backup={backup} />
      </div>
      {backup.task.kind === 'chosen' && (
        <ChosenBackup
          chosen={backup.task.chosen}
          here={counts}
          onRestore={(how) => void backup.restore(how)}
          onCancel={backup.cancel}
        />
      )}
      <EarlierStates disabled={busy || !writable} backup={backup} />
    </Section>
  )
}

/** Own reports and rows of imports that are kept and shown nowhere, with the reason: what the bundled data says is never replaced. */
function NotShown() {
  const t = useText()
  const language = useLanguage()
  const { refused, refusedReports } = useTaken()
  const counts = countRefused(refused)
  const imports = useCollection('imports')
  if (counts.length + refusedReports.length === 0) return null
  const fileOf = (id: string) => {
    const file = imports.find((one) => one.id === id)?.file
    return file === undefined ? id : fileNameIn(file, language)
  }
  return (
    <div className={styles.warning}>
      <p>{t(words.notShown)}</p>
      <ul className={styles.problems}>
        {refusedReports.map(({ id, title, reason }) => (
          <li key={`${reason} ${id}`}>
            <Said text={t(REFUSED_REPORT_WORDS[reason], { title: textIn(title, language) })} />
          </li>
        ))}
        {counts.map(({ importId, reason, n }) => (
          <li key={`${reason} ${importId}`}>
            <Said text={t(REFUSED_WORDS[reason], { file: fileOf(importId), n })} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const FILE = 'union-metrics-unreadable.json'

/** What is stored and cannot be read: named, to be downloaded as it is, and discarded only when asked. */
function Unreadable({ backup }: { readonly backup: BackupActions }) {
  const t = useText()
  const { status, unreadable, problem } = useStore(workspace.store)
  if (status !== 'unreadable' && unreadable.length === 0) return null
  const download = async () => downloadText(FILE, await workspace.unreadable(), 'application/json')
  return (
    <div className={styles.warning}>
      {unreadable.length > 0 && <p>{t(words.unreadable, { n: unreadable.length })}</p>}
      <ul className={styles.problems}>
        {status === 'unreadable' && problem !== null && <li>{problem}</li>}
        {unreadable.map(({ id, collection, problem: why }) => (
          <li key={id}>
            {t(wordsOf(collection))}
            {BETWEEN}
            {why}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => void download()}>{t(words.unreadableDownload)}</Button>
        {status === 'unreadable' ? (
          <Button onClick={() => void backup.startAfresh()}>{t(words.startAfresh)}</Button>
        ) : (
          <Button disabled={!mayWrite(status)} onClick={() => void backup.forgetAside()}>
            {t(words.unreadableForget)}
          </Button>
        )}
      </div>
    </div>
  )
}

function wordsOf(collection: string): Bilingual {
  if (isCollection(collection)) return COLLECTION_WORDS[collection]
  return collection === 'snapshots' ? words.earlierOne : words.unnamed
}
