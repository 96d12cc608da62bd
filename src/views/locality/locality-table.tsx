import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { localityMessages as words } from '../../ui/messages/locality.ts'
import { Section } from '../../ui/section.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'

/** The locality needs no column on its own page. */
const COLUMNS: readonly ColumnId[] = ['indicator', 'value', 'bound', 'period', 'theme', 'scope', 'printed']

/** All observations of a locality; the order of the table stands in the address. */
export function LocalityTable({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/locality/$id' })
  const navigate = useNavigate({ from: '/locality/$id' })
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
        label={observations[0]?.locality.name[language] ?? ''}
      />
    </Section>
  )
}
