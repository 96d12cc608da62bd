import { useNavigate } from '@tanstack/react-router'
import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import { ViewSearch } from '../../dataset/table/view-query.ts'
import { usePresent } from '../present/use-present.ts'
import { useChoose } from '../use-choose.ts'
import { useCollection } from '../use-workspace.ts'
import type { ChartEntry } from './chart-entries.ts'
import { COMMANDS, PAGES } from './commands.ts'

/** Goes where an entry leads, or does what it says. */
export function useOpenEntry(charts: ReadonlyMap<string, ChartEntry>): (entry: SearchEntry) => void {
  const navigate = useNavigate()
  const choose = useChoose()
  const present = usePresent()
  const views = useCollection('views')
  return ({ kind, id }) => {
    switch (kind) {
      case 'locality':
        return void navigate({ to: '/locality/$id', params: { id } })
      case 'indicator':
        return void navigate({ to: '/indicator/$id', params: { id } })
      case 'report':
        return void navigate({ to: '/report/$id', params: { id } })
      case 'chart': {
        const place = charts.get(id)?.place ?? null
        if (place === null) return void navigate({ to: '/', search: { chart: id } })
        return void navigate({ to: '/locality/$id', params: { id: place }, search: { chart: id } })
      }
      case 'comparison':
        return void navigate({ to: '/compare', search: { localities: id } })
      case 'deck':
        return void present({ deck: id })
      case 'view': {
        const query = views.find((view) => view.id === id)?.query
        return query === undefined ? undefined : void navigate({ to: '/table', search: ViewSearch(query) })
      }
      case 'page': {
        const page = PAGES.find((candidate) => candidate.id === id)
        return page === undefined ? undefined : void navigate({ to: page.to })
      }
      case 'action':
        return COMMANDS.find((command) => command.id === id)?.run(choose)
    }
  }
}
