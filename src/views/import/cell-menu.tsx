import { useEffect, useId, useRef, useState } from 'react'
import { addressOf } from '../../imports/file-read.ts'
import type { ColumnRole, Correction, LineRole } from '../../imports/table/describe/description.ts'
import type { SheetRecognised } from '../../imports/table/tabulate.ts'
import { Button } from '../../ui/control/button.tsx'
import { isComposing } from '../../ui/control/composing.ts'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { importMessages } from '../../words/imports/import.ts'
import { COLUMN_NAMES, LINE_NAMES, tableMessages as words } from '../../words/imports/import-tables.ts'
import styles from './sheet-grid.module.css'
import type { Spot } from './sheet-grid.tsx'
import { lettersOf } from './sheet-grid.tsx'

/** What a line may be said to be. */
export const LINE_CHOICES = [
  'heading',
  'data',
  'total',
  'title',
  'units',
  'note',
  'left-out',
] as const satisfies readonly LineRole[]

/** What a column may be said to be. */
export const COLUMN_CHOICES = [
  'place',
  'indicator',
  'unit',
  'period',
  'breakdown',
  'group',
  'values',
  'left-out',
] as const satisfies readonly ColumnRole[]

interface CellMenuProps {
  readonly spot: Spot
  /** First and last of the lines that are spoken of. */
  readonly lines: readonly [number, number]
  readonly text: string
  readonly recognised: SheetRecognised
  readonly correction: Correction
  readonly onCorrect: (correction: Correction) => void
  readonly onClose: () => void
}

/** What a line or a column is said to be, and what a cell says. */
export function CellMenu({
  spot,
  lines: [from, to],
  text,
  recognised,
  correction,
  onCorrect,
  onClose,
}: CellMenuProps) {
  const t = useText()
  const box = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState(text)
  const { row, column } = spot
  useEffect(() => box.current?.showModal(), [])
  const setLine = (role: LineRole) => {
    const said = Array.from({ length: to - from + 1 }, (_, at) => [from + at, role] as const)
    onCorrect({ ...correction, lines: { ...correction.lines, ...Object.fromEntries(said) } })
    onClose()
  }
  const setColumn = (role: ColumnRole) => {
    onCorrect({ ...correction, columns: { ...correction.columns, [column]: role } })
    onClose()
  }
  const keep = () => {
    if (typed !== text)
      onCorrect({ ...correction, cells: { ...correction.cells, [addressOf(row, column)]: typed.trim() } })
    onClose()
  }
  const lineRole = recognised.tables.flatMap(({ lines }) => lines.filter((line) => line.row === row))[0]?.role
  const columnRole = recognised.tables.flatMap(({ columns }) =>
    columns.filter((each) => each.column === column),
  )[0]?.role
  const several = from === to ? null : { from: from + 1, to: to + 1 }
  const heading = useId()
  const title =
    row >= 0 && column >= 0
      ? addressOf(row, column)
      : row < 0
        ? t(words.column, { name: lettersOf(column) })
        : several === null
          ? t(words.row, { n: row + 1 })
          : t(words.rows, several)
  return (
    <dialog
      ref={box}
      className={styles.menu}
      data-raised
      aria-labelledby={heading}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === box.current) onClose()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (step === 0) return
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const at = buttons.findIndex((button) => button.matches(':focus'))
        buttons.at((at + step) % buttons.length)?.focus()
        event.preventDefault()
      }}
    >
      <h2 id={heading} className={styles.menuTitle}>
        {title}
      </h2>
      {row >= 0 && (
        <Choices
          title={several === null ? t(words.lineIs, { n: row + 1 }) : t(words.linesAre, several)}
          choices={LINE_CHOICES}
          chosen={lineRole ?? null}
          nameOf={(role) => t(LINE_NAMES[role])}
          onChoose={setLine}
        />
      )}
      {column >= 0 && (
        <Choices
          title={t(words.columnIs, { name: lettersOf(column) })}
          choices={COLUMN_CHOICES}
          chosen={columnRole ?? null}
          nameOf={(role) => t(COLUMN_NAMES[role])}
          onChoose={setColumn}
        />
      )}
      {row >= 0 && column >= 0 && (
        <p className={styles.choices}>
          <label>
            <Said text={t(words.cellIs, { name: addressOf(row, column) })} />{' '}
            <input
              type="text"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !isComposing(event.nativeEvent)) keep()
              }}
            />
          </label>{' '}
          <Button onClick={keep}>{t(words.keep)}</Button>
        </p>
      )}
      <Button onClick={onClose}>{t(importMessages.close)}</Button>
    </dialog>
  )
}

interface ChoicesProps<T extends string> {
  readonly title: string
  readonly choices: readonly T[]
  readonly chosen: string | null
  readonly nameOf: (choice: T) => string
  readonly onChoose: (choice: T) => void
}

function Choices<T extends string>({ title, choices, chosen, nameOf, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset className={styles.choices}>
      <legend>
        <Said text={title} />
      </legend>
      {choices.map((choice) => (
        <Button key={choice} aria-pressed={choice === chosen} onClick={() => onChoose(choice)}>
          {nameOf(choice)}
        </Button>
      ))}
    </fieldset>
  )
}
