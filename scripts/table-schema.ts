import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import type { TableName } from '../src/dataset/tables.ts'
import { TABLES } from '../src/dataset/tables.ts'
import { StandardIndicatorsSchema } from '../src/domain/record/standard-indicator.ts'

/** The file of a table's JSON Schema, which editors use on the table. */
export const schemaFileOf = (name: TableName): string => `data/schema/${name}.schema.json`

/** Rules that JSON Schema cannot state; the run-time check and the audit still make them. */
const UNSTATABLE = ['brand', 'check', 'trim', 'finite', 'transform']

const OPTIONS = { target: 'draft-2020-12', ignoreActions: UNSTATABLE } as const

/** The JSON Schema (2020-12) of a table, as the text of its file. */
export function tableSchema(name: TableName): string {
  const schema = toJsonSchema(v.array(TABLES[name]), OPTIONS)
  return `${JSON.stringify({ ...schema, title: `Union Metrics: ${name}` }, null, 2)}\n`
}

/** The file of the JSON Schema of the standard indicators. */
export const STANDARD_SCHEMA_FILE = 'data/schema/standard-indicators.schema.json'

/** The JSON Schema (2020-12) of the catalogue of standard indicators, as the text of its file. */
export function standardSchema(): string {
  const schema = toJsonSchema(StandardIndicatorsSchema, OPTIONS)
  return `${JSON.stringify({ ...schema, title: 'Union Metrics: standard indicators' }, null, 2)}\n`
}

/** The parts of a JSON Schema by which a table's fields are described. */
interface Node {
  readonly type?: string | undefined
  readonly const?: unknown
  readonly enum?: unknown[] | undefined
  readonly properties?: Record<string, Node> | undefined
  readonly required?: string[] | undefined
  readonly anyOf?: Node[] | undefined
  readonly oneOf?: Node[] | undefined
}

const NodeSchema: v.GenericSchema<unknown, Node> = v.object({
  type: v.optional(v.string()),
  const: v.optional(v.unknown()),
  enum: v.optional(v.array(v.unknown())),
  properties: v.optional(
    v.record(
      v.string(),
      v.lazy(() => NodeSchema),
    ),
  ),
  required: v.optional(v.array(v.string())),
  anyOf: v.optional(v.array(v.lazy(() => NodeSchema))),
  oneOf: v.optional(v.array(v.lazy(() => NodeSchema))),
})

const branchesOf = (node: Node): Node[] => node.anyOf ?? node.oneOf ?? [node]

/** The Table Schema type of a field: that of its only JSON type beside null, any where there are several. */
function fieldType(nodes: readonly Node[]): string {
  const types = new Set(
    nodes
      .flatMap(branchesOf)
      .map(({ type, const: constant, enum: values }) => type ?? typeof (constant ?? values?.[0]))
      .filter((type) => type !== 'null'),
  )
  const [only] = types
  return types.size === 1 && only !== undefined ? only : 'any'
}

/** The fields of a table, in the order of its schema, and which of them every row has with a value. */
export function rowSchema(name: TableName): { fields: { name: string; type: string }[]; required: string[] } {
  const branches = branchesOf(v.parse(NodeSchema, toJsonSchema(TABLES[name], OPTIONS)))
  const names = [...new Set(branches.flatMap((branch) => Object.keys(branch.properties ?? {})))]
  const nodesOf = (field: string) => branches.flatMap((branch) => branch.properties?.[field] ?? [])
  const mayBeNull = (field: string) =>
    nodesOf(field)
      .flatMap(branchesOf)
      .some(({ type }) => type === 'null')
  return {
    fields: names.map((field) => ({ name: field, type: fieldType(nodesOf(field)) })),
    required: names.filter(
      (field) => !mayBeNull(field) && branches.every((branch) => branch.required?.includes(field)),
    ),
  }
}
