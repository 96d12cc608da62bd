import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import * as v from 'valibot'
import { useStore } from 'zustand'
import type { Bilingual } from '../../domain/text.ts'
import { wordMoment } from '../../domain/time/moment.ts'
import type { Base } from '../../draft/edit/document.ts'
import { LONGEST_REPORTS } from '../../draft/edit/document.ts'
import type { DocumentNote } from '../../imports/document/document-read.ts'
import { DocumentFaultError } from '../../imports/document/document-read.ts'
import type { DraftNote } from '../../state/drafts/draft-storage.ts'
import { DraftFileSchema } from '../../state/drafts/draft-storage.ts'
import {
  createDraft,
  deleteDraft,
  draftList,
  keepDraft,
  keptDraft,
  refreshDrafts,
} from '../../state/drafts/drafts.ts'
import { Button } from '../../ui/control/button.tsx'
import { FileButton } from '../../ui/control/file-button.tsx'
import { FileDrop } from '../../ui/control/file-drop.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useTypedText } from '../../ui/use-typed-text.ts'
import { DOCUMENT_FAULTS, DOCUMENT_NOTES } from '../../words/reports/document-read.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import { typedDay } from './figure/answer-text.ts'
import { saveDraft } from './save-draft.ts'
import type { TakenText } from './take-text.ts'
import { nameOfText, takeText } from './take-text.ts'
import { useDraftContext } from './use-draft-context.ts'
import styles from './workbench.module.css'

/** A text that is waiting to be read, and the notes of the file reader about it. */
interface Waiting {
  readonly name: string
  readonly text: string
  readonly notes: readonly DocumentNote[]
}

type Taken = TakenText & Pick<Waiting, 'notes'>

/** The drafts on this computer, and the place to begin a new one by pasting or dropping a text. */
export function WorkbenchView() {
  const t = useText()
  const id = useId()
  const navigate = useNavigate()
  const context = useDraftContext()
  const [pasted, setPasted] = useTypedText('report')
  const [day, setDay] = useTypedText('report-day')
  /** Whether what is being begun is the pasted text, which a draft keeps from then on. */
  const isPasted = useRef(false)
  const [problem, setProblem] = useState<Bilingual | null>(null)
  const [isReading, setReading] = useState(false)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [waiting, setWaiting] = useState<Waiting | null>(null)

  const open = async (made: ReturnType<typeof createDraft>) => {
    const created = await made
    if (created.kind === 'created') {
      if (isPasted.current) {
        setPasted('')
        setDay('')
      }
      return await navigate({ to: '/workbench/$id', params: { id: created.id } })
    }
    setReading(false)
    setProblem(created.kind === 'no-room' ? words.noRoom : words.failed)
  }
  const begin = (base: Base) => {
    setReading(true)
    void open(createDraft(base))
  }
  const take = (name: string, text: string, notes: Waiting['notes'] = []) => {
    setTaken(null)
    // Periods depend on the day of publication, so a day that cannot be read is reported and never ignored.
    const isRead = day.trim() === '' || typedDay(day) !== null
    setProblem(isRead ? null : words.wrongDay)
    setReading(isRead)
    if (isRead) setWaiting({ name, text, notes })
  }
  // The lists may still be loading when a text arrives.
  useEffect(() => {
    if (context === null || waiting === null) return
    // The page first shows that it is reading, because that may take a second.
    const timer = setTimeout(() => {
      setWaiting(null)
      setReading(false)
      const result = takeText(waiting.name, waiting.text, typedDay(day), context)
      if (typeof result === 'string') return setProblem(words[result])
      const { notes } = waiting
      if (result.joined !== null || result.isForeign || notes.length > 0)
        return setTaken({ ...result, notes })
      begin(result.base)
    }, 20)
    return () => clearTimeout(timer)
  })
  const takeFile = async (file: File) => {
    isPasted.current = false
    setProblem(null)
    setReading(true)
    try {
      if (/\.json$/iu.test(file.name)) return await takeDraft(file)
      const { readDocument } = await import('../../imports/document/read-document.ts')
      const { text, notes } = await readDocument(file)
      const name = nameOfText(text)
      take(name === '' ? file.name : name, text, notes)
    } catch (error) {
      setReading(false)
      setProblem(error instanceof DocumentFaultError ? DOCUMENT_FAULTS[error.fault] : words.failed)
    }
  }
  /** Opens a draft that was saved as a file, at the point where it was saved. */
  const takeDraft = async (file: File) => {
    const read = v.safeParse(DraftFileSchema, parsed(await file.text()))
    if (read.success) return await open(keepDraft(read.output))
    setReading(false)
    setProblem(words.wrongDraft)
  }
  return (
    <Page title={t(words.title)} purpose={t(words.lead)}>
      <FileDrop
        onDrop={({ files: [file, ...more], hasFolder }) => {
          if (more.length > 0) setProblem(words.severalFiles)
          else if (file !== undefined) void takeFile(file)
          else if (hasFolder) setProblem(words.folder)
        }}
      />
      <Section title={t(words.begin)}>
        <form
          className={styles.intake}
          onSubmit={(event) => {
            event.preventDefault()
            isPasted.current = true
            take(nameOfText(pasted), pasted)
          }}
        >
          <label htmlFor={`${id}-paste`}>{t(words.paste)}</label>
          <textarea
            id={`${id}-paste`}
            rows={6}
            lang="zh-CN"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            onPaste={(event) => {
              // A field takes half a minute to show a text of millions of characters, and the page hangs in the meantime.
              if (event.clipboardData.getData('text/plain').length <= LONGEST_REPORTS) return
              event.preventDefault()
              setProblem(words.tooLong)
            }}
          />
          <label className={styles.row}>
            {t(words.published)}
            <input
              value={day}
              inputMode="numeric"
              placeholder={t(words.publishedLater)}
              onChange={({ target }) => setDay(target.value)}
            />
          </label>
          <p className={styles.row}>
            <Button type="submit" primary disabled={pasted.trim() === '' || isReading}>
              {t(words.start)}
            </Button>
            <FileButton
              label={t(words.choose)}
              accept=".txt,.md,.docx,.html,.htm,.pdf,.json"
              disabled={isReading}
              onFiles={([file]) => void takeFile(file)}
            />
            <span className={styles.quiet}>{t(words.drop)}</span>
          </p>
        </form>
        {isReading && <p role="status">{t(words.reading)}</p>}
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {t(problem)}
          </p>
        )}
        {taken !== null && <Choice taken={taken} onBegin={begin} />}
      </Section>
      <DraftList />
    </Page>
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What the user should know about a text before work on it begins. */
function Choice({ taken, onBegin }: { readonly taken: Taken; readonly onBegin: (base: Base) => void }) {
  const t = useText()
  const { base, joined, broken, isForeign, notes } = taken
  return (
    <div className={styles.notice} role="alert">
      {notes.map((note) => (
        <p key={note}>{t(DOCUMENT_NOTES[note])}</p>
      ))}
      {isForeign && <p>{t(words.notChinese)}</p>}
      {joined !== null && <p>{t(words.broken, { n: broken })}</p>}
      <p className={styles.row}>
        {joined !== null && (
          <Button primary onClick={() => onBegin(joined)}>
            {t(words.joinLines)}
          </Button>
        )}
        <Button onClick={() => onBegin(base)}>{t(joined === null ? words.start : words.keepLines)}</Button>
      </p>
    </div>
  )
}

