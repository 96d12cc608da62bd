import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { lastPage } from '../../state/last-page.ts'
import { useWindowTitle } from '../../ui/page/use-window-title.ts'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './show.module.css'
import { useShowKeys } from './show-keys.ts'

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

/** Leaves the show: back to where the user came from, or to the overview for one who came by a link. */
export function useLeave(): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const navigate = useNavigate()
  return () => {
    const page = lastPage()
    if (canGoBack) router.history.back()
    else if (page !== null) router.history.replace(page)
    else void navigate({ to: '/', search: ({ lang, numbers }) => ({ lang, numbers }) })
  }
}
