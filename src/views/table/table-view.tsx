import { useNavigate, useSearch } from '@tanstack/react-router'
import { tableMessages as words } from '../../ui/messages/table.ts'
import { Page } from '../../ui/page.tsx'
import { OBSERVATION_COLUMNS } from '../../ui/table/observation-columns.tsx'
import { ObservationTable } from '../../ui/table/observation-table.tsx'
import { readSorting, writeSorting } from '../../ui/table/sorting.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'

const COLUMNS = OBSERVATION_COLUMNS.map(({ id }) => id)

/** All observations in one table; its order stands in the address. */
export function TableView() {
  const t = useText()
  const { observations } = useDataset()
  const { sort } = useSearch({ from: '/table' })
  const navigate = useNavigate({ from: '/table' })
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <ObservationTable
        observations={[...observations.values()]}
        columns={COLUMNS}
        sorting={readSorting(sort, COLUMNS)}
        onSorting={(keys) =>
          void navigate({ search: (search) => ({ ...search, sort: writeSorting(keys) }), replace: true })
        }
      />
    </Page>
  )
}
