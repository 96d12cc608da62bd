import type { ValueItem } from '../../charts/chart-model.ts'
import type { StageRoom } from '../../charts/layout/chart-size.ts'
import { STANDING_SHAPES } from '../../dataset/target-wording.ts'
import { MiniBar } from '../chart/mini-bar.tsx'
import { Said } from '../said.tsx'
import { FitBox } from './fit-box.tsx'
import type { NumbersLayout } from './numbers-layout.ts'
import { layoutNumbers, numbersFit, setInCell } from './numbers-layout.ts'
import styles from './stage-numbers.module.css'

/** A number of a slide: its name, its value, and what stands below. */
export interface StageNumber {
  readonly item: ValueItem
  /** '' where the title says it. */
  readonly name: string
  readonly caption: string
  readonly change: ValueItem | null
}

interface StageNumbersProps {
  readonly numbers: readonly StageNumber[]
  readonly room: StageRoom
}

/** Numbers side by side in the room that is left, each as large as its cell allows; they share no axis. */
export function FittedNumbers({ numbers }: Pick<StageNumbersProps, 'numbers'>) {
  return (
    <FitBox fits={(room) => numbersFit(numbers, room)}>
      {(room) => <StageNumbers numbers={numbers} room={room} />}
    </FitBox>
  )
}

function StageNumbers({ numbers, room }: StageNumbersProps) {
  const layout = layoutNumbers(numbers, room)
  return (
    <ul
      className={styles.numbers}
      style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))`, columnGap: layout.gap }}
    >
      {numbers.map((number) => (
        <Cell key={number.item.observationId} number={number} layout={layout} alone={numbers.length === 1} />
      ))}
    </ul>
  )
}

/** The caption of a number that has the slide to itself, in pixels. */
const ALONE_CAPTION = 36

interface CellProps {
  readonly number: StageNumber
  readonly layout: NumbersLayout
  readonly alone: boolean
}

function Cell({ number: { item, name, caption, change }, layout, alone }: CellProps) {
  const { note, tone, target } = item
  const { parts, size, below, small, unit } = setInCell({ item }, layout)
  return (
    <li className={styles.cell} data-alone={alone || undefined}>
      {(name !== '' || note !== null) && (
        <p className={styles.name} style={{ fontSize: layout.name }}>
          <Said text={name} />
          {note !== null && (
            <span className={styles.note}>
              <Said text={note} />
            </span>
          )}
        </p>
      )}
      <p className={tone === 'accent' ? `${styles.value} ${styles.accent}` : styles.value}>
        <span className={styles.line}>
          <Words text={parts.before} size={small} />
          <span className={styles.digits} style={{ fontSize: size }}>
            {parts.digits}
          </span>
          <Words text={below ? parts.tail : `${parts.tail}${parts.unit}`} size={small} />
        </span>
        {below && (
          <span className={styles.below} style={{ fontSize: unit }}>
            <Said text={parts.unit.trim()} />
          </span>
        )}
      </p>
      {change !== null && (
        <p className={styles.change}>
          <Said text={change.text} /> <Said text={change.note ?? ''} />
        </p>
      )}
      <MiniBar item={item} size="stage" known={layout.cell} />
      {target !== null && (
        <p className={styles.status}>
          {STANDING_SHAPES[target.status]} <Said text={target.text} /> · <Said text={target.statusText} />
        </p>
      )}
      {caption !== '' && (
        <p className={styles.caption} style={{ fontSize: alone ? ALONE_CAPTION : layout.caption }}>
          <Said text={caption} />
        </p>
      )}
    </li>
  )
}

function Words({ text, size }: { readonly text: string; readonly size: number }) {
  if (text === '') return null
  return (
    <span className={styles.words} style={{ fontSize: size }}>
      <Said text={text} />
    </span>
  )
}
