import { Link, useParams } from '@tanstack/react-router'
import type { DraftSession, DraftState } from '../../state/drafts/draft-session.ts'
import { Button } from '../../ui/control/button.tsx'
import { Page } from '../../ui/page/page.tsx'
import { useText } from '../../ui/use-language.ts'
import { DRAFT_STATUS_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import { DraftDesk } from './draft-desk.tsx'
import { saveDraft } from './save-draft.ts'
import { useDraftSession, useScenes } from './use-draft.ts'
import { useDraftContext } from './use-draft-context.ts'
import styles from './workbench.module.css'

/** One draft: its text, the figure in hand, the ledger, and what is asked of the report. */
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

/** Whether what is done is kept, and what to do where it is not. */
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

/** The draft as a file, which goes on anywhere. */
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
