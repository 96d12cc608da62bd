import type { AppRouter } from './router.tsx'
import { ThemeOverview } from './views/overview/overview-view.tsx'

declare global {
  interface Navigator {
    /** What the browser says of the network; Firefox and Safari say nothing. */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/**
 * Loads the pages to which the overview leads, one after the other, so that they open at once. A reader who asked the browser to save data
 * gets each when it is opened. This is not in the module of the routes, which is part of the first view.
 * @param savesData whether the reader asked for it
 */
export async function loadNextPages(
  { routesById }: Pick<AppRouter, 'routesById'>,
  savesData = navigator.connection?.saveData === true,
): Promise<void> {
  if (savesData) return
  await ThemeOverview.load()
  for (const path of ['/locality/$id', '/table', '/indicator/$id', '/compare'] as const)
    await routesById[path].options.component?.preload?.()
}
