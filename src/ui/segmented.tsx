import { useId } from 'react'
import styles from './segmented.module.css'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: T) => void
  /** Whether the label is only spoken, where the choices say enough. */
  readonly isBare?: boolean
}

/** A choice of one among a few, as a row of radio buttons under a common label. */
export function Segmented<T extends string>({ label, value, options, onChange, isBare }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.group} data-bare={isBare || undefined}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option} lang={option.lang}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
