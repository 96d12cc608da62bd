import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { TABLE_NAMES } from '../src/dataset/tables.ts'
import { DATA_PACKAGE_FILE, dataPackage } from './data-package.ts'
import { STANDARD_SCHEMA_FILE, schemaFileOf, standardSchema, tableSchema } from './table-schema.ts'

describe('the generated files in data/', () => {
  it.each(TABLE_NAMES)('the JSON Schema of %s is current (npm run schema)', (name) => {
    expect(readFileSync(schemaFileOf(name), 'utf8')).toBe(tableSchema(name))
  })

  it('the JSON Schema of the standard indicators is current (npm run schema)', () => {
    expect(readFileSync(STANDARD_SCHEMA_FILE, 'utf8')).toBe(standardSchema())
  })

  it('the data package is current (npm run schema)', () => {
    expect(readFileSync(DATA_PACKAGE_FILE, 'utf8')).toBe(dataPackage(packageJson.version))
  })
})

describe('the data package', () => {
  const descriptor = JSON.parse(dataPackage('1.2.3'))

  it('declares itself to readers of version 1 and of version 2', () => {
    expect(descriptor.profile).toBe('tabular-data-package')
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
  })

  it('names tables and fields as both versions allow', () => {
    for (const { name, path, schema } of descriptor.resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/u)
      expect(path).toBe(`${name}.json`)
      const fields: string[] = schema.fields.map((field: { name: string }) => field.name)
      expect(new Set(fields).size).toBe(fields.length)
      for (const key of schema.primaryKey ?? []) expect(fields).toContain(key)
      for (const { fields: own, reference } of schema.foreignKeys ?? []) {
        expect(fields).toContain(own[0])
        expect(TABLE_NAMES).toContain(reference.resource)
      }
    }
  })

  it('says of a quantity that its ends may be empty and its bound may not', () => {
    const { schema } = descriptor.resources.find(({ name }: { name: string }) => name === 'observations')
    const field = (wanted: string) => schema.fields.find(({ name }: { name: string }) => name === wanted)
    expect(field('upper')).toEqual({ name: 'upper', type: 'number' })
    expect(field('bound')).toEqual({ name: 'bound', type: 'string', constraints: { required: true } })
    expect(field('period')).toEqual({ name: 'period', type: 'object' })
  })
})
