import type { Problem } from '../problem.ts'
import type { TableName, Tables } from '../tables.ts'
import { fileOf } from '../tables.ts'

/** What a check is given: the tables, and a way to name what is wrong in them. */
export interface AuditContext {
  readonly tables: Tables
  /** Reports a problem in a row of a table; `path` is the place within the row, without a leading slash. */
  readonly report: (table: TableName, row: number, path: string, message: string) => void
}

/** One check of the audit. */
export type Check = (context: AuditContext) => void

/** Runs the checks and gives every problem that they report, in their order. */
export function runChecks(tables: Tables, checks: readonly Check[]): Problem[] {
  const problems: Problem[] = []
  const report: AuditContext['report'] = (table, row, path, message) => {
    problems.push({ file: fileOf(table), path: `/${row}${path === '' ? '' : `/${path}`}`, message })
  }
  for (const check of checks) check({ tables, report })
  return problems
}
