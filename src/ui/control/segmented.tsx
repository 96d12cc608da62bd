import { useId } from 'react'
import styles from './segmented.module.css'

interface SegmentedProps<T extends string> {
  readonly label: string
  /** Null where nothing is chosen yet. */
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: T) => void
  /** Whether the label is only spoken, where the choices say enough. */
  readonly isBare?: boolean
  /** What is wrong with the choice; empty where nothing is. */
  readonly fault?: string
}

/** A choice of one among a few, as a row of radio buttons under a common label. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  isBare,
  fault = '',
}: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.group} aria-describedby={fault === '' ? undefined : `${name}-fault`}>
      <legend className={styles.legend} data-spoken={isBare || undefined}>
        {label}
      </legend>
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
      {fault !== '' && (
        <small id={`${name}-fault`} className={styles.fault} role="alert">
          {fault}
        </small>
      )}
    </fieldset>
  )
}
