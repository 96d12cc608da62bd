/** Ids of a figure's two places on the page of its report, and of a number that no ledger has. */
export const textId = (figure: string): string => `in-text-${figure}`
export const rowId = (figure: string): string => `in-ledger-${figure}`
export const leftoverId = (start: number): string => `left-over-${start}`

/** Brings a place into view and gives it, or the first button in it, the focus. */
export function showPlace(id: string, focus: 'focus' | 'leave-focus' = 'focus'): void {
  const place = document.getElementById(id)
  if (place === null) return
  const button = place.querySelector<HTMLElement>('button')
  if (focus === 'focus') (button ?? place).focus({ preventScroll: true })
  place.scrollIntoView({ block: 'center' })
}
