/** Answers kept before all are dropped: a deck has some hundred texts, and each is measured in parts. */
const MOST_KEPT = 4000

/** The same function of a text, with its answers kept: a slide is laid out in many rooms one after the other, with the same texts in each. */
export function keptByText<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const found = answer(text)
    kept.set(text, found)
    return found
  }
}
