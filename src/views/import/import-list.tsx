import { useState } from 'react'
import type { Import } from '../../domain/record/imported.ts'
import { wordDay } from '../../domain/time/moment.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { isDone } from '../../state/workspace/outcome.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Section } from '../../ui/page/section.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import styles from './import.module.css'

const nameOf = ({ file, sheet }: Import): string => (sheet === null ? file : `${file} · ${sheet}`)

/** What was taken in, by the confirmation that it came with. What is removed can be brought back until the page is left. */
export function ImportList() {
  const t = useText()
  const imports = useCollection('imports')
  const [removed, setRemoved] = useState<readonly Import[]>([])
  const [message, setMessage] = useState('')
  const remove = async (some: readonly Import[], name: string) => {
    const outcome = await workspace.apply(some.map(({ id }) => ({ collection: 'imports', remove: id })))
    setRemoved(isDone(outcome) ? some : [])
    setMessage(isDone(outcome) ? t(words.removed, { file: name }) : t(OUTCOME_WORDS[outcome]))
  }
  const bringBack = async () => {
    const outcome = await workspace.apply(removed.map((put) => ({ collection: 'imports', put })))
    if (isDone(outcome)) setRemoved([])
    setMessage(t(OUTCOME_WORDS[outcome]))
  }
  return (
    <Section title={t(words.imports)}>
      {imports.length === 0 && <p>{t(words.none)}</p>}
      <ul className={styles.imports}>
        {[...groupRows(imports, ({ imported }) => imported)].map(([moment, together]) => {
          const files = new Set(together.map(({ file }) => file)).size
          if (files === 1)
            return together.map((one) => (
              <Entry key={one.id} name={nameOf(one)} imports={[one]} onRemove={remove} />
            ))
          return (
            <li key={moment}>
              <Entry as="div" name={t(words.batch, { n: files })} imports={together} onRemove={remove} />
              <details>
                <summary>{t(words.inBatch)}</summary>
                <ul className={styles.imports}>
                  {together.map((one) => (
                    <Entry key={one.id} name={nameOf(one)} imports={[one]} onRemove={remove} />
                  ))}
                </ul>
              </details>
            </li>
          )
        })}
      </ul>
      <p role="status">
        <Said text={message} />{' '}
        {removed.length > 0 && <Button onClick={() => void bringBack()}>{t(words.bringBack)}</Button>}
      </p>
    </Section>
  )
}

interface EntryProps {
  readonly as?: 'li' | 'div'
  readonly name: string
  readonly imports: readonly Import[]
  readonly onRemove: (some: readonly Import[], name: string) => Promise<void>
}

function Entry({ as: Tag = 'li', name, imports, onRemove }: EntryProps) {
  const t = useText()
  const language = useLanguage()
  const day = wordDay(imports[0]?.imported ?? 0, language)
  const n = imports.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <Tag className={styles.entry}>
      <span className={styles.name}>
        <Outside text={name} /> · {t(words.entry, { day, n })}
      </span>
      <Button aria-label={t(words.remove, { file: name })} onClick={() => void onRemove(imports, name)}>
        {t(words.removeShort)}
      </Button>
    </Tag>
  )
}
