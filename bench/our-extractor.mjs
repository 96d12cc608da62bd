import { existsSync } from 'node:fs'
import { figureRecord } from '../scripts/figure-record.ts'

/** Where the extractor lives and what it is called; the one place to change if either moves. */
const extractor = {
  module: new URL('../src/extract/extract-figures.ts', import.meta.url),
  name: 'extractFigures',
}

/**
 * Our extractor as a function from text to flat figures in the gold's format, with the raw function beside it for timing.
 * Null where the module does not exist.
 */
export async function loadOurExtractor() {
  if (!existsSync(extractor.module)) return null
  const extract = (await import(extractor.module.href))[extractor.name]
  return { extract, extractFlat: (text) => extract(text).map(figureRecord) }
}
