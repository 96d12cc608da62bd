import { mkdirSync, writeFileSync } from 'node:fs'
import packageJson from '../package.json' with { type: 'json' }
import { TABLE_NAMES } from '../src/dataset/tables.ts'
import { DATA_PACKAGE_FILE, dataPackage } from './data-package.ts'
import { STANDARD_SCHEMA_FILE, schemaFileOf, standardSchema, tableSchema } from './table-schema.ts'

mkdirSync('data/schema', { recursive: true })
for (const name of TABLE_NAMES) writeFileSync(schemaFileOf(name), tableSchema(name))
writeFileSync(STANDARD_SCHEMA_FILE, standardSchema())
writeFileSync(DATA_PACKAGE_FILE, dataPackage(packageJson.version))
console.log(`wrote ${TABLE_NAMES.length + 1} schemas to data/schema, and ${DATA_PACKAGE_FILE}`)
