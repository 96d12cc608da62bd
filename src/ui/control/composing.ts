/** The code of a key that an input method has taken. */
const TAKEN = 229

/**
 * Whether a key belongs to an input method: it chooses among hanzi, or ends their input, and is no answer to the page. Safari tells of the
 * last one only when the input has ended, and then by its code alone.
 */
export const isComposing = (event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  event.isComposing || event.keyCode === TAKEN
