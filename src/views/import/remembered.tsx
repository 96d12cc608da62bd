import { isColumnRole } from '../../imports/mapping.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { BETWEEN } from '../../ui/between.ts'
import { Button } from '../../ui/control/button.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { Section } from '../../ui/page/section.tsx'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { COLUMN_NAMES, tableMessages as words } from '../../words/imports/import-tables.ts'
import { isNameAnswer } from './asked.ts'
import { COLUMN_CHOICES } from './cell-menu.tsx'
import styles from './import.module.css'

/** What was said of names and columns and is used again; each can be forgotten. */
export function Remembered() {
  const t = useText()
  const mappings = useCollection('mappings')
  const kept = mappings.flatMap((mapping) => {
    const names = Object.entries(mapping.constants)
      .filter(([key]) => isNameAnswer(key))
      .map(([key, place]) => {
        const { [key]: _, ...others } = mapping.constants
        return {
          what: t(words.rememberedName, { name: key.replace(/^place:/u, ''), place }),
          forget: () =>
            Object.keys(others).length === 0
              ? workspace.remove('mappings', mapping.id)
              : workspace.put('mappings', { ...mapping, constants: others }),
        }
      })
    const roles = mapping.roles.flatMap((role) => {
      const named = COLUMN_CHOICES.find((choice) => choice === role)
      return named === undefined || !isColumnRole(role) ? [] : [t(COLUMN_NAMES[named])]
    })
    if (roles.length === 0) return names
    return [
      ...names,
      {
        what: t(words.rememberedColumns, {
          headings: mapping.headings.slice(0, 8).join(' | '),
          roles: [...new Set(roles)].join(BETWEEN),
        }),
        forget: () => workspace.remove('mappings', mapping.id),
      },
    ]
  })
  if (kept.length === 0) return null
  return (
    <Section title={t(words.remembered)} note={t(words.rememberedNote)}>
      <ul className={styles.imports}>
        {kept.map(({ what, forget }) => (
          <li key={what} className={styles.entry}>
            <span className={styles.name}>
              <Said text={what} />
            </span>
            <Button aria-label={t(words.forgetThis, { what })} onClick={() => void forget()}>
              {t(words.forget)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
