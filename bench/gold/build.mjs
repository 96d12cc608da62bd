#!/usr/bin/env node
/**
 * Writes each marked-up source as a plain text with its gold figures beside it.
 * usage: node bench/gold/build.mjs
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { checkGold } from './check-gold.mjs'
import { parseMarkup } from './markup.mjs'

const here = new URL('./', import.meta.url)
let failed = 0

for (const split of ['dev', 'held']) {
  const target = new URL(`${split}/`, here)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  const sources = new URL(`source/${split}/`, here)
  for (const name of readdirSync(sources).sort()) {
    const id = name.replace(/\.marked$/u, '')
    try {
      const { text, figures } = parseMarkup(bodyOf(readFileSync(new URL(name, sources), 'utf8')))
      checkGold(text, figures)
      writeFileSync(new URL(`${id}.txt`, target), text)
      writeFileSync(new URL(`${id}.gold.json`, target), `${JSON.stringify(figures, null, 2)}\n`)
    } catch (error) {
      failed += 1
      console.error(`${split}/${name}: ${error.message}`)
    }
  }
}
if (failed > 0) process.exitCode = 1

/** The text under the `genre:` line that every source begins with. */
function bodyOf(source) {
  const [, body] = /^genre: \w+\n\n([\s\S]*)$/u.exec(source) ?? []
  if (body === undefined) throw new Error('a source begins with "genre: …" and an empty line')
  return body
}
