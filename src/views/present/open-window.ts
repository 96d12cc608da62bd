import type { useRouter } from '@tanstack/react-router'
import type { Place } from '../../state/show/show-message.ts'

const FEATURES = 'popup,width=1280,height=800'

const opened = new Map<string, Window>()

/**
 * Opens the address in a window of the name, or brings the window forward where it is open.
 * @returns false where the browser refuses
 */
export function openWindow(address: string, name: string): boolean {
  const known = opened.get(name)
  if (known !== undefined && !known.closed) {
    known.focus()
    return true
  }
  const made = window.open(address, name, FEATURES)
  if (made === null) return false
  opened.set(name, made)
  return true
}

/** The address of a window of the show at a place, with the token by which the two windows know each other. */
export function addressOf(
  router: ReturnType<typeof useRouter>,
  to: '/present/$deck' | '/present/$deck/notes',
  place: Place,
  token: string,
): string {
  const { deck, d, slide, lang, numbers, look } = place
  const { href } = router.buildLocation({
    to,
    params: { deck },
    search: { d, lang, numbers, look, slide: String(slide), show: token },
  })
  return new URL(router.history.createHref(href), window.location.href).href
}
