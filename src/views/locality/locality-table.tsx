import { useNavigate, useSearch } from '@tanstack/react-router'
import { slideOfView, viewOfPage } from '../../charts/deck/slide-of.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { decodeView } from '../../dataset/table/view-address.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view-state.ts'
import type { Theme } from '../../domain/indicator.ts'
import type { Locality } from '../../domain/locality.ts'
import { localityMessages as words } from '../../ui/messages/locality.ts'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { Section } from '../../ui/section.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'

/** The locality needs no column on its own page. */
const COLUMNS: readonly ColumnId[] = ['indicator', 'value', 'bound', 'period', 'theme', 'scope', 'printed']

interface LocalityTableProps {
  readonly locality: Locality
  readonly theme: Theme | null
  readonly observations: readonly Observation[]
}

/** Where some values are the user's own, a column says which. */
const WITH_STATUS: readonly ColumnId[] = [...COLUMNS.slice(0, -1), 'status', ...COLUMNS.slice(-1)]

/** All observations of a locality; the order of the table stands in the address. */
export function LocalityTable({ locality, theme, observations }: LocalityTableProps) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/locality/$id' })
  const navigate = useNavigate({ from: '/locality/$id' })
  const view = decodeView({ sort }, { ...DEFAULT_VIEW, columns: COLUMNS })
  const slide = slideOfView(viewOfPage(view, { locality: locality.id, theme: theme?.id }))
  return (
    <Section
      title={t(words.table)}
      actions={<PresentActions what={`${locality.name[language]} · ${t(words.table)}`} slides={[slide]} />}
    >
      <PageTable
        observations={observations}
        columns={observations.some(({ status }) => status === 'imported') ? WITH_STATUS : COLUMNS}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (search) => ({ ...search, sort: next }),
            replace: true,
            resetScroll: false,
          })
        }
        // Named apart from the section around it, so that the two can be told by their names.
        label={locality.name[language]}
      />
    </Section>
  )
}
