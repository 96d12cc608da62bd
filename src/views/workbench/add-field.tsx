import type { Scene } from '../../draft/edit/commands.ts'
import { add } from '../../draft/edit/commands.ts'
import { entryOf } from '../../draft/edit/document.ts'
import { useText } from '../../ui/use-language.ts'
import { workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import { NameField } from './figure/name-field.tsx'
import type { DeskControl } from './use-desk.ts'

interface AddFieldProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly onLeave: () => void
}

/** Places that are listed at most, the nearest behind the figure in hand first. */
const MOST = 8

/** Marks words in the text that the user types as they are printed: a way without a pointer. */
export function AddField({ scene, control, onLeave }: AddFieldProps) {
  const t = useText()
  const { document } = scene
  const part = document.parts[control.desk.part]
  const from = control.desk.current === null ? 0 : (entryOf(document, control.desk.current)?.start ?? 0)
  const leave = () => {
    control.change({ mode: { kind: 'look' } })
    onLeave()
  }
  return (
    <div className={styles.panel}>
      <NameField
        label={t(words.addTyped)}
        isFocused
        find={(typed) =>
          part === undefined
            ? []
            : placesOf(document.text, typed.trim(), part.start, part.end)
                .filter((start) => add(document, { start, end: start + typed.trim().length }) !== null)
                .toSorted((a, b) => Number(a < from) - Number(b < from) || a - b)
                .slice(0, MOST)
                .map((start) => ({
                  key: String(start),
                  name: typed.trim(),
                  detail: document.text.slice(Math.max(0, start - 12), start + typed.trim().length + 8),
                  onChoose: () =>
                    control.act(
                      'add',
                      (now) => add(now.document, { start, end: start + typed.trim().length }),
                      null,
                    ),
                }))
        }
        onDone={leave}
      />
    </div>
  )
}

function placesOf(text: string, words: string, from: number, to: number): readonly number[] {
  const places: number[] = []
  for (
    let at = text.indexOf(words, from);
    at >= 0 && at + words.length <= to;
    at = text.indexOf(words, at + 1)
  )
    places.push(at)
  return places
}
