import { useCallback } from 'react'
import { DATE_LOCALES } from '../domain/text.ts'
import { useLanguage } from './use-language.ts'

/** Words a moment as its day and time on this computer's clock: 2026年3月2日 18:00, 2 Mar 2026, 18:00. */
export function useMoment(): (iso: string) => string {
  const language = useLanguage()
  return useCallback(
    (iso) =>
      new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(iso),
      ),
    [language],
  )
}
