import type { ErrorComponentProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/control/button.tsx'
import { sayFirstView } from '../../ui/page/later.tsx'
import { hostAnswers, isNotLoaded } from '../../ui/page/not-loaded.ts'
import { Page } from '../../ui/page/page.tsx'
import { useText } from '../../ui/use-language.ts'
import { errors } from '../../words/app/errors.ts'
import styles from './problem.module.css'

/** Shown in place of a view that failed: what happened, and what to do about it. */
export function ErrorView({ error, reset }: ErrorComponentProps) {
  const t = useText()
  // The rest of the page answers, even where the first view does not.
  useEffect(sayFirstView, [])
  const [copy, setCopy] = useState<'ready' | 'copied' | 'refused'>('ready')
  const fault = error instanceof Error ? error : new Error(String(error))
  const { name, message, stack } = fault
  const isAway = isNotLoaded(fault)
  const [isStillAway, setStillAway] = useState(false)
  /** A browser asks once for each file of a page. Only a new page asks again, and there is none while the host does not answer. */
  const loadAgain = async () => {
    setStillAway(false)
    if (await hostAnswers()) location.reload()
    else setStillAway(true)
  }
  const details = `${name}: ${message}\n${location.hash}\n${stack ?? ''}`
  return (
    <Page
      title={t(isAway ? errors.notLoadedTitle : errors.failedTitle)}
      lead={t(isAway ? errors.notLoadedText : errors.failedText)}
    >
      <p className={styles.actions}>
        <Button onClick={() => (isAway ? void loadAgain() : reset())}>{t(errors.retry)}</Button>
        <Link to="/">{t(errors.home)}</Link>
        <Button
          onClick={() => {
            navigator.clipboard.writeText(details).then(
              () => setCopy('copied'),
              () => setCopy('refused'),
            )
          }}
        >
          {t(copy === 'copied' ? errors.copied : errors.copyDetails)}
        </Button>
      </p>
      <p role="status">
        {isStillAway && t(errors.stillAway)} {copy === 'refused' && t(errors.copyFailed)}
      </p>
      <pre className={styles.details}>{details}</pre>
    </Page>
  )
}
