import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { LONGEST_GROUP_NAME } from '../../domain/place/place-group.ts'
import { Button } from '../../ui/control/button.tsx'
import styles from './settings.module.css'

interface NameFormProps {
  readonly label: string
  readonly action: string
  readonly initial: string
  readonly onName: (name: string) => Promise<unknown>
}

/** One field for a name, and the button that takes it. */
export function NameForm({ label, action, initial, onName }: NameFormProps) {
  const id = useId()
  const [name, setName] = useState(initial)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed === '') return
    if (initial === '') setName('')
    void onName(trimmed)
  }
  return (
    <form className={styles.nameForm} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={name}
        maxLength={LONGEST_GROUP_NAME}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {action}
      </Button>
    </form>
  )
}
