#!/usr/bin/env node
/**
 * Scores extracted figures against gold annotation (the rules: gold/README.md).
 * usage: node bench/score.mjs PREDICTED.json GOLD_DIR [--list]
 *   PREDICTED.json  [{file, figures: [{start, end, text, value, lower, upper, bound, unit, kind}]}]
 *   GOLD_DIR        NN.gold.json files, matched to `file` by base name (NN.txt)
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What is asked of each gold measure that a prediction touches. All of them together make a strict hit. */
const tests = {
  span: (found, gold) => found.start === gold.start && found.end === gold.end,
  value: (found, gold) => sameNumber(found.value, gold.value),
  bound: (found, gold) =>
    found.bound === gold.bound && sameNumber(found.lower, gold.lower) && sameNumber(found.upper, gold.upper),
  unit: (found, gold) => plainUnit(found.unit) === plainUnit(gold.unit),
  kind: (found) => isMeasure(found),
}

/** The measures reported, in the order in which they are printed. */
export const aspects = ['overlap', ...Object.keys(tests)]

/** Durations count as measures: which of the two a term of three years is, is a matter for the ledger. */
function isMeasure(figure) {
  return figure.kind === 'measure' || figure.kind === 'duration'
}

/** Relative tolerance, because 1/3 and 4.7 × 10000 have no exact binary form. */
function sameNumber(a, b) {
  const x = a ?? null
  const y = b ?? null
  if (x === null || y === null) return x === y
  return Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
}

/** A unit without spaces and with half-width signs, so that `套（间）` equals `套(间)`. */
function plainUnit(unit) {
  return (unit ?? '').replace(/\s/gu, '').replace('％', '%').replaceAll('（', '(').replaceAll('）', ')')
}

const touches = (a, b) => a.start < b.end && b.start < a.end

/**
 * Scores the figures of one text. Only measures and durations of the gold are asked for; other gold figures (dates,
 * labels …) matter only where a prediction calls one of them a measure, which is counted as false.
 * @returns counts to be added up with `addScores`, and a line for each miss.
 */
export function scoreFigures(predicted, gold) {
  const wanted = gold.filter(isMeasure)
  const offered = predicted.filter(isMeasure)
  const counts = { gold: wanted.length, found: offered.length, false: 0, strict: 0 }
  for (const aspect of aspects) counts[aspect] = 0
  const misses = []

  for (const figure of offered) {
    const touched = gold.find((g) => touches(figure, g))
    if (touched && isMeasure(touched)) continue
    counts.false += 1
    misses.push(`false  ${describe(figure)}`)
  }
  for (const figure of wanted) {
    const found = predicted.find((p) => touches(p, figure))
    if (!found) {
      misses.push(`missed  ${describe(figure)}`)
      continue
    }
    counts.overlap += 1
    const failed = Object.keys(tests).filter((aspect) => !tests[aspect](found, figure))
    for (const aspect of Object.keys(tests)) counts[aspect] += failed.includes(aspect) ? 0 : 1
    if (failed.length === 0) counts.strict += 1
    else misses.push(`${failed.join('+')}  gold ${describe(figure)}  got ${describe(found)}`)
  }
  return { counts, misses }
}

function describe({ text, start, end, value, lower, upper, bound, unit, kind }) {
  const amount = bound === 'range' ? `${lower}..${upper}` : value
  return `${text} [${start},${end}) ${bound} ${amount} ${unit || '–'} ${kind}`
}

/** Adds the counts of several texts, so that a text weighs as much as it has figures. */
export function addScores(scores) {
  const total = {}
  for (const { counts } of scores)
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count
  return total
}

/**
 * Rates from counts, each from 0 to 1: one per aspect (of the gold measures), and strict precision, recall and F1.
 * A rate of nothing is 0.
 */
export function rates(counts) {
  const share = (part, whole) => (whole ? part / whole : 0)
  const precision = share(counts.strict, counts.found)
  const recall = share(counts.strict, counts.gold)
  const f1 = share(2 * precision * recall, precision + recall)
  const perAspect = Object.fromEntries(aspects.map((aspect) => [aspect, share(counts[aspect], counts.gold)]))
  return { ...perAspect, precision, recall, f1 }
}

/** The gold of a folder: `[{name, figures}]`, sorted by name. */
export function readGold(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => ({
      name: name.replace('.gold.json', ''),
      figures: JSON.parse(readFileSync(join(folder, name), 'utf8')),
    }))
}

function main([predictedFile, folder, flag]) {
  if (!predictedFile || !folder) {
    console.error('usage: node bench/score.mjs PREDICTED.json GOLD_DIR [--list]')
    return 2
  }
  const predicted = new Map(
    JSON.parse(readFileSync(predictedFile, 'utf8')).map(({ file, figures }) => [
      basename(file, '.txt'),
      figures,
    ]),
  )
  const scores = []
  let unanswered = 0
  for (const { name, figures } of readGold(folder)) {
    const answer = predicted.get(name)
    if (!answer) {
      unanswered += 1
      console.error(`no prediction for ${name}`)
    }
    const score = scoreFigures(answer ?? [], figures)
    scores.push(score)
    if (flag === '--list') for (const miss of score.misses) console.log(`${name} ${miss}`)
  }
  const counts = addScores(scores)
  const rate = rates(counts)
  for (const aspect of aspects)
    console.log(`${aspect.padEnd(8)} ${(100 * rate[aspect]).toFixed(1)} % of ${counts.gold} gold measures`)
  console.log(`false    ${counts.false} of ${counts.found} found`)
  console.log(
    `strict   precision ${rate.precision.toFixed(4)}  recall ${rate.recall.toFixed(4)}  F1 ${rate.f1.toFixed(4)}`,
  )
  return unanswered > 0 ? 1 : 0
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2))
