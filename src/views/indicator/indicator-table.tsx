import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { indicatorMessages as words } from '../../ui/messages/indicator.ts'
import { Section } from '../../ui/section.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'

/** The indicator stays in the heading; its category names the rows of a breakdown. */
const COLUMNS: readonly ColumnId[] = ['locality', 'breakdown', 'value', 'bound', 'period', 'scope', 'printed']

/** All observations of an indicator; the order of the table stands in the address. */
export function IndicatorTable({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/indicator/$id' })
  const navigate = useNavigate({ from: '/indicator/$id' })
  return (
    <Section title={t(words.table)}>
      <PageTable
        observations={observations}
        columns={COLUMNS}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (search) => ({ ...search, sort: next }),
            replace: true,
            resetScroll: false,
          })
        }
        // Named apart from the section around it, so that the two can be told by their names.
        label={observations[0]?.indicator.name[language] ?? ''}
      />
    </Section>
  )
}
