#!/usr/bin/env node
/**
 * Lists every run of digits or hanzi numerals that no gold figure covers, for reading through by eye: each is either an
 * idiom or a figure that was missed.
 * usage: node bench/gold/uncovered.mjs dev|held
 */
import { readdirSync, readFileSync } from 'node:fs'

const split = process.argv[2] ?? 'dev'
const folder = new URL(`${split}/`, import.meta.url)
const numeral = /[\d０-９]+|[一二三四五六七八九十百千万亿两几数半〇○零]+|[%％‰]|若干|成(?=[以多左])/gu

for (const name of readdirSync(folder)
  .filter((n) => n.endsWith('.txt'))
  .sort()) {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const figures = JSON.parse(readFileSync(new URL(name.replace('.txt', '.gold.json'), folder), 'utf8'))
  for (const { 0: run, index } of text.matchAll(numeral)) {
    if (figures.some((f) => f.start < index + run.length && index < f.end)) continue
    const around = text.slice(Math.max(0, index - 8), index + run.length + 8).replaceAll('\n', '⏎')
    console.log(`${name.replace('.txt', '')} ${run}\t${around}`)
  }
}
