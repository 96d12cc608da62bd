import { useState } from 'react'
import { fileNameIn } from '../../dataset/file-name.ts'
import type { Import } from '../../domain/record/imported.ts'
import type { Language } from '../../domain/text.ts'
import { wordDay } from '../../domain/time/moment.ts'
import { isColumnRole } from '../../imports/mapping.ts'
import { isNameAnswer } from '../../imports/remembered-names.ts'
import { NEW_PLACE } from '../../imports/table/reading.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { isDone } from '../../state/workspace/status.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { Button } from '../../ui/control/button.tsx'
import { inTurn } from '../../ui/data/undoable-changes.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Section } from '../../ui/page/section.tsx'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useSaid } from '../../ui/use-said.ts'
import { OUTCOME_WORDS } from '../../words/dataset/workspace.ts'
import { importMessages as words } from '../../words/imports/import.ts'
import { COLUMN_NAMES, LINE_NAMES, tableMessages } from '../../words/imports/import-tables.ts'
import { COLUMN_CHOICES, LINE_CHOICES } from './cell-menu.tsx'
import styles from './import.module.css'

const forgetName = (id: string, name: string) =>
  inTurn(async ({ mappings }) => {
    const mapping = mappings.find((one) => one.id === id)
    if (mapping === undefined) return
    const { [name]: _, ...constants } = mapping.constants
    if (Object.keys(constants).length === 0) await workspace.remove('mappings', id)
    else await workspace.put('mappings', { ...mapping, constants })
  })

/** What was said of names and columns and is used again; each can be forgotten. */
export function Remembered() {
  const t = useText()
  const mappings = useCollection('mappings')
  const kept = mappings.flatMap((mapping) => {
    const names = Object.entries(mapping.constants)
      .filter(([key]) => isNameAnswer(key))
      .map(([key, place]) => ({
        what:
          place === NEW_PLACE
            ? t(tableMessages.rememberedNew, { name: key.replace(/^place:/u, '') })
            : t(tableMessages.rememberedName, { name: key.replace(/^place:/u, ''), place }),
        forget: () => forgetName(mapping.id, key),
      }))
    const roles = mapping.roles.flatMap((role) => {
      const named = COLUMN_CHOICES.find((choice) => choice === role)
      return named === undefined || !isColumnRole(role) ? [] : [t(COLUMN_NAMES[named])]
    })
    const lines = (mapping.lines ?? []).flatMap(({ role }) => {
      const named = LINE_CHOICES.find((choice) => choice === role)
      return named === undefined ? [] : [t(LINE_NAMES[named])]
    })
    if (roles.length + lines.length === 0) return names
    return [
      ...names,
      {
        what: t(lines.length > 0 ? tableMessages.rememberedLines : tableMessages.rememberedColumns, {
          headings: mapping.headings.slice(0, 8).join(' | '),
          roles: [...new Set([...roles, ...lines])].join(BETWEEN),
        }),
        forget: async () => void (await workspace.remove('mappings', mapping.id)),
      },
    ]
  })
  if (kept.length === 0) return null
  return (
    <Section title={t(tableMessages.remembered)} note={t(tableMessages.rememberedNote)}>
      <ul className={styles.imports}>
        {kept.map(({ what, forget }) => (
          <li key={what} className={styles.entry}>
            <span className={styles.name}>
              <Said text={what} />
            </span>
            <Button aria-label={t(tableMessages.forgetThis, { what })} onClick={() => void forget()}>
              {t(tableMessages.forget)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const nameOf = ({ file, sheet }: Import, language: Language): string =>
  [fileNameIn(file, language), ...(sheet === null ? [] : [sheet])].join(BETWEEN)

/** The imports; files that were confirmed together are one entry. What is removed can be brought back until the page is left. */
export function ImportList() {
  const t = useText()
  const language = useLanguage()
  const imports = useCollection('imports')
  const [removed, setRemoved] = useState<readonly Import[]>([])
  const [message, say] = useSaid()
  const remove = async (some: readonly Import[], name: string) => {
    const outcome = await workspace.apply(some.map(({ id }) => ({ collection: 'imports', remove: id })))
    setRemoved(isDone(outcome) ? some : [])
    say(isDone(outcome) ? { text: words.removed, values: { file: name } } : { text: OUTCOME_WORDS[outcome] })
  }
  const bringBack = async () => {
    const outcome = await workspace.apply(removed.map((put) => ({ collection: 'imports', put })))
    if (isDone(outcome)) setRemoved([])
    say({ text: OUTCOME_WORDS[outcome] })
  }
  return (
    <Section title={t(words.imports)}>
      {imports.length === 0 && <p>{t(words.none)}</p>}
      <ul className={styles.imports}>
        {[...groupRows(imports, ({ imported }) => imported)].map(([moment, together]) => {
          const files = new Set(together.map(({ file }) => file)).size
          if (files === 1)
            return together.map((one) => (
              <Entry key={one.id} name={nameOf(one, language)} imports={[one]} onRemove={remove} />
            ))
          return (
            <li key={moment}>
              <Entry as="div" name={t(words.batch, { n: files })} imports={together} onRemove={remove} />
              <details>
                <summary>{t(words.inBatch)}</summary>
                <ul className={styles.imports}>
                  {together.map((one) => (
                    <Entry key={one.id} name={nameOf(one, language)} imports={[one]} onRemove={remove} />
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
  const day = wordDay(itemAt(imports, 0).imported, language)
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
