import { Link } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { wordMoment } from '../../domain/time/moment.ts'
import { publication } from '../../state/publication.ts'
import { COLLECTION_NAMES } from '../../state/workspace/content.ts'
import type { WorkspaceStatus } from '../../state/workspace/status.ts'
import type { WorkspaceState } from '../../state/workspace/workspace.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { publishedNotice, STATUS_WORDS, workspaceMessages as words } from '../../words/dataset/workspace.ts'
import styles from './workspace-notice.module.css'

const ALWAYS: ReadonlySet<WorkspaceStatus> = new Set(['waiting', 'newer', 'unreadable', 'published'])
/** Nothing is at stake where there is nothing. */
const WITH_CONTENT: ReadonlySet<WorkspaceStatus> = new Set(['elsewhere', 'session', 'cleared'])

/** What the user should know of the workspace wherever they are; null where all is well or nothing is at stake. */
function noticeOf({ status, content, unreadable, lost }: WorkspaceState) {
  const holdsSomething = COLLECTION_NAMES.some((collection) => content[collection].length > 0)
  if (ALWAYS.has(status) || (holdsSomething && WITH_CONTENT.has(status))) return STATUS_WORDS[status]
  if (lost) return words.lost
  if (unreadable.length > 0) return words.unreadable
  return null
}

/** One line above every view while the workspace is not as the user expects it to be. */
export function WorkspaceNotice() {
  const text = useText()
  const state = useStore(workspace.store)
  const language = useLanguage()
  const notice = noticeOf(state)
  if (notice === null) return null
  if (state.status === 'published' && publication !== null)
    return (
      <div className={styles.notice} role="status" data-screen-only>
        <p>
          <Said
            text={text(publishedNotice, {
              title: publication.title,
              date: wordMoment(publication.saved, language),
            })}
          />
        </p>
      </div>
    )
  return (
    <div className={styles.notice} role="status" data-screen-only>
      <p>
        {text(notice, { n: state.unreadable.length })}{' '}
        {state.status === 'elsewhere' ? (
          <button type="button" className={styles.act} onClick={workspace.takeOver}>
            {text(words.takeOver)}
          </button>
        ) : (
          <Link to="/data">{text(words.details)}</Link>
        )}
      </p>
    </div>
  )
}
