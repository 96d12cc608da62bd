import type { ValueItem, ValueModel } from '../../charts/chart-model.ts'
import type { ChartSize } from '../../charts/layout/chart-size.ts'
import { partsOf } from '../../domain/number-parts.ts'
import { Said } from '../said.tsx'
import { MiniBar } from './mini-bar.tsx'
import type { RenderPoint } from './point-targets.tsx'
import styles from './value-chart.module.css'

interface ValueChartProps {
  readonly model: ValueModel
  readonly size: ChartSize
  readonly renderPoint: RenderPoint | undefined
}

/** Values side by side, each large and by itself; they share no axis. */
export function ValueChart({ model, size, renderPoint }: ValueChartProps) {
  return (
    <ul className={styles.values} data-size={size}>
      {model.items.map((item) => (
        <Item
          key={item.observationId}
          item={item}
          alone={model.items.length === 1}
          size={size}
          renderPoint={renderPoint}
        />
      ))}
    </ul>
  )
}

interface ItemProps {
  readonly item: ValueItem
  /** A single value is named by the subtitle. */
  readonly alone: boolean
  readonly size: ChartSize
  readonly renderPoint: RenderPoint | undefined
}

function Item({ item, alone, size, renderPoint }: ItemProps) {
  const { label, note, wording, name, tone, observationId } = item
  const { before, digits, tail, unit } = partsOf(wording)
  const number = (
    <>
      {before}
      <span className={styles.digits}>{digits}</span>
      {tail}
      {unit}
    </>
  )
  return (
    <li className={styles.item}>
      <p className={styles.itemLabel}>
        <Said text={alone ? '' : `${label} `} />
        {note !== null && (
          <span className={styles.note}>
            <Said text={note} />
          </span>
        )}
      </p>
      <p className={tone === 'accent' ? styles.figureStrong : styles.figure}>
        {renderPoint === undefined
          ? number
          : renderPoint({
              observationId,
              label: name,
              className: styles.inline ?? '',
              tabIndex: 0,
              children: number,
            })}
      </p>
      <MiniBar item={item} size={size} />
      {item.target !== null && (
        <p className={styles.status} data-status={item.target.status}>
          {item.target.text} · {item.target.statusText}
        </p>
      )}
    </li>
  )
}
