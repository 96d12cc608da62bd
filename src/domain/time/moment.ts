import type { Language } from '../text.ts'
import { DATE_LOCALES } from '../text.ts'

/** The last day that a field of a day takes: without one browsers take years of six digits, and no file takes such a day. */
export const LAST_DAY = '9999-12-31'

/** The day of a moment on this computer's clock: 2026年3月2日, 2 Mar 2026. */
export const wordDay = (moment: string | number, language: Language): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'medium' }).format(new Date(moment))

/** A moment as its day and time on this computer's clock: 2026年3月2日 18:00, 2 Mar 2026, 18:00. */
export const wordMoment = (moment: string, language: Language): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  )

/** A length of time as a watch shows it, in whole seconds: 4:07, 1:04:07. What is below 0 is the caller's to mark. */
export function wordTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
