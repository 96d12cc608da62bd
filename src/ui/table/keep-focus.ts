/**
 * Moves the focus from a button that is about to vanish to the element around it (`data-keeps-focus`, with a tab index of −1), so that keys
 * go on from there and not from the top of the page.
 */
export function leaveFocus(button: Element): void {
  button.closest<HTMLElement>('[data-keeps-focus]')?.focus({ preventScroll: true })
}
