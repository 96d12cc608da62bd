/**
 * The largest whole number up to `most` that will do, found by halving: what will do does so with less, too.
 * @param few taken where none does
 */
export function mostThat(few: number, most: number, willDo: (count: number) => boolean): number {
  let [known, beyond] = [few, most + 1]
  while (beyond - known > 1) {
    const middle = Math.floor((known + beyond) / 2)
    if (willDo(middle)) known = middle
    else beyond = middle
  }
  return known
}
