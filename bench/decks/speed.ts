// Times the decks of a large dataset: all that ship with it, and one of them drawn. `npm run bench:decks -- [values] [rounds]`
import { cpus, loadavg } from 'node:os'
import { buildDeck } from '../../src/decks/build-deck.ts'
import { shippedDecks } from '../../src/decks/shipped-decks.ts'
import { manyValues } from '../../src/decks/testing.ts'

const [values = '100000', rounds = '5'] = process.argv.slice(2)
const times = new Map<string, number[]>()

/** Milliseconds of processor time, which other work on the machine does not add to. */
function timed<T>(what: string, work: () => T): T {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  times.set(what, [...(times.get(what) ?? []), (user + system) / 1000])
  return result
}

for (let round = 0; round < Number(rounds); round += 1) {
  // Another dataset each time: what is known of one is kept.
  const dataset = manyValues(Number(values))
  const decks = timed('All decks made', () => shippedDecks(dataset))
  const theme = decks.find(({ id }) => id.startsWith('theme-'))
  if (theme === undefined) throw new Error('there is no deck of a theme')
  timed(`A deck of ${theme.slides.length} slides built`, () =>
    buildDeck(theme, dataset, { language: 'zh', notation: 'compact' }),
  )
}

const round0 = (n: number | undefined) => Math.round(n ?? Number.NaN)
console.log(
  `${Number(values).toLocaleString('en')} values, ${rounds} rounds, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.versions.node}.\n`,
)
console.log('| ms of processor time | first | median | least |\n| --- | ---: | ---: | ---: |')
for (const [what, list] of times) {
  const sorted = list.toSorted((a, b) => a - b)
  console.log(
    `| ${what} | ${round0(list[0])} | ${round0(sorted[Math.floor(sorted.length / 2)])} | ${round0(sorted[0])} |`,
  )
}
