/** The same function of an object, with each answer kept as long as its object is. */
export function keptFor<Of extends WeakKey, T>(answer: (of: Of) => T): (of: Of) => T {
  const kept = new WeakMap<Of, T>()
  return (of) => {
    const known = kept.get(of)
    if (known !== undefined) return known
    const found = answer(of)
    kept.set(of, found)
    return found
  }
}
