import { idsInSpec, idsInTitle } from '../domain/spec/chart-spec.ts'
import type { Problem } from './problem.ts'
import type { TableName, Tables } from './tables.ts'
import { fileOf } from './tables.ts'

/**
 * References that lead nowhere and ids given twice. Observations and derivations share one space of ids.
 */
export function references(tables: Tables): Problem[] {
  const problems: Problem[] = []
  const ids = (name: TableName, rows: readonly { readonly id: string }[], taken = new Set<string>()) => {
    for (const [index, { id }] of rows.entries()) {
      if (taken.has(id))
        problems.push({
          file: fileOf(name),
          path: `/${index}/id`,
          message: `the id ${id} is given twice: each row needs its own`,
        })
      taken.add(id)
    }
    return taken
  }
  const known = {
    theme: ids('themes', tables.themes),
    unit: ids('units', tables.units),
    locality: ids('localities', tables.localities),
    indicator: ids('indicators', tables.indicators),
    source: ids('sources', tables.sources),
    report: ids('reports', tables.reports),
    figure: ids('figures', tables.figures),
    observation: ids('derivations', tables.derivations, ids('observations', tables.observations)),
  }
  const check = (
    name: TableName,
    index: number,
    path: string,
    kind: keyof typeof known,
    id: string | null,
  ) => {
    if (id === null || known[kind].has(id)) return
    problems.push({
      file: fileOf(name),
      path: `/${index}/${path}`,
      message: `no ${kind} has the id ${id}: add it, or correct the id`,
    })
  }

  for (const [i, row] of tables.localities.entries()) {
    check('localities', i, 'province', 'locality', row.province)
    for (const [k, parent] of row.parents.entries())
      check('localities', i, `parents/${k}`, 'locality', parent)
    if (row.kind === 'organisation') {
      for (const [k, area] of row.areas.entries()) check('localities', i, `areas/${k}`, 'locality', area)
    }
  }
  for (const [i, row] of tables['tile-grid'].entries())
    check('tile-grid', i, 'province', 'locality', row.province)
  for (const [i, row] of tables.indicators.entries()) {
    check('indicators', i, 'theme', 'theme', row.theme)
    check('indicators', i, 'unit', 'unit', row.unit)
  }
  for (const [i, row] of tables.reports.entries()) {
    check('reports', i, 'source', 'source', row.source)
    check('reports', i, 'locality', 'locality', row.locality)
  }
  for (const [i, row] of tables.figures.entries()) {
    check('figures', i, 'report', 'report', row.report)
    if ('observation' in row) check('figures', i, 'observation', 'observation', row.observation)
    else if ('repeats' in row) check('figures', i, 'repeats', 'figure', row.repeats)
  }
  for (const [i, row] of tables.observations.entries()) {
    check('observations', i, 'locality', 'locality', row.locality)
    check('observations', i, 'indicator', 'indicator', row.indicator)
    check('observations', i, 'unit', 'unit', row.unit)
    check('observations', i, 'report', 'report', row.report)
    check('observations', i, 'figure', 'figure', row.figure)
  }
  for (const [i, row] of tables.derivations.entries()) {
    check('derivations', i, 'locality', 'locality', row.locality)
    check('derivations', i, 'indicator', 'indicator', row.indicator)
    for (const [k, input] of row.inputs.entries()) {
      check('derivations', i, `inputs/${k}/observation`, 'observation', input.observation)
    }
  }
  for (const [i, row] of tables.highlights.entries()) {
    check('highlights', i, 'observation', 'observation', row.observation)
    check('highlights', i, 'change', 'observation', row.change ?? null)
  }
  ids('charts', tables.charts)
  for (const [i, row] of tables.charts.entries()) {
    check('charts', i, 'locality', 'locality', row.locality)
    for (const { path, id } of [...idsInSpec(row), ...idsInTitle(row)])
      check('charts', i, path, 'observation', id)
    if ('select' in row && 'indicator' in row.select) {
      check('charts', i, 'select/indicator', 'indicator', row.select.indicator)
      for (const [k, id] of (row.select.localities ?? []).entries())
        check('charts', i, `select/localities/${k}`, 'locality', id)
    }
  }
  return problems
}
