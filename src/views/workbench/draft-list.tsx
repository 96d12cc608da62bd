import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { DATE_LOCALES } from '../../domain/text.ts'
import type { DraftNote } from '../../state/drafts/draft-storage.ts'
import { deleteDraft, draftList, keptDraft, refreshDrafts } from '../../state/drafts/drafts.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/control/button.tsx'
import { Section } from '../../ui/page/section.tsx'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import { saveDraft } from './save-draft.ts'
import styles from './workbench.module.css'

/** The drafts of this computer, that which was worked on last first. */
export function DraftList() {
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
  const date = new Date(note.changed).toLocaleString(DATE_LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
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
