import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Observation } from '../../dataset/observation.ts'
import { indicatorMessages as words } from '../../ui/messages/indicator.ts'
import { Section } from '../../ui/section.tsx'
import { ObservationTable } from '../../ui/table/observation-table.tsx'
import { readSorting, writeSorting } from '../../ui/table/sorting.ts'
import { useText } from '../../ui/use-language.ts'

/** The indicator column stays, since it names the category of a breakdown. */
const COLUMNS = ['locality', 'indicator', 'value', 'bound', 'period', 'scope', 'source'] as const

/** All observations of an indicator; the order of the table stands in the address. */
export function IndicatorTable({ observations }: { readonly observations: readonly Observation[] }) {
  const t = useText()
  const { sort } = useSearch({ from: '/indicator/$id' })
  const navigate = useNavigate({ from: '/indicator/$id' })
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
