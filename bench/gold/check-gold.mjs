/** What must hold of each bound: which of value, lower and upper are given, and in what relation. */
const rules = {
  exact: ({ value, lower, upper }) => value !== null && lower === value && upper === value,
  atLeast: ({ value, lower, upper }) => value !== null && lower === value && upper === null,
  above: ({ value, lower, upper }) => value !== null && lower === value && upper === null,
  atMost: ({ value, lower, upper }) => value !== null && lower === null && upper === value,
  below: ({ value, lower, upper }) => value !== null && lower === null && upper === value,
  approx: ({ value, lower, upper }) => value !== null && lower === null && upper === null,
  range: ({ value, lower, upper }) => value === null && lower !== null && upper !== null && lower < upper,
  vague: ({ value, lower, upper }) => value === null && lower === null && upper === null,
}

/** A name for a thing (a date, a label, a telephone number) holds no amount. */
const isName = (f) =>
  f.kind !== 'measure' && f.kind !== 'duration' && f.value === null && f.lower === null && f.upper === null

/**
 * Holds a gold file against its text.
 * @throws where a figure is out of order, overlaps, is not the slice that it says, or breaks the rule of its bound.
 */
export function checkGold(text, figures) {
  let last = 0
  for (const f of figures) {
    if (f.start < last || f.end <= f.start) throw new Error(`out of order or overlapping: ${f.text}`)
    if (text.slice(f.start, f.end) !== f.text) throw new Error(`not the slice: ${f.text}`)
    if (!isName(f) && !rules[f.bound]?.(f)) throw new Error(`${f.bound} does not fit ${f.text}`)
    last = f.end
  }
}
