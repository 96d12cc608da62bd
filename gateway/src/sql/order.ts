import type { Language } from '../../../src/domain/text.ts'
import type { SourceView } from '../../../src/sources/view.ts'
import type { Numbered } from './schema.ts'
import { isWorded } from './schema.ts'

type SourceSortKey = SourceView['sort'][number]

/** One thing by which rows are ordered. What is null comes last whichever way. */
export interface Term {
  readonly sql: string
  readonly direction: 'asc' | 'desc'
}

/** The column with the place of each value in the order of a language. */
const rankOf = (column: Numbered, language: Language): string =>
  language === 'en' && isWorded(column) ? `${column}_en` : column

/** The keys by which the rows of a view stand: by their groups first, each in the direction in which its column is sorted. */
export function keysOf({ groups, sort }: Pick<SourceView, 'groups' | 'sort'>): readonly SourceSortKey[] {
  const first = groups.map(
    (column): SourceSortKey => sort.find((key) => key.column === column) ?? { column, direction: 'asc' },
  )
  return [...first, ...sort.filter(({ column }) => !groups.some((group) => group === column))]
}

/**
 * The order of a view's rows.
 * @param blanks the columns in which some row has no value: it comes last whichever way. Others need not be asked, which lets the server
 * stop as soon as it has a page.
 */
export function termsOf(
  view: Pick<SourceView, 'groups' | 'sort' | 'language'>,
  blanks: ReadonlySet<string>,
): readonly Term[] {
  const terms = keysOf(view).flatMap(({ column, direction }): Term[] => {
    switch (column) {
      case 'id':
        return [{ sql: 'id', direction }]
      default: {
        const rank: Term = {
          sql: column === 'value' ? column : rankOf(column, view.language),
          direction,
        }
        return blanks.has(column) ? [{ sql: `${column} = 0`, direction: 'asc' }, rank] : [rank]
      }
    }
  })
  return [...terms, { sql: 'position', direction: 'asc' }]
}

export const orderBy = (terms: readonly Term[]): string =>
  terms.map(({ sql, direction }) => `${sql} ${direction.toUpperCase()} NULLS LAST`).join(', ')
