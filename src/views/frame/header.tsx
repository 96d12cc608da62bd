import { Link } from '@tanstack/react-router'
import type { FocusEvent } from 'react'
import { LANGUAGE_TAGS, languages, nextLanguage } from '../../domain/text.ts'
import { isOffered } from '../../state/publication.ts'
import { useChoose } from '../../ui/control/use-choose.ts'
import { later, Part } from '../../ui/page/later.tsx'
import { PaletteButton } from '../../ui/palette/palette-button.tsx'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { shell } from '../../words/app/shell.ts'
import styles from './header.module.css'

const DisplaySettings = later(async () => (await import('./display-settings.tsx')).DisplaySettings)

const NAVIGATION = [
  { to: '/', text: shell.overview },
  { to: '/compare', text: shell.compare },
  { to: '/table', text: shell.table },
  { to: '/scorecard', text: shell.scorecard },
  { to: '/workbench', text: shell.workbench },
  { to: '/import', text: shell.import },
  { to: '/review', text: shell.review },
  { to: '/data', text: shell.data },
  { to: '/decks', text: shell.present },
] as const

/** On a phone the row scrolls, and browsers leave alone what is partly in sight. Not under a finger, whose tap would miss. */
function reveal({ target }: FocusEvent) {
  if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Name, navigation and how the reader wants to read. */
export function Header() {
  const t = useText()
  return (
    <header className={styles.header} data-screen-only>
      <div className={styles.inner}>
        <Link to="/" className={styles.product}>
          <span className={styles.mark} aria-hidden="true" />
          {t(shell.product)}
        </Link>
        <nav aria-label={t(shell.mainNavigation)} className={styles.nav} onFocus={reveal}>
          {NAVIGATION.filter(({ to }) => isOffered(to)).map(({ to, text }) => (
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
        <Part>
          <DisplaySettings />
        </Part>
      </div>
    </header>
  )
}

function LanguageSwitch() {
  const { language } = useNumberStyle()
  const choose = useChoose()
  const other = nextLanguage(language)
  return (
    <button
      type="button"
      className={styles.switch}
      lang={LANGUAGE_TAGS[other]}
      onClick={() => void choose.language(other)}
    >
      {languages[other].name}
    </button>
  )
}
