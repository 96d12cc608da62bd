import { useCallback } from 'react'
import { useLanguage } from './use-language.ts'

const TAGS = { zh: 'zh-CN', en: 'en-GB' } as const

/** Words a moment as its day and time on this computer's clock: 2026年3月2日 18:00, 2 Mar 2026, 18:00. */
export function useMoment(): (iso: string) => string {
  const language = useLanguage()
  return useCallback(
    (iso) =>
      new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
        new Date(iso),
      ),
    [language],
  )
}
