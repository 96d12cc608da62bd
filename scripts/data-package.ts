import type { TableName } from '../src/dataset/tables.ts'
import { fileOf, TABLE_NAMES } from '../src/dataset/tables.ts'
import { rowSchema } from './table-schema.ts'

/** The file that describes the dataset as a Frictionless Data Package. */
export const DATA_PACKAGE_FILE = 'data/datapackage.json'

/** What one row of each table is; a table without a text would not be understood by whoever gets the package alone. */
const DESCRIPTIONS: Readonly<Record<TableName, string>> = {
  themes: 'Themes by which indicators are grouped',
  units: 'Units, as they are written in each language, with the dimension they count',
  localities: 'Areas with their GB/T 2260 codes, and organisations with the areas in which they work',
  'tile-grid': 'The square of each province on the tile-grid map',
  charts: 'Authored charts',
  indicators: 'Indicators: name, definition, unit, theme, kind, better direction, whether they add up',
  sources: 'Texts from which reports were taken: their size and digest',
  reports: 'Reports: title and summary in our own words, the state of the text, where its paragraphs stand',
  figures: 'Ledgers: every figure of every report in text order, and what became of it',
  observations: 'Values made of figures, with their bounds, in base units',
  derivations: 'Values computed from observations by named formulas; the values themselves are in the export',
  highlights: 'Observations that stand among the headline tiles',
}

/** Which field of which table refers to the rows of another, where one field does. */
const REFERENCES: Partial<Record<TableName, Readonly<Record<string, TableName>>>> = {
  indicators: { theme: 'themes', unit: 'units' },
  reports: { source: 'sources', locality: 'localities' },
  figures: { report: 'reports' },
  observations: {
    locality: 'localities',
    indicator: 'indicators',
    unit: 'units',
    report: 'reports',
    figure: 'figures',
  },
  derivations: { locality: 'localities', indicator: 'indicators' },
  'tile-grid': { province: 'localities' },
}

function resource(name: TableName) {
  const { fields, required } = rowSchema(name)
  const keyed = fields.some((field) => field.name === 'id')
  return {
    name,
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    profile: 'tabular-data-resource',
    type: 'table',
    path: fileOf(name).replace('data/', ''),
    title: DESCRIPTIONS[name],
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    schema: {
      fields: fields.map((field) =>
        required.includes(field.name) ? { ...field, constraints: { required: true } } : field,
      ),
      ...(keyed ? { primaryKey: ['id'] } : {}),
      ...(REFERENCES[name] === undefined
        ? {}
        : {
            foreignKeys: Object.entries(REFERENCES[name]).map(([field, table]) => ({
              fields: [field],
              reference: { resource: table, fields: ['id'] },
            })),
          }),
    },
  }
}

/**
 * The descriptor of `data/`, valid under Data Package 1.0 (`profile`) and 2.0 (`$schema`), as the text of its file. Its fields
 * come from the schemas of the tables.
 */
export function dataPackage(version: string): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'union-metrics',
    title: '工会指标 · Union Metrics',
    description:
      'Trade-union indicators extracted from newspaper reports, each with its bound and led back to its printed figure.',
    version,
    licenses: [{ name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT License' }],
    keywords: ['trade unions', 'indicators', 'China', '工会', '指标'],
    sources: [{ title: 'A newspaper page of union news; it bears neither name nor date' }],
    resources: TABLE_NAMES.map(resource),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}
