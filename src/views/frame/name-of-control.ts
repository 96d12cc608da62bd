/** By what a control is known again when it is drawn anew: its kind and its name. */
export const nameOfControl = (element: Element): string =>
  `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`
