import type { Scene } from '../../draft/edit/commands.ts'
import { joinWithNext, splitAt } from '../../draft/edit/commands.ts'
import { entryOf } from '../../draft/edit/document.ts'
import { Button } from '../../ui/button.tsx'
import { workbenchMessages as words } from '../../ui/messages/workbench.ts'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import styles from './desk.module.css'
import type { DeskControl } from './use-desk.ts'

interface PartTabsProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly isReadOnly: boolean
}

/** The reports of the text: one of them is worked on; a text is parted and joined here. */
export function PartTabs({ scene, control, isReadOnly }: PartTabsProps) {
  const t = useText()
  const language = useLanguage()
  const { document, suggested } = scene
  const { desk } = control
  const entry = desk.current === null ? undefined : entryOf(document, desk.current)
  const nameOf = (at: number): string => {
    const own = document.parts[at]?.title[language] ?? ''
    const headline = suggested.parts[at]?.report.headline[0]?.text.trim() ?? ''
    return own !== '' ? own : headline !== '' ? headline : t(words.partNth, { n: at + 1 })
  }
  return (
    <nav className={styles.parts} aria-label={t(words.parts)}>
      {document.parts.length > 1 && (
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
      )}
      <p className={styles.actions}>
        <Button
          disabled={isReadOnly || entry === undefined || splitAt(document, entry.start) === null}
          onClick={() => {
            if (entry !== undefined) control.act('part', splitAt(document, entry.start), null)
          }}
        >
          {t(words.partHere)}
        </Button>
        {desk.part < document.parts.length - 1 && (
          <Button
            disabled={isReadOnly}
            onClick={() => control.act('part', joinWithNext(document, desk.part), null)}
          >
            {t(words.partJoin)}
          </Button>
        )}
      </p>
    </nav>
  )
}
