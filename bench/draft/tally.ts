/** Counts what is right by question, and lists what is not. */
export interface Tally {
  readonly count: (question: string, isRight: boolean, miss: string) => void
  readonly print: (withMisses: boolean) => void
}

export function createTally(): Tally {
  const tallies = new Map<string, { right: number; of: number }>()
  const misses: string[] = []
  return {
    count: (question, isRight, miss) => {
      const tally = tallies.get(question) ?? { right: 0, of: 0 }
      tally.of += 1
      if (isRight) tally.right += 1
      else misses.push(`${question.padEnd(26)} ${miss}`)
      tallies.set(question, tally)
    },
    print: (withMisses) => {
      if (withMisses) console.log(misses.toSorted().join('\n'))
      for (const [question, { right, of }] of tallies)
        console.log(`${question.padEnd(26)} ${right} of ${of}  ${((100 * right) / of).toFixed(1)} %`)
    },
  }
}
