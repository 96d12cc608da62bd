import { mkdirSync, writeFileSync } from 'node:fs'
import { TABLE_NAMES } from '../src/dataset/tables.ts'
import { schemaFileOf, tableSchema } from './table-schema.ts'

mkdirSync('data/schema', { recursive: true })
for (const name of TABLE_NAMES) writeFileSync(schemaFileOf(name), tableSchema(name))
console.log(`wrote ${TABLE_NAMES.length} schemas to data/schema`)
