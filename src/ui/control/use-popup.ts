import { useState } from 'react'
import { useStore } from 'zustand'
import { pageVisit } from '../../state/page-visit.ts'

interface Popup {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/**
 * Whether something that floats is open: a menu, a panel, a dialog, a card. It belongs to the visit of the page in which it was opened,
 * and is closed by whatever ends that visit. Every root of Base UI takes it; a test holds them to it.
 */
export function usePopup(): Popup {
  const visit = useStore(pageVisit, (state) => state.visit)
  const [openedIn, setOpenedIn] = useState<number | null>(null)
  return { open: openedIn === visit, onOpenChange: (open) => setOpenedIn(open ? visit : null) }
}
