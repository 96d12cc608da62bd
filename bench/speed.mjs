import { performance } from 'node:perf_hooks'

/** `length` characters of running text, made by repeating the sample. */
export function textOfLength(sample, length) {
  return sample.repeat(Math.ceil(length / sample.length)).slice(0, length)
}

/** Median characters per second of `extract` on a text, over `runs` runs after one run to warm up. */
export function charactersPerSecond(extract, text, runs) {
  extract(text.slice(0, 2_000))
  const seconds = []
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now()
    extract(text)
    seconds.push((performance.now() - begin) / 1000)
  }
  seconds.sort((a, b) => a - b)
  const middle = Math.floor(runs / 2)
  const median = runs % 2 === 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2
  return text.length / median
}
