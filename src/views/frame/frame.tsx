import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { Suspense, startTransition, useEffect, useState } from 'react'
import { LANGUAGE_TAGS } from '../../domain/text.ts'
import { rememberPage } from '../../state/page-visit.ts'
import { afterFirstView, later } from '../../ui/page/later.tsx'
import { isShortcut, paletteStore, setPaletteOpen } from '../../ui/palette/palette-button.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { shell } from '../../words/app/shell.ts'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { useLeftFocus } from './left-focus.ts'

const EvidencePopover = later(
  async () => (await import('../../ui/evidence/evidence-popover.tsx')).EvidencePopover,
)
const FrameHabits = later(async () => (await import('./frame-habits.tsx')).FrameHabits)
const Palette = later(async () => (await import('../../ui/palette/palette.tsx')).Palette)
const WorkspaceNotice = later(async () => (await import('./workspace-notice.tsx')).WorkspaceNotice)

/** The frame around every view but a show: skip link, header, the view, footer, and the evidence card of the chosen number. */
export function Frame() {
  const language = useLanguage()

  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language]
  }, [language])

  usePaletteKey()
  const isWhole = useAfterFirstView()
  const left = useLeftFocus()

  // A show has the whole screen to itself, and goes back to the page before it.
  const bare = useMatches({ select: (matches) => matches.some((match) => match.staticData.bare === true) })
  const address = useLocation({ select: ({ href }) => href })
  const path = useLocation({ select: ({ pathname }) => pathname })
  const [first] = useState(path)
  useEffect(() => {
    // The address is there before the matches are, so it is asked itself.
    if (!address.startsWith('/present/')) rememberPage(address)
  }, [address])
  return (
    <>
      {bare ? <Outlet /> : <Framed isWhole={isWhole} />}
      {isWhole && (
        <Suspense>
          <FrameHabits bare={bare} first={first} left={left} />
        </Suspense>
      )}
    </>
  )
}

function Framed({ isWhole }: { readonly isWhole: boolean }) {
  const t = useText()
  return (
    <div className={styles.frame}>
      {/* A button and not a link: the address holds the view, and a link within the page would change it. */}
      <button
        type="button"
        className={styles.skip}
        data-screen-only
        onClick={() => document.getElementById('main')?.focus()}
      >
        {t(shell.skip)}
      </button>
      <div>
        <Header />
        {isWhole && (
          <Suspense>
            <WorkspaceNotice />
          </Suspense>
        )}
      </div>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer} data-screen-only>
        <p>{t(shell.footerTruth)}</p>
        <p>
          {t(shell.footerOffline)} {t(shell.product)} {__VERSION__}
        </p>
      </footer>
      {isWhole && (
        <Suspense>
          <EvidencePopover />
          <Palette />
        </Suspense>
      )}
    </div>
  )
}

/** Whether what floats above the page may be there: not before the first view answers. */
function useAfterFirstView(): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    void afterFirstView().then(() => startTransition(() => setAfter(true)))
  }, [])
  return isAfter
}

/** Ctrl or Cmd K opens and closes the palette. */
function usePaletteKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return
      // The browser's own use of these keys is its address bar.
      event.preventDefault()
      setPaletteOpen(!paletteStore.getState().open)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
