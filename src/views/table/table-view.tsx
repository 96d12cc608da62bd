import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { DEFAULT_CROSS } from '../../dataset/cross-table/settings.ts'
import { mayBeSound } from '../../dataset/table/search/search-text.ts'
import { decodeView, encodeView } from '../../dataset/table/view/view-address.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { isStep } from '../../dataset/table/view/view-state.ts'
import { filterStatement, searchStatement } from '../../dataset/table/view/view-statement.ts'
import { textIn } from '../../domain/text.ts'
import { Segmented } from '../../ui/control/segmented.tsx'
import { CrossView } from '../../ui/cross/cross-view.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { withEvidence } from '../../ui/evidence/evidence-trigger.tsx'
import { Page } from '../../ui/page/page.tsx'
import { ObservationTable } from '../../ui/table/observation-table.tsx'
import { useTableIndex } from '../../ui/table/use-table-index.ts'
import { ViewsMenu } from '../../ui/table/views/views-menu.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { usePinyin } from '../../ui/use-pinyin.ts'
import { crossMessages } from '../../words/table/cross.ts'
import { tableMessages } from '../../words/table/table.ts'

/** All observations, one row each. The address contains the view: what filters, sorts and arranges the table. */
export function TableView() {
  const text = useText()
  const dataset = useDataset()
  const search = useSearch({ from: '/table' })
  const navigate = useNavigate({ from: '/table' })
  const observations = useMemo(() => [...dataset.observations.values()], [dataset])
  const pinyin = usePinyin()
  const index = useTableIndex(observations, pinyin.read)
  const view = useMemo(() => decodeView(search), [search])
  // Until pinyin is there, nothing is said to be missing, and no file is written without what it would find.
  const searching = pinyin.loading && mayBeSound(view.search)
  const onViewChange = useCallback(
    (next: ViewState) =>
      void navigate({
        search: ({ lang, numbers }) => ({ ...encodeView(next), lang, numbers }),
        replace: !isStep(view, next),
        resetScroll: false,
      }),
    [navigate, view],
  )
  const language = useLanguage()
  const about = [
    ...(view.locality === null
      ? []
      : [textIn(dataset.localities.get(view.locality)?.name, language) ?? view.locality]),
    ...(view.search.trim() === '' ? [] : [searchStatement(view.search, language)]),
    ...view.filters.map((filter) => filterStatement(index, filter, language)),
  ]
  const tools = (
    <>
      <Segmented
        label={text(crossMessages.form)}
        isBare
        value={view.cross === null ? 'list' : 'cross'}
        options={[
          { value: 'list', label: text(crossMessages.list) },
          { value: 'cross', label: text(crossMessages.cross) },
        ]}
        onChange={(form) => onViewChange({ ...view, cross: form === 'list' ? null : DEFAULT_CROSS })}
      />
      <ViewsMenu view={view} onViewChange={onViewChange} />
    </>
  )
  return (
    <Page
      title={text(tableMessages.title)}
      about={about}
      purpose={text((view.cross === null ? tableMessages : crossMessages).lead)}
    >
      {view.cross === null ? (
        <ObservationTable
          index={index}
          building={searching}
          view={view}
          onViewChange={onViewChange}
          tool={tools}
          renderValue={withEvidence}
        />
      ) : (
        <CrossView
          index={index}
          building={searching}
          view={view}
          cross={view.cross}
          onViewChange={onViewChange}
          tool={tools}
        />
      )}
    </Page>
  )
}
