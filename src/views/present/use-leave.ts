import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { lastPage } from '../../state/last-page.ts'

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
