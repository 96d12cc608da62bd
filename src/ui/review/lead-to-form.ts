declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whether the page was asked for because of the form on it that marks a value. */
    readonly toForm?: boolean
  }
}

const FIELD = 'input, select, textarea'

/** Brings a form into sight and the focus to its first field: among choices to the one that is made, as Tab would. */
export function leadToForm(form: HTMLFormElement): void {
  const first = form.querySelector<HTMLElement>(FIELD)
  const chosen = first?.closest('fieldset')?.querySelector<HTMLElement>('input:checked')
  const field = chosen ?? first
  field?.focus({ preventScroll: true })
  // A form that is taller than the window begins at its top.
  const isWhole = form.getBoundingClientRect().height <= window.innerHeight
  form.scrollIntoView({ block: isWhole ? 'center' : 'start' })
}
