import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { ChartContext } from '../charts/context.ts'
import type { Target } from '../dataset/target.ts'
import { targetFor } from '../dataset/target.ts'
import { TARGETS_KEY, targets } from '../state/targets.ts'
import { useNumberStyle } from './use-language.ts'

/** The targets that are set on this computer. */
export const useTargets = (): readonly Target[] => useStore(targets.store, (state) => state.targets)

/** In which language and notation charts speak, and the targets that they draw. */
export function useChartContext(): ChartContext {
  const { language, notation } = useNumberStyle()
  const set = useTargets()
  return useMemo(
    () => ({
      language,
      notation,
      targetOf: (indicator, locality) => targetFor(set, indicator, locality) ?? null,
    }),
    [language, notation, set],
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
