import { useNavigate } from '@tanstack/react-router'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Language } from '../../domain/text.ts'
import type { Preferences } from '../../state/preferences.ts'
import { keepChoice, preferences } from '../../state/preferences.ts'
import { afterPaint } from '../page/after-paint.ts'

/** How the reader chooses to read. */
export interface Choose {
  readonly language: (language: Language) => Promise<void>
  readonly notation: (notation: Notation) => void
  readonly theme: (theme: NonNullable<Preferences['theme']>) => void
}

/** Writes a choice to the reader's preferences, and to the address where the address already says otherwise. */
export function useChoose(): Choose {
  const navigate = useNavigate()
  return {
    language: async (language) => {
      keepChoice({ language })
      // The whole page is drawn again, so the pressed state of the button is painted first.
      await afterPaint()
      preferences.setState({ language })
      void navigate({
        to: '.',
        search: (search) => ({ ...search, lang: search.lang === undefined ? undefined : language }),
      })
    },
    notation: (notation) => {
      preferences.setState({ notation })
      void navigate({
        to: '.',
        search: (search) => ({ ...search, numbers: search.numbers === undefined ? undefined : notation }),
      })
    },
    theme: (theme) => preferences.setState({ theme }),
  }
}
