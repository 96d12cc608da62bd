import { Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { preferences } from '../../state/preferences.ts'
import { useSeen } from '../../ui/data/use-changes.ts'
import { useTargetsOfOtherTabs } from '../../ui/data/use-targets.ts'
import type { LeftFocus } from './left-focus.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { usePageFocus } from './use-page-focus.ts'

interface FrameHabitsProps {
  readonly bare: boolean
  readonly first: string
  readonly left: LeftFocus
}

/**
 * What the frame does unseen, once the first view answers: it leads the focus to a new page, keeps it where a control goes away, wears
 * the chosen colours and takes over what another tab sets.
 * @param first the path of the first page
 * @param bare whether the view has the whole window
 * @param left where the focus was on the pages that were left
 */
export function FrameHabits({ bare, first, left }: FrameHabitsProps) {
  usePageFocus(first, left)
  useTheme()
  useKeptFocus(!bare)
  useTargetsOfOtherTabs()
  return (
    <Suspense>
      <Looking />
    </Suspense>
  )
}

/** The chosen colours. Those that are kept from the last visit are there before, see `first-view/boot.js`. */
function useTheme(): void {
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
}

/** From the first page on what is there counts as seen, so that what comes later is new on any page. */
function Looking() {
  useSeen()
  return null
}
