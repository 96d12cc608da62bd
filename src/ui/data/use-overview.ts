import { createContext, use, useContext, useMemo } from 'react'
import type { Overview } from '../../dataset/compare/overview.ts'
import { overviewOf } from '../../dataset/compare/overview.ts'
import type { Theme } from '../../domain/record/indicator.ts'
import { DatasetContext } from './use-dataset.ts'

/** The overview as the build knows it, of the bundled data alone; null once the dataset itself is there. */
export const OverviewContext = createContext<Overview | null>(null)

/** What the overview says, held to a theme where the address names one that has values. */
export function useOverview(themeId: string | undefined): {
  readonly overview: Overview
  readonly theme: Theme | null
} {
  const built = useContext(OverviewContext)
  const given = useContext(DatasetContext)
  // The first view does without the dataset, which is still on its way.
  const dataset =
    built !== null && themeId === undefined ? null : given instanceof Promise ? use(given) : given
  return useMemo(() => {
    if (dataset === null) {
      if (built === null) throw new Error('the dataset needs its provider above')
      return { overview: built, theme: null }
    }
    const all = overviewOf(dataset, null)
    const theme = all.themes.find((one) => one.theme.id === themeId)?.theme ?? null
    return { overview: theme === null ? all : overviewOf(dataset, theme), theme }
  }, [built, dataset, themeId])
}
