import type { Bilingual } from '../../../domain/text.ts'
import { Button } from '../../../ui/control/button.tsx'
import { useText } from '../../../ui/use-language.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'
import type { DeskControl } from '../use-desk.ts'

const COMMON: readonly (readonly [string, Bilingual])[] = [
  ['ArrowUp', words.previous],
  ['ArrowDown', words.next],
  ['n', words.notMeasure],
  ['r', words.repeats],
  ['=', words.sameAsLast],
]

const RARE: readonly (readonly [string, Bilingual])[] = [
  ['[', words.edgeStartLeft],
  ['{', words.edgeStartRight],
  ['}', words.edgeEndLeft],
  [']', words.edgeEndRight],
  ['s', words.splitIt],
  ['j', words.joinIt],
  ['p', words.partHere],
  ['P', words.partJoin],
  ['o', words.reopen],
  ['Delete', words.deleteIt],
]

const KEY_SIGNS: Readonly<Record<string, string>> = {
  P: '⇧P',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Delete: 'Del',
}
const signOf = (key: string): string => KEY_SIGNS[key] ?? key.toUpperCase()

interface FigureActionsProps {
  readonly control: DeskControl
  readonly isReadOnly: boolean
  readonly isMeasure: boolean
  /** Whether the rare acts are shown: once opened they stay so for the next figures. */
  readonly isMore: boolean
  readonly onMore: (isMore: boolean) => void
}

/** Buttons for what can be done with the current figure; each shows its key. */
export function FigureActions({ control, isReadOnly, isMeasure, isMore, onMore }: FigureActionsProps) {
  const t = useText()
  const button = ([key, text]: readonly [string, Bilingual]) => (
    <Button
      key={key}
      aria-keyshortcuts={key}
      disabled={isReadOnly && !key.startsWith('Arrow')}
      onClick={() => control.run(key)}
    >
      {t(text)} <kbd>{signOf(key)}</kbd>
    </Button>
  )
  return (
    <>
      <details
        className={styles.rare}
        open={isMore}
        onToggle={({ currentTarget }) => onMore(currentTarget.open)}
      >
        <summary>{t(words.more)}</summary>
        <p className={styles.actions}>{RARE.map(button)}</p>
      </details>
      <p className={`${styles.actions} ${styles.common}`} data-foot>
        <Button
          className={styles.primary}
          aria-keyshortcuts="Enter"
          disabled={isReadOnly}
          onClick={() => control.run('Enter')}
        >
          {t(words.accept)} <kbd>Enter</kbd>
        </Button>
        {!isMeasure && button(['m', words.isMeasure])}
        {COMMON.map(button)}
      </p>
    </>
  )
}
