import { useState } from 'react'
import type { Import } from '../../domain/imported.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/button.tsx'
import { importMessages as words } from '../../ui/messages/import.ts'
import { OUTCOME_WORDS } from '../../ui/messages/workspace.ts'
import { Said } from '../../ui/said.tsx'
import { Section } from '../../ui/section.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useCollection } from '../../ui/use-workspace.ts'
import styles from './import.module.css'

const nameOf = ({ file, sheet }: Import): string => (sheet === null ? file : `${file} · ${sheet}`)

/** The files that were taken in. One that is removed can be brought back until the page is left. */
export function ImportList() {
  const t = useText()
  const language = useLanguage()
  const imports = useCollection('imports')
  const [removed, setRemoved] = useState<Import | null>(null)
  const [message, setMessage] = useState('')
  const remove = async (one: Import) => {
    const outcome = await workspace.remove('imports', one.id)
    const isDone = outcome === 'kept' || outcome === 'session'
    setRemoved(isDone ? one : null)
    setMessage(isDone ? t(words.removed, { file: one.file }) : t(OUTCOME_WORDS[outcome]))
  }
  const bringBack = async (one: Import) => {
    const outcome = await workspace.put('imports', one)
    if (outcome === 'kept' || outcome === 'session') setRemoved(null)
    setMessage(t(OUTCOME_WORDS[outcome]))
  }
  const dayOf = (moment: string) =>
    new Date(moment).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' })
  return (
    <Section title={t(words.imports)}>
      {imports.length === 0 && <p>{t(words.none)}</p>}
      <ul className={styles.imports}>
        {imports.map((one) => (
          <li key={one.id}>
            <span className={styles.name}>
              <Said
                text={t(words.entry, {
                  file: nameOf(one),
                  day: dayOf(one.imported),
                  n: one.rows.length,
                })}
              />
            </span>
            <Button aria-label={t(words.remove, { file: nameOf(one) })} onClick={() => void remove(one)}>
              {t(words.removeShort)}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">
        <Said text={message} />{' '}
        {removed !== null && <Button onClick={() => void bringBack(removed)}>{t(words.bringBack)}</Button>}
      </p>
    </Section>
  )
}
