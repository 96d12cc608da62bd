import type { ValueItem } from '../../charts/chart-model.ts'
import { STANDING_SHAPES } from '../../dataset/target-wording.ts'
import { MiniBar } from '../chart/mini-bar.tsx'
import styles from './stage-numbers.module.css'
import { LEAST_TYPE, numberSize, SMALL_SHARE } from './stage-type.ts'

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
  /** Width in pixels. */
  readonly width: number
}

/** Columns and largest digits, in pixels, by how many numbers there are. */
const BY_COUNT = [
  { upTo: 1, columns: 1, most: 300 },
  { upTo: 2, columns: 2, most: 190 },
  { upTo: 3, columns: 3, most: 150 },
  { upTo: 4, columns: 2, most: 120 },
  { upTo: 6, columns: 3, most: 104 },
  { upTo: 8, columns: 4, most: 84 },
] as const
const MANY = { columns: 4, most: 64 } as const
const GAP = 64
const LEAST_DIGITS = 48
/** The least width of a column, in pixels: half a slide has fewer. */
const LEAST_COLUMN = 330

/** Numbers side by side, each as large as its cell allows; they share no axis. */
export function StageNumbers({ numbers, width }: StageNumbersProps) {
  const { columns: wanted, most } = BY_COUNT.find(({ upTo }) => numbers.length <= upTo) ?? MANY
  const columns = Math.max(1, Math.min(wanted, Math.floor((width + GAP) / (LEAST_COLUMN + GAP))))
  const cell = (width - GAP * (columns - 1)) / columns
  return (
    <ul className={styles.numbers} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {numbers.map((number) => (
        <Cell
          key={number.item.observationId}
          number={number}
          width={cell}
          most={most}
          alone={numbers.length === 1}
        />
      ))}
    </ul>
  )
}

interface CellProps {
  readonly number: StageNumber
  readonly width: number
  readonly most: number
  readonly alone: boolean
}

function Cell({ number: { item, name, caption, change }, width, most, alone }: CellProps) {
  const { wording, note, tone, target } = item
  // The sign belongs to the digits, the words before it do not.
  const sign = wording.lead.match(/[−+]$/u)?.[0] ?? ''
  const before = wording.lead.slice(0, wording.lead.length - sign.length)
  const digits = `${sign}${wording.figure}`
  const after = `${wording.tail}${wording.unit}`
  const size = numberSize({ large: digits, small: before + after }, width, { least: LEAST_DIGITS, most })
  const small = { fontSize: Math.max(LEAST_TYPE, size * SMALL_SHARE) }
  return (
    <li className={styles.cell} data-alone={alone || undefined}>
      {(name !== '' || note !== null) && (
        <p className={styles.name}>
          {name}
          {note !== null && <span className={styles.note}>{note}</span>}
        </p>
      )}
      <p className={tone === 'accent' ? `${styles.value} ${styles.accent}` : styles.value}>
        {before !== '' && (
          <span className={styles.words} style={small}>
            {before}
          </span>
        )}
        <span className={styles.digits} style={{ fontSize: size }}>
          {digits}
        </span>
        {after !== '' && (
          <span className={styles.words} style={small}>
            {after}
          </span>
        )}
      </p>
      {change !== null && (
        <p className={styles.change}>
          {change.text} {change.note}
        </p>
      )}
      <MiniBar item={item} size="stage" />
      {target !== null && (
        <p className={styles.status}>
          {STANDING_SHAPES[target.status]} {target.text} · {target.statusText}
        </p>
      )}
      {caption !== '' && <p className={styles.caption}>{caption}</p>}
    </li>
  )
}
