/** Longer runs of a text are its sentences and no longer its names. */
const LONGEST_RUN = 18

/** The runs of more than 18 characters that stand in the text just as they stand in one of the passages, the longest of each place. */
export function sharedRuns(passages: readonly string[], text: string): readonly string[] {
  const plain = text.replaceAll(/\s+/gu, '')
  return passages.flatMap((passage) => {
    const words = passage.replaceAll(/\s+/gu, '')
    const runs: string[] = []
    let at = 0
    while (at + LONGEST_RUN < words.length) {
      let length = LONGEST_RUN + 1
      if (!plain.includes(words.slice(at, at + length))) {
        at += 1
        continue
      }
      while (at + length < words.length && plain.includes(words.slice(at, at + length + 1))) length += 1
      runs.push(words.slice(at, at + length))
      at += length
    }
    return runs
  })
}
