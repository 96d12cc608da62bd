import { useEffect, useEffectEvent, useId, useLayoutEffect, useState } from 'react'

/** Who stops typing for so long has said something, in milliseconds. */
const PAUSE = 400

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly isLong?: boolean
  /** Whether a report lacks something while it is empty. */
  readonly isNeeded?: boolean
  readonly onText: (text: string) => void
}

/** A field whose text is kept at every pause, so that little is lost when the page goes. */
export function TextField({ label, value, isLong = false, isNeeded = false, onText }: TextFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  // It was changed elsewhere: by undo, or in another tab.
  if (value !== known) {
    setKnown(value)
    setTyped(value)
  }
  const keep = useEffectEvent(() => {
    if (typed !== value) onText(typed)
  })
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(keep, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, value])
  // Who leaves in the middle of a word has said it: another page, and a page that goes, before the draft itself is put away.
  useEffect(() => {
    const leave = () => keep()
    window.addEventListener('pagehide', leave, true)
    return () => window.removeEventListener('pagehide', leave, true)
  }, [])
  useLayoutEffect(() => () => keep(), [])
  return (
    <label htmlFor={id}>
      {label}
      {isLong ? (
        <textarea
          id={id}
          rows={3}
          data-needed={isNeeded || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => typed !== value && onText(typed)}
        />
      ) : (
        <input
          id={id}
          data-needed={isNeeded || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => typed !== value && onText(typed)}
        />
      )}
    </label>
  )
}
