import { useEffect } from 'react'
import { presentMessages as words } from '../../ui/messages/present.ts'
import { shell } from '../../ui/messages/shell.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './show.module.css'
import { useLeave } from './use-leave.ts'
import { useShowKeys } from './use-show-keys.ts'

interface ShowProblemProps {
  readonly title: string
  readonly text: string
}

/** What stands in place of a deck that cannot be shown, and the way back. */
export function ShowProblem({ title, text }: ShowProblemProps) {
  const t = useText()
  const leave = useLeave()
  useShowKeys((command) => {
    if (command.do === 'escape') leave()
  })
  const product = t(shell.product)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <main className={styles.problem}>
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" className={styles.button} onClick={leave}>
        {t(words.leave)}
      </button>
    </main>
  )
}
