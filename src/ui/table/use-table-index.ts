import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { Read } from '../../dataset/search/search-match.ts'
import { besideValues } from '../../dataset/table/beside-values.ts'
import type { ColumnarIndex } from '../../dataset/table/store/columnar-index.ts'
import {
  indexRows,
  prepareOrdersInSlices,
  prepareSoundsWhenIdle,
  prepareWordsWhenIdle,
  readBy,
} from '../../dataset/table/store/columnar-index.ts'
import { targetFor } from '../../dataset/target/target.ts'
import { pause } from '../../lib/steps.ts'
import { useDataset } from '../data/use-dataset.ts'
import { useAims } from '../data/use-targets.ts'
import { rethrow } from '../page/error-boundary.tsx'
import { useLanguage } from '../use-language.ts'

/** Up to this many rows are sorted and searched fast enough without preparation. */
const FEW = 4000

/** What of an index is ready: the first sort answers fast, or the first search by words as well. */
type Ready = 'orders' | 'words'

/**
 * The index of some observations of the dataset. The list must be a stable one, or the index is made again with each drawing. It holds all
 * rows from the start; what a long one needs is made ready bit by bit, without holding up the page, which is not drawn again for it.
 * @param read for tables that are searched, see {@link usePinyin}
 * @param onReady told what is ready, for those who wait for it
 */
export function useTableIndex(
  observations: readonly Observation[],
  read: Read | null = null,
  onReady?: (ready: Ready) => void,
): ColumnarIndex {
  const language = useLanguage()
  const dataset = useDataset()
  const { localities } = dataset
  const aims = useAims()
  const beside = useMemo(() => besideValues(dataset, (row) => targetFor(aims, row)), [dataset, aims])
  const base = useMemo(
    () => indexRows(observations, { localities, beside }),
    [observations, localities, beside],
  )
  const index = useMemo(() => readBy(base, read), [base, read])
  const tell = useEffectEvent((ready: Ready) => onReady?.(ready))
  const [, setFault] = useState(null)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const prepare = async () => {
      const long = index.length > FEW
      if (long) {
        // The first rows are painted before anything is made of all.
        await new Promise(requestAnimationFrame)
        await pause()
        await prepareOrdersInSlices(index, language, signal)
      }
      tell('orders')
      if (long) await prepareWordsWhenIdle(index, language, signal)
      tell('words')
      if (long) await prepareSoundsWhenIdle(index, signal)
    }
    prepare().catch((error: unknown) => {
      if (!signal.aborted) setFault(rethrow(error))
    })
    // What comes next goes on from where this one is.
    return () => controller.abort()
  }, [index, language])

  return index
}
