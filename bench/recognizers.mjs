#!/usr/bin/env node
/**
 * Our extractor and Microsoft Recognizers-Text side by side: quality on the gold, then speed.
 * usage: tsx bench/recognizers.mjs [--quick] [--list]
 *   --quick  quality only      --list  also every miss of ours on dev (those on held stay unread)
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { installPackages } from './install.mjs'
import { loadOurExtractor } from './our-extractor.mjs'
import { addScores, aspects, rates, readGold, scoreFigures } from './score.mjs'
import { charactersPerSecond, textOfLength } from './speed.mjs'

installPackages(import.meta.url, '@microsoft/recognizers-text-suite')
const { extractWithRecognizers } = await import('./recognizers-text.mjs')
const ours = await loadOurExtractor()
const options = new Set(process.argv.slice(2))

const contestants = [
  { name: 'Recognizers-Text', extract: extractWithRecognizers },
  { name: 'ours', extract: ours?.extractFlat ?? null },
]
if (ours === null) console.error('Our extractor is not there yet; its column stays empty.')

/**
 * The texts that speed is measured on: two features and a news item, together about as rich in figures as a newspaper
 * page. The gold as a whole is far denser, and sums of money above all slow Recognizers-Text down.
 */
const pageLike = ['01', '79', '80']

const texts = { dev: readTexts('dev'), held: readTexts('held') }
for (const split of ['dev', 'held']) printQuality(split)
if (!options.has('--quick')) printSpeed()

function readTexts(split) {
  const folder = fileURLToPath(new URL(`gold/${split}/`, import.meta.url))
  return readGold(folder).map(({ name, figures }) => ({
    name,
    figures,
    text: readFileSync(`${folder}${name}.txt`, 'utf8'),
  }))
}

function printQuality(split) {
  const results = contestants.map(({ name, extract }) => {
    if (extract === null) return null
    const scores = texts[split].map(({ text, figures }) => scoreFigures(extract(text), figures))
    if (name === 'ours' && split === 'dev' && options.has('--list'))
      for (const [index, { misses }] of scores.entries())
        for (const miss of misses) console.log(`${texts.dev[index].name} ${miss}`)
    const counts = addScores(scores)
    return { counts, rate: rates(counts) }
  })
  const measures = texts[split]
    .flatMap(({ figures }) => figures)
    .filter(({ kind }) => kind === 'measure' || kind === 'duration')
  printRow(
    `\n${split}: ${texts[split].length} texts, ${measures.length} measures`,
    contestants.map(({ name }) => name),
  )
  for (const aspect of aspects)
    printRow(
      aspect,
      results.map((r) => r && percent(r.rate[aspect])),
    )
  printRow(
    'false',
    results.map((r) => r && `${r.counts.false} of ${r.counts.found}`),
  )
  for (const name of ['precision', 'recall', 'f1'])
    printRow(
      `strict ${name === 'f1' ? 'F1' : name}`,
      results.map((r) => r?.rate[name].toFixed(4)),
    )
}

/** Recognizers-Text slows down with length, so longer texts than these would take it minutes. */
function printSpeed() {
  const sample = texts.dev.flatMap(({ name, text }) => (pageLike.includes(name) ? [text] : [])).join('\n')
  const rows = [
    { length: 6_000, theirs: 3, ours: 51 },
    { length: 10_000, theirs: 0, ours: 51 },
    { length: 24_000, theirs: 1, ours: 31 },
    { length: 100_000, theirs: 0, ours: 31 },
    { length: 1_000_000, theirs: 0, ours: 11 },
    { length: 10_000_000, theirs: 0, ours: 5 },
  ]
  printRow(
    '\ncharacters per second (median)',
    contestants.map(({ name }) => name),
  )
  for (const { length, theirs, ours: runs } of rows) {
    const text = textOfLength(sample, length)
    printRow(`${length.toLocaleString('en')} characters`, [
      theirs > 0 ? speed(extractWithRecognizers, text, theirs) : null,
      ours === null ? null : speed(ours.extract, text, runs),
    ])
  }
}

function speed(extract, text, runs) {
  return Math.round(charactersPerSecond(extract, text, runs)).toLocaleString('en')
}

function percent(rate) {
  return `${(100 * rate).toFixed(1)} %`
}

function printRow(label, cells) {
  console.log(label.padEnd(34) + cells.map((cell) => (cell ?? '–').padStart(18)).join(''))
}
