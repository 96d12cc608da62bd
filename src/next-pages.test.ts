import { createMemoryHistory } from '@tanstack/react-router'
import { expect, it, vi } from 'vitest'
import { loadNextPages } from './next-pages.ts'
import { createAppRouter } from './router.tsx'
import { ThemeOverview } from './views/overview/overview-view.tsx'

/** The app's router, and what it loads, in order. */
function watched() {
  const router = createAppRouter(createMemoryHistory({ initialEntries: ['/'] }))
  const loaded: string[] = []
  vi.spyOn(ThemeOverview, 'load').mockImplementation(async () => void loaded.push('theme'))
  for (const [path, { options }] of Object.entries(router.routesById)) {
    if (options.component?.preload === undefined) continue
    vi.spyOn(options.component, 'preload').mockImplementation(async () => void loaded.push(path))
  }
  return { router, loaded }
}

it('loads the pages to which the overview leads', async () => {
  const { router, loaded } = watched()
  await loadNextPages(router, false)
  expect(loaded).toEqual(['theme', '/locality/$id', '/table', '/indicator/$id', '/compare'])
})

it('loads none for a reader who saves data, by what the browser says of the network', async () => {
  const { router, loaded } = watched()
  vi.stubGlobal('navigator', { connection: { saveData: true } })
  await loadNextPages(router)
  expect(loaded).toEqual([])

  vi.stubGlobal('navigator', { connection: { saveData: false } })
  await loadNextPages(router)
  expect(loaded).toContain('/table')
})

it('loads them where the browser says nothing of it', async () => {
  const { router, loaded } = watched()
  vi.stubGlobal('navigator', {})
  await loadNextPages(router)
  expect(loaded).toContain('/table')
})
