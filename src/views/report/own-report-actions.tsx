import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { OwnReport } from '../../domain/record/own-report.ts'
import { dataFolder } from '../../exports/data-folder.ts'
import { runInSlices } from '../../lib/steps.ts'
import { zipFiles } from '../../lib/zip.ts'
import { keptTexts } from '../../state/kept-texts.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { downloadBlob } from '../../ui/download.ts'
import { useText } from '../../ui/use-language.ts'
import { ownReportMessages as words } from '../../words/data/own-report.ts'
import styles from './report.module.css'

interface OwnReportActionsProps {
  readonly own: OwnReport
  readonly onRemove: () => void
}

/** What can be done with a report of the user's own: seen in the table, saved as files of `data/`, deleted. */
export function OwnReportActions({ own, onRemove }: OwnReportActionsProps) {
  const t = useText()
  const id = useId()
  const text = useStore(keptTexts.store, ({ texts }) => texts.get(own.id)?.text)
  const [withText, setWithText] = useState(false)
  const save = async () => {
    const texts = new Map(withText && text !== undefined ? [[own.id, text]] : [])
    downloadBlob(`${own.id}.data.zip`, await runInSlices(zipFiles(dataFolder([own], texts))))
  }
  return (
    <div className={styles.actions}>
      <Link to="/table" search={{ 'f.report': own.id }}>
        {t(words.inTable)}
      </Link>
      <Button onClick={() => void save()}>{t(words.save)}</Button>
      {text !== undefined && (
        <span>
          <input
            id={id}
            type="checkbox"
            checked={withText}
            onChange={(event) => setWithText(event.target.checked)}
          />{' '}
          <label htmlFor={id}>{t(words.withText)}</label>
        </span>
      )}
      {!keepsNothing() && <Button onClick={onRemove}>{t(words.remove)}</Button>}
      <small>{t(words.saveNote)}</small>
    </div>
  )
}
