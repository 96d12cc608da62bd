import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { DraftContext } from '../../draft/draft-context.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import type { DraftDocument } from '../../draft/edit/document.ts'
import { NO_TIME } from '../../draft/edit/history.ts'
import { createPatientSuggester } from '../../draft/edit/suggested.ts'
import type { DraftSession, DraftState } from '../../state/drafts/draft-session.ts'
import { openKeptDraft } from '../../state/drafts/drafts.ts'
import { Button } from '../../ui/control/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { useText } from '../../ui/use-language.ts'
import { DRAFT_STATUS_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import { DraftDesk } from './draft-desk.tsx'
import { saveDraft } from './save-draft.ts'
import { useDraftContext } from './use-draft-context.ts'
import styles from './workbench.module.css'

const OPENING = createStore<DraftState>(() => ({
  status: 'opening',
  note: null,
  history: null,
  clock: NO_TIME,
  unsaved: 0,
}))

/** An open draft in its current state; the session is null until it is open. */
function useDraftSession(id: string): {
  readonly session: DraftSession | null
  readonly state: DraftState
} {
  const [session, setSession] = useState<DraftSession | null>(null)
  useEffect(() => {
    let leave: (() => void) | null = null
    let isHere = true
    void openKeptDraft(id).then((opened) => {
      if (!isHere) return opened.leave()
      leave = opened.leave
      setSession(opened.session)
    })
    return () => {
      isHere = false
      setSession(null)
      leave?.()
    }
  }, [id])
  return { session, state: useStore(session?.store ?? OPENING) }
}

/** Milliseconds without a key press after which waiting work begins; key presses are handled between its slices. */
const PAUSE = 150
const SLICE = 10

/** A function that adds suggestions to a draft, and remembers the last result; null until the lists are loaded. */
function useScenes(context: DraftContext | null): ((document: DraftDocument) => Scene) | null {
  const [, setRead] = useState(0)
  const scenes = useMemo(() => (context === null ? null : createScenes(context)), [context])
  useEffect(() => {
    if (scenes === null) return
    let timer: ReturnType<typeof setTimeout>
    const work = () => {
      const until = performance.now() + SLICE
      let isNew: boolean | null = false
      while (isNew === false && performance.now() < until) isNew = scenes.goOn()
      // Draw again with the new suggestions.
      if (isNew === true) setRead((count) => count + 1)
      if (isNew !== null) timer = setTimeout(work)
    }
    scenes.onWait(() => {
      clearTimeout(timer)
      timer = setTimeout(work, PAUSE)
    })
    return () => clearTimeout(timer)
  }, [scenes])
  return scenes?.sceneOf ?? null
}

function createScenes(context: DraftContext) {
  const suggest = createPatientSuggester(context)
  let last: Scene | null = null
  let wait = () => {}
  return {
    sceneOf: (document: DraftDocument): Scene => {
      const suggested = suggest(document)
      if (last?.document === document && last.suggested === suggested) return last
      last = { document, suggested, context }
      wait()
      return last
    },
    goOn: suggest.goOn,
    onWait: (callback: () => void) => {
      wait = callback
    },
  }
}

/** One draft: its text, the current figure, the ledger, and the questions about the report. */
export function DraftView() {
  const { id } = useParams({ from: '/workbench/$id' })
  return <OpenDraft key={id} id={id} />
}

function OpenDraft({ id }: { readonly id: string }) {
  const t = useText()
  const context = useDraftContext()
  const { session, state } = useDraftSession(id)
  const sceneOf = useScenes(context)
  const name = state.note?.name ?? ''
  return (
    <Page
      title={name.trim() === '' ? t(words.title) : name}
      kicker={<Link to="/workbench">{t(words.all)}</Link>}
    >
      <div className={styles.stack}>
        {session !== null && state.status !== 'ready' && <Standing session={session} state={state} />}
        {session !== null && sceneOf !== null && state.history !== null ? (
          <DraftDesk
            session={session}
            state={state}
            scene={sceneOf(state.history.document)}
            sceneOf={sceneOf}
          />
        ) : (
          state.status === 'ready' && <p role="status">{t(words.reading)}</p>
        )}
      </div>
    </Page>
  )
}

/** Shows whether the work is saved, and what to do if it is not. */
function Standing({
  session,
  state: { status, unsaved },
}: {
  readonly session: DraftSession
  readonly state: DraftState
}) {
  const t = useText()
  const isCalm = status === 'opening'
  return (
    <div className={isCalm ? styles.standing : styles.notice} role={isCalm ? 'status' : 'alert'}>
      <p>
        {t(DRAFT_STATUS_WORDS[status])}{' '}
        {(status === 'no-room' || status === 'failed') && t(words.unsaved, { n: unsaved })}
      </p>
      {!isCalm && status !== 'gone' && status !== 'unreadable' && (
        <p className={styles.row}>
          {status === 'elsewhere' && <Button onClick={session.takeOver}>{t(words.takeOver)}</Button>}
          {(status === 'no-room' || status === 'failed') && (
            <Button onClick={session.retry}>{t(words.retry)}</Button>
          )}
          <SaveFile session={session} />
        </p>
      )}
    </div>
  )
}

/** The draft as a file, which can be opened on any computer. */
function SaveFile({ session }: { readonly session: DraftSession }) {
  const t = useText()
  return (
    <Button
      onClick={() => {
        const kept = session.kept()
        if (kept !== null) saveDraft(kept)
      }}
    >
      {t(words.saveFile)}
    </Button>
  )
}
