import { useState } from 'react'
import { fill } from '../../domain/fill.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGES } from '../../domain/text.ts'
import { forgetPreferences, languageOfBrowser, preferences } from '../../state/preferences.ts'
import { backupWhenRead } from '../../state/workspace/backup/of-now.ts'
import { backupName, makeBackup } from '../../state/workspace/backup/write-backup.ts'
import { Button } from '../../ui/button.tsx'
import { downloadBlob } from '../../ui/download.ts'
import { errors } from '../../ui/messages/errors.ts'
import { startErrors as words } from '../../ui/messages/start-errors.ts'
import styles from './problem.module.css'

/** The language of the address, else the reader's, else the browser's: there may be no router to ask. */
function languageHere(): Language {
  const asked = new URLSearchParams(location.hash.split('?')[1]).get('lang')
  return (
    LANGUAGES.find((language) => language === asked) ??
    preferences.getState().language ??
    languageOfBrowser(navigator.languages)
  )
}

/** The first page, from the start: nothing of this window is kept. */
function startAgain(): void {
  location.hash = '#/'
  location.reload()
}

const takeFocus = (node: HTMLElement | null) => node?.focus()

/** What stands in place of the whole app where it fails: what happened, what can be done, and the way to save one's own data before. */
export function RootErrorView({ error }: { readonly error: unknown }) {
  const [language] = useState(languageHere)
  const [saved, setSaved] = useState('')
  const t = (text: Bilingual, values?: Readonly<Record<string, string>>) => fill(text[language], values)
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const save = async () => {
    setSaved(t(words.savingBackup))
    try {
      const backup = await backupWhenRead()
      const { blob, head } = await makeBackup(backup, __VERSION__, new Date(), { onProgress: () => {} })
      downloadBlob(backupName(head), blob)
      setSaved(t(words.savedBackup, { file: backupName(head) }))
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault)
      setSaved(t(words.backupFailed, { reason }))
    }
  }
  return (
    <main className={styles.alone} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <h1 tabIndex={-1} ref={takeFocus}>
        {t(words.rootTitle)}
      </h1>
      <p>{t(words.rootText)}</p>
      <p className={styles.actions}>
        <Button onClick={() => location.reload()}>{t(words.reload)}</Button>
        <Button onClick={startAgain}>{t(errors.home)}</Button>
        <Button onClick={() => void save()}>{t(words.saveBackup)}</Button>
        <Button
          onClick={() => {
            forgetPreferences()
            startAgain()
          }}
        >
          {t(words.resetDisplay)}
        </Button>
      </p>
      <p role="status">{saved}</p>
      <pre className={styles.details}>{`${name}: ${message}\n${location.hash}\n${stack ?? ''}`}</pre>
    </main>
  )
}
