import { Popover } from '@base-ui/react/popover'
import { useStore } from 'zustand'
import { preferences } from '../../state/preferences.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { useChoose } from '../../ui/control/use-choose.ts'
import { usePopup } from '../../ui/control/use-popup.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { displayMessages as words } from '../../words/app/display.ts'
import styles from './header.module.css'

/** Opens the choice of light and dark, and of how numbers are written. */
export function DisplaySettings() {
  const t = useText()
  const { notation } = useNumberStyle()
  const theme = useStore(preferences, (state) => state.theme) ?? 'system'
  const choose = useChoose()
  return (
    <Popover.Root {...usePopup()}>
      <Popover.Trigger className={styles.switch}>{t(words.settings)}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup} data-raised aria-label={t(words.settings)}>
            <Segmented
              label={t(words.theme)}
              value={theme}
              onChange={(value) => preferences.setState({ theme: value })}
              options={[
                { value: 'system', label: t(words.themeSystem) },
                { value: 'light', label: t(words.themeLight) },
                { value: 'dark', label: t(words.themeDark) },
              ]}
            />
            <Segmented
              label={t(words.numbers)}
              value={notation}
              onChange={choose.notation}
              options={[
                { value: 'compact', label: t(words.numbersCompact) },
                { value: 'full', label: t(words.numbersFull) },
              ]}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
