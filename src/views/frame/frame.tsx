import { Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { rememberPage } from '../../state/last-page.ts'
import { preferences } from '../../state/preferences.ts'
import { EvidencePopover } from '../../ui/evidence/evidence-popover.tsx'
import { shell } from '../../ui/messages/shell.ts'
import { Palette } from '../../ui/palette/palette.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useTargetsOfOtherTabs } from '../../ui/use-targets.ts'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { usePageFocus } from './use-page-focus.ts'
import { WorkspaceNotice } from './workspace-notice.tsx'

const HTML_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const

/** What stands around every view but a show: skip link, header, the view, footer, and the evidence card of the number in hand. */
export function Frame() {
  const t = useText()
  const language = useLanguage()
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  useTargetsOfOtherTabs()

  useEffect(() => {
    document.documentElement.lang = HTML_LANGUAGE[language]
  }, [language])
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])

  usePageFocus()

  // A show has the whole screen to itself, and goes back to the page before it.
  const bare = useMatches({ select: (matches) => matches.some((match) => match.staticData.bare === true) })
  useKeptFocus(!bare)
  const address = useLocation({ select: ({ href }) => href })
  useEffect(() => {
    // The address is there before the matches are, so it is asked itself.
    if (!address.startsWith('/present/')) rememberPage(address)
  }, [address])
  if (bare) return <Outlet />
  return (
    <div className={styles.frame}>
      {/* A button and not a link: the address holds the view, and a link within the page would change it. */}
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        {t(shell.skip)}
      </button>
      <div>
        <Header />
        <WorkspaceNotice />
      </div>
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>{t(shell.footerTruth)}</p>
        <p>
          {t(shell.footerOffline)} {t(shell.product)} {__VERSION__}
        </p>
      </footer>
      <EvidencePopover />
      <Palette />
    </div>
  )
}
