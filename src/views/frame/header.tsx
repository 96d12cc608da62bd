import { Popover } from '@base-ui/react/popover'
import { Link } from '@tanstack/react-router'
import { useStore } from 'zustand'
import type { Language } from '../../domain/text.ts'
import { preferences } from '../../state/preferences.ts'
import { shell } from '../../ui/messages/shell.ts'
import { PaletteButton } from '../../ui/palette/palette-button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useChoose } from '../../ui/use-choose.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { usePopup } from '../../ui/use-popup.ts'
import styles from './header.module.css'

const NAVIGATION = [
  { to: '/', text: shell.overview },
  { to: '/compare', text: shell.compare },
  { to: '/table', text: shell.table },
  { to: '/workbench', text: shell.workbench },
  { to: '/import', text: shell.import },
  { to: '/data', text: shell.data },
  { to: '/decks', text: shell.present },
] as const

/** Name, navigation and how the reader wants to read. */
export function Header() {
  const t = useText()
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link to="/" className={styles.product}>
          <span className={styles.mark} aria-hidden="true" />
          {t(shell.product)}
        </Link>
        <nav aria-label={t(shell.mainNavigation)} className={styles.nav}>
          {NAVIGATION.map(({ to, text }) => (
            <Link
              key={to}
              to={to}
              className={styles.link}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              {t(text)}
            </Link>
          ))}
        </nav>
        <PaletteButton className={styles.switch} />
        <LanguageSwitch />
        <DisplaySettings />
      </div>
    </header>
  )
}

const OTHER = {
  zh: { language: 'en', label: 'English', tag: 'en' },
  en: { language: 'zh', label: '中文', tag: 'zh-CN' },
} as const satisfies Record<Language, { language: Language; label: string; tag: string }>

function LanguageSwitch() {
  const { language } = useNumberStyle()
  const choose = useChoose()
  const other = OTHER[language]
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other.tag}
      onClick={() => choose.language(other.language)}
    >
      {other.label}
    </button>
  )
}

function DisplaySettings() {
  const t = useText()
  const { notation } = useNumberStyle()
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  const choose = useChoose()
  return (
    <Popover.Root {...usePopup()}>
      <Popover.Trigger className={styles.switch}>{t(shell.settings)}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup} aria-label={t(shell.settings)}>
            <Segmented
              label={t(shell.theme)}
              value={theme}
              onChange={(value) => preferences.setState({ theme: value })}
              options={[
                { value: 'system', label: t(shell.themeSystem) },
                { value: 'light', label: t(shell.themeLight) },
                { value: 'dark', label: t(shell.themeDark) },
              ]}
            />
            <Segmented
              label={t(shell.numbers)}
              value={notation}
              onChange={choose.notation}
              options={[
                { value: 'compact', label: t(shell.numbersCompact) },
                { value: 'full', label: t(shell.numbersFull) },
              ]}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
