/** Widths that fill the room, from those that are wanted: where it is short, the widest give way first. */
export function shareOut(wanted: readonly number[], width: number): number[] {
  const sum = wanted.reduce((a, b) => a + b, 0)
  if (sum <= width) return wanted.map((one) => (one * width) / sum)
  let [left, most] = [width, 0]
  for (const [i, one] of wanted.toSorted((a, b) => a - b).entries()) {
    most = left / (wanted.length - i)
    if (one > most) break
    left -= one
  }
  return wanted.map((one) => Math.min(one, most))
}
