import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { TableName } from '../src/dataset/tables.ts'
import { TABLES } from '../src/dataset/tables.ts'

/** The file of a table's JSON Schema, which editors use on the table. */
export const schemaFileOf = (name: TableName): string => `data/schema/${name}.schema.json`

/** Rules that JSON Schema cannot state; the run-time check and the audit still make them. */
const UNSTATABLE = ['brand', 'check', 'trim', 'finite']

/** The JSON Schema (2020-12) of a table, as the text of its file. */
export function tableSchema(name: TableName): string {
  const schema = toJsonSchema(v.array(TABLES[name]), {
    target: 'draft-2020-12',
    ignoreActions: UNSTATABLE,
  })
  return `${JSON.stringify({ ...schema, title: `Union Metrics: ${name}` }, null, 2)}\n`
}
