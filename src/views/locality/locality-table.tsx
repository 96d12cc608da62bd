import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { tellingColumns } from '../../dataset/table/telling-columns.ts'
import { decodeView } from '../../dataset/table/view/view-address.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { slideOfView, viewOfPage } from '../../decks/slide-of.ts'
import type { Locality } from '../../domain/place/locality.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { textIn } from '../../domain/text.ts'
import { Section } from '../../ui/page/section.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { localityMessages as words } from '../../words/places/locality.ts'

/** The locality needs no column on its own page. */
const COLUMNS: readonly ColumnId[] = [
  'indicator',
  'value',
  'bound',
  'period',
  'theme',
  'scope',
  'status',
  'printed',
]

interface LocalityTableProps {
  readonly locality: Locality
  readonly theme: Theme | null
  readonly observations: readonly Observation[]
}

/** All observations of a locality; the order of the table stands in the address. */
export function LocalityTable({ locality, theme, observations }: LocalityTableProps) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/locality/$id' })
  const navigate = useNavigate({ from: '/locality/$id' })
  const columns = useMemo(() => tellingColumns(COLUMNS, observations), [observations])
  const view = decodeView({ sort }, { ...DEFAULT_VIEW, columns })
  const slide = slideOfView(viewOfPage(view, { locality: locality.id, theme: theme?.id }))
  return (
    <Section
      title={t(words.table)}
      actions={
        <PresentActions what={`${textIn(locality.name, language)} · ${t(words.table)}`} slides={[slide]} />
      }
    >
      <PageTable
        observations={observations}
        columns={columns}
        sort={sort}
        onSort={(next) =>
          void navigate({
            search: (search) => ({ ...search, sort: next }),
            replace: true,
            resetScroll: false,
          })
        }
        // Named apart from the section around it, so that the two can be told by their names.
        label={textIn(locality.name, language)}
        full={viewOfPage(DEFAULT_VIEW, { locality: locality.id, theme: theme?.id })}
      />
    </Section>
  )
}
