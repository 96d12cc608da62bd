import type { SortKey } from '../../../dataset/table/row-order.ts'
import { sortStatement } from '../../../dataset/table/view/view-statement.ts'
import { colon } from '../../../domain/text.ts'
import { useLanguage } from '../../use-language.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** Reads out the new order when it changes: readers who cannot see the arrows have no other sign of it. */
export function SpokenOrder({ sort }: { readonly sort: readonly SortKey[] }) {
  const language = useLanguage()
  const { label, text } = sortStatement(sort, language)
  return (
    <VisuallyHidden>
      <output>{`${label}${colon(language)}${text}`}</output>
    </VisuallyHidden>
  )
}
