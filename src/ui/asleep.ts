/** Stands on what the build drew and no code answers for yet. */
const ASLEEP = 'data-asleep'
/** Stands on the control that was pressed last while it was asleep. `first-view/boot.js` puts it there. */
const PRESSED = 'data-pressed'

/** Says that a part of the page answers from now on, and gives it the press that was kept for it. */
export function wake(part: Element): void {
  part.removeAttribute(ASLEEP)
  const pressed = part.querySelector<HTMLElement>(`[${PRESSED}]`)
  if (pressed === null || pressed.closest(`[${ASLEEP}]`) !== null) return
  pressed.removeAttribute(PRESSED)
  pressed.click()
}
