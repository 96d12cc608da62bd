import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { bundledTables } from '../../src/dataset/bundled.ts'
import { buildDataset } from '../../src/dataset/dataset.ts'
import { StandardIndicatorsSchema } from '../../src/domain/record/standard-indicator.ts'
import { draftContext } from '../../src/draft/draft-context.ts'
import { gazetteerOf } from '../../src/places/gazetteer.ts'

const json = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'data', `${name}.json`), 'utf8'))

const dataset = buildDataset(bundledTables)

/** All that ships with the project. */
export const context = draftContext(
  dataset,
  gazetteerOf(json('places'), json('place-names'), dataset.localities.values()),
  v.parse(StandardIndicatorsSchema, json('standard-indicators')).indicators,
)
