import { useStore } from 'zustand'
import type { Bilingual } from '../../../domain/text.ts'
import { isCollection } from '../../../state/workspace/content.ts'
import { mayWrite } from '../../../state/workspace/status.ts'
import { workspace } from '../../../state/workspace/workspace.ts'
import { BETWEEN } from '../../../ui/between.ts'
import { Button } from '../../../ui/button.tsx'
import { downloadText } from '../../../ui/download.ts'
import { useText } from '../../../ui/use-language.ts'
import { COLLECTION_WORDS, workspaceMessages as words } from '../../../words/data/workspace.ts'
import type { BackupActions } from './use-backup.ts'
import styles from './workspace.module.css'

const FILE = 'union-metrics-unreadable.json'

/** What is stored and cannot be read: named, to be downloaded as it is, and discarded only when asked. */
export function Unreadable({ backup }: { readonly backup: BackupActions }) {
  const t = useText()
  const { status, aside, problem } = useStore(workspace.store)
  if (status !== 'unreadable' && aside.length === 0) return null
  const download = async () => downloadText(FILE, await workspace.unreadable(), 'application/json')
  return (
    <div className={styles.warning}>
      {aside.length > 0 && <p>{t(words.aside, { n: aside.length })}</p>}
      <ul className={styles.problems}>
        {status === 'unreadable' && problem !== null && <li>{problem}</li>}
        {aside.map(({ id, collection, problem: why }) => (
          <li key={id}>
            {t(wordsOf(collection))}
            {BETWEEN}
            {why}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => void download()}>{t(words.asideDownload)}</Button>
        {status === 'unreadable' ? (
          <Button onClick={() => void backup.startAfresh()}>{t(words.startAfresh)}</Button>
        ) : (
          <Button disabled={!mayWrite(status)} onClick={() => void backup.forgetAside()}>
            {t(words.asideForget)}
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