/** The drafts on this computer, the most recent first. */
function DraftList() {
  const t = useText()
  const { notes, durable } = useStore(draftList)
  useEffect(() => void refreshDrafts(), [])
  return (
    <Section title={t(words.drafts)} note={t(durable ? words.draftsNote : words.sessionNote)}>
      {notes?.length === 0 && <p className={styles.quiet}>{t(words.noDrafts)}</p>}
      <ul className={styles.drafts}>
        {notes?.map((note) => (
          <Draft key={note.id} note={note} />
        ))}
      </ul>
    </Section>
  )
}

function Draft({ note }: { readonly note: DraftNote }) {
  const t = useText()
  const language = useLanguage()
  const [isSure, setSure] = useState(false)
  const name = note.name.trim() === '' ? t(words.untitled) : note.name
  const date = wordMoment(note.changed, language)
  return (
    <li className={styles.draft}>
      <Link to="/workbench/$id" params={{ id: note.id }}>
        <Outside text={name} />
      </Link>
      <span className={styles.quiet}>
        {t(words.draftProgress, { done: note.accounted, all: note.figures, date })}
        {note.finished > 0 && `${BETWEEN}${t(words.draftFinished, { n: note.finished })}`}
      </span>
      {isSure ? (
        <span className={styles.row}>
          {t(words.removeSure)}
          <Button onClick={() => void deleteDraft(note.id)}>{t(words.remove)}</Button>
          <Button onClick={() => setSure(false)}>{t(words.keep)}</Button>
        </span>
      ) : (
        <span className={styles.row}>
          <Button
            aria-label={`${t(words.saveFile)} ${name}`}
            onClick={async () => {
              const kept = await keptDraft(note.id)
              if (kept !== null) saveDraft(kept)
            }}
          >
            {t(words.saveShort)}
          </Button>
          <Button aria-label={`${t(words.remove)} ${name}`} onClick={() => setSure(true)}>
            {t(words.remove)}
          </Button>
        </span>
      )}
    </li>
  )
}
