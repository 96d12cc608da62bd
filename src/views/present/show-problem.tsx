import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
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
  useWindowTitle(title)
  return (
    <main className={styles.problem}>
      <h1>
        <Said text={title} />
      </h1>
      <p>
        <Said text={text} />
      </p>
      <button type="button" className={styles.button} onClick={leave}>
        {t(words.leave)}
      </button>
    </main>
  )
}
