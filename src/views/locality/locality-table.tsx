import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import { localityMessages as words } from '../../ui/messages/locality.ts'
import { Section } from '../../ui/section.tsx'
import { ObservationTable } from '../../ui/table/observation-table.tsx'
import { readSorting, writeSorting } from '../../ui/table/sorting.ts'
import { useText } from '../../ui/use-language.ts'

/** The locality needs no column on its own page. */
const COLUMNS = ['indicator', 'value', 'bound', 'period', 'theme', 'scope', 'source'] as const

/** All observations of a locality; the order of the table stands in the address. */
export function LocalityTable({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText()
  const { sort } = useSearch({ from: '/locality/$id' })
  const navigate = useNavigate({ from: '/locality/$id' })
  return (
    <Section title={t(words.table)}>
      <ObservationTable
        observations={observations}
        columns={COLUMNS}
        sorting={readSorting(sort, COLUMNS)}
        onSorting={(keys) =>
          void navigate({
            search: (search) => ({ ...search, sort: writeSorting(keys) }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Section>
  )
}
