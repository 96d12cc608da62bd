import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { tellingColumns } from '../../dataset/table/telling-columns.ts'
import { decodeView } from '../../dataset/table/view-address.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view-state.ts'
import { slideOfView, viewOfPage } from '../../decks/slide-of.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { Section } from '../../ui/section.tsx'
import { PageTable } from '../../ui/table/page-table.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { indicatorMessages as words } from '../../words/places/indicator.ts'

/** The indicator stays in the heading; its category names the rows of a breakdown. */
const COLUMNS: readonly ColumnId[] = [
  'locality',
  'breakdown',
  'value',
  'bound',
  'period',
  'scope',
  'status',
  'printed',
]

interface IndicatorTableProps {
  readonly indicator: Indicator
  readonly observations: readonly Observation[]
}

/** All observations of an indicator; the order of the table stands in the address. */
export function IndicatorTable({ indicator, observations }: IndicatorTableProps) {
  const t = useText()
  const language = useLanguage()
  const { sort } = useSearch({ from: '/indicator/$id' })
  const navigate = useNavigate({ from: '/indicator/$id' })
  const name = indicator.name[language]
  const columns = useMemo(() => tellingColumns(COLUMNS, observations), [observations])
  const view = decodeView({ sort }, { ...DEFAULT_VIEW, columns })
  const slide = slideOfView(viewOfPage(view, { indicator: indicator.id }))
  return (
    <Section
      title={t(words.table)}
      actions={<PresentActions what={`${name} · ${t(words.table)}`} slides={[slide]} />}
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
        label={name}
        full={viewOfPage(DEFAULT_VIEW, { indicator: indicator.id })}
      />
    </Section>
  )
}
