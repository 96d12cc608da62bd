import * as v from 'valibot'
import type { ImportedRow } from '../../domain/record/imported.ts'
import { ImportedRowSchema, ImportSchema } from '../../domain/record/imported.ts'
import type { Period } from '../../domain/time/period.ts'
import type { Steps } from '../../lib/steps.ts'
import type { Collection, Item, WorkspaceContent } from './content.ts'
import { COLLECTIONS, withItem } from './content.ts'

/** Gives equal periods one shared object: a long list repeats a few periods many times. */
export function sharedPeriods(): (period: Period) => Period {
  const known = new Map<string, Period>()
  return (period) => {
    const { start, end, basis, note } = period
    if (note !== undefined) return period
    const said = `${start} ${end} ${basis}`
    const same = known.get(said) ?? period
    known.set(said, same)
    return same
  }
}

/** Rows between two pauses: about a millisecond of work. */
export const STRIDE = 100

const ImportHeadSchema = v.omit(ImportSchema, ['rows'])

/** The content with one more item, or why the item was refused. */
type Taken =
  | { readonly kind: 'taken'; readonly content: WorkspaceContent }
  | { readonly kind: 'refused'; readonly problem: string }

/** Rows of an import: read before, or still to be parsed, in as many lists as they are stored in. */
type Rows =
  | { readonly kind: 'known'; readonly rows: ImportedRow[] }
  | { readonly kind: 'raw'; readonly lists: readonly (readonly unknown[])[] }

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]

/** What is wrong, and where. */
function wording([first]: Issues, place = ''): string {
  const path = [place, v.getDotPath(first) ?? ''].filter((part) => part !== '').join('.')
  return path === '' ? first.message : `${path}: ${first.message}`
}

const refused = (problem: string): Taken => ({ kind: 'refused', problem })

/**
 * Parses an item by the schema of its collection and adds it to the content. The rows of an import come apart from the rest: a
 * hundred thousand of them take a second or two, in which the page stays alive.
 */
export function* takeItem(
  content: WorkspaceContent,
  collection: Collection,
  value: unknown,
  rows: Rows,
): Steps<Taken> {
  if (collection !== 'imports') return takePlain(content, collection, value)
  const head = v.safeParse(ImportHeadSchema, value)
  if (!head.success) return refused(wording(head.issues))
  if (rows.kind === 'known') return takeImport(content, { ...head.output, rows: rows.rows })
  const parsed: ImportedRow[] = []
  const shared = sharedPeriods()
  for (const list of rows.lists) {
    for (const row of list) {
      const read = v.safeParse(ImportedRowSchema, row)
      if (!read.success) return refused(wording(read.issues, `rows.${parsed.length}`))
      const { output } = read
      if (output.period !== null) output.period = shared(output.period)
      parsed.push(output)
      if (parsed.length % STRIDE === 0) yield
    }
  }
  return takeImport(content, { ...head.output, rows: parsed })
}

const takeImport = (content: WorkspaceContent, item: Item<'imports'>): Taken => ({
  kind: 'taken',
  content: withItem(content, 'imports', item),
})

function takePlain<C extends Collection>(content: WorkspaceContent, collection: C, value: unknown): Taken {
  const read = v.safeParse(COLLECTIONS[collection], value)
  if (!read.success) return refused(wording(read.issues))
  return { kind: 'taken', content: withItem(content, collection, read.output) }
}

/** Why an item could not be read again if it were written; null where it could. The rows of an import are taken as they are. */
export function problemOf<C extends Collection>(collection: C, item: Item<C>): string | null {
  if ('rows' in item) {
    const { rows: _rows, ...head } = item
    return wordingOrNull(v.safeParse(ImportHeadSchema, head).issues)
  }
  return wordingOrNull(v.safeParse(COLLECTIONS[collection], item).issues)
}

const wordingOrNull = (issues: Issues | undefined): string | null =>
  issues === undefined ? null : wording(issues)
