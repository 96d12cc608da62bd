import type { Scene } from '../../draft/edit/commands.ts'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import type { DeskControl } from './use-desk.ts'

interface PartTabsProps {
  readonly scene: Scene
  readonly control: DeskControl
}

/** The reports of a text that has several: one of them is worked on. */
export function PartTabs({ scene, control }: PartTabsProps) {
  const t = useText()
  const language = useLanguage()
  const { document, suggested } = scene
  const { desk } = control
  const nameOf = (at: number): string => {
    const own = document.parts[at]?.title[language] ?? ''
    const headline = suggested.parts[at]?.report.headline[0]?.text.trim() ?? ''
    return own !== '' ? own : headline !== '' ? headline : t(words.partNth, { n: at + 1 })
  }
  if (document.parts.length < 2) return null
  return (
    <nav className={styles.parts} aria-label={t(words.parts)}>
      <ol>
        {document.parts.map(({ start, finished }, at) => (
          <li key={start}>
            <button
              type="button"
              className={styles.part}
              aria-current={at === desk.part ? 'true' : undefined}
              onClick={() => control.showPart(at)}
            >
              {finished && '✓ '}
              <Outside text={nameOf(at)} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
