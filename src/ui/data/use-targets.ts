import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ChartContext } from '../../charts/context.ts'
import type { Aims } from '../../dataset/target/target.ts'
import { targetFor } from '../../dataset/target/target.ts'
import { TARGETS_KEY, targets } from '../../state/targets.ts'
import { workspace } from '../../state/workspace/workspace.ts'
import { useNumberStyle } from '../use-language.ts'

/** The targets that are set on this computer, and the groups of places that some of them are for. */
export function useAims(): Aims {
  const set = useStore(targets.store, (state) => state.targets)
  const groups = useStore(workspace.store, (state) => state.content.groups)
  return useMemo(() => ({ targets: set, groups }), [set, groups])
}

/** In which language and notation charts speak, and the targets that they draw. */
export function useChartContext(): ChartContext {
  const { language, notation } = useNumberStyle()
  const aims = useAims()
  return useMemo(
    () => ({
      language,
      notation,
      targetOf: (observation) => targetFor(aims, observation) ?? null,
    }),
    [language, notation, aims],
  )
}

/** Takes over the targets that another tab sets. */
export function useTargetsOfOtherTabs(): void {
  useEffect(() => {
    const onStorage = (event: StorageEvent) => {
      if (event.key === TARGETS_KEY) targets.refresh()
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [])
}
