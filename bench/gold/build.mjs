#!/usr/bin/env node
/**
 * Writes each source as a plain text with its gold figures beside it: those marked up by hand, and those that the workbench exported.
 * usage: node bench/gold/build.mjs
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readSource } from './read-source.mjs'

const here = new URL('./', import.meta.url)
let failed = 0

for (const split of ['dev', 'held']) {
  const target = new URL(`${split}/`, here)
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  const sources = new URL(`source/${split}/`, here)
  for (const name of readdirSync(sources).sort()) {
    try {
      const { id, text, figures } = readSource(name, readFileSync(new URL(name, sources), 'utf8'))
      writeFileSync(new URL(`${id}.txt`, target), text)
      writeFileSync(new URL(`${id}.gold.json`, target), `${JSON.stringify(figures, null, 2)}\n`)
    } catch (error) {
      failed += 1
      console.error(`${split}/${name}: ${error.message}`)
    }
  }
}
if (failed > 0) process.exitCode = 1
