import { useEffect, useState } from 'react'
import * as v from 'valibot'
import type { Dataset } from '../../dataset/dataset.ts'
import { isOwn } from '../../dataset/edits/own-word.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import type { DraftContext } from '../../draft/draft-context.ts'
import { draftContext } from '../../draft/draft-context.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import { useDataset, useTaken } from '../../ui/data/use-dataset.ts'
import { rethrow } from '../../ui/page/error-boundary.tsx'

/** What is known before a text is read; null until it is loaded. The list of places and the catalogue are large: they load with the workbench. */
export function useDraftContext(): DraftContext | null {
  const dataset = useDataset()
  const { own } = useTaken()
  const [context, setContext] = useState<DraftContext | null>(null)
  useEffect(() => {
    let isHere = true
    void Promise.all([
      import('../../../data/places.json'),
      import('../../../data/place-names.json'),
      import('../../../data/standard-indicators.json'),
    ])
      .then(([places, names, catalogue]) => {
        if (!isHere) return
        const known = withoutImports(dataset, own)
        const standard = v.parse(StandardIndicatorsSchema, catalogue.default).indicators
        const gazetteer = gazetteerOf(places.default, names.default, known.localities.values())
        setContext(draftContext(known, gazetteer, standard))
      })
      .catch((error: unknown) => {
        if (isHere) setContext(rethrow(error))
      })
    return () => {
      isHere = false
    }
  }, [dataset, own])
  return context
}

/** The dataset without anything from imported spreadsheets: a report that used it could not be added to `data/`. */
function withoutImports(dataset: Dataset, own: ReturnType<typeof useTaken>['own']): Dataset {
  const without = <T>(all: ReadonlyMap<string, T>, gone: (id: string) => boolean) =>
    new Map([...all].filter(([id]) => !gone(id)))
  return {
    ...dataset,
    themes: without(dataset.themes, (id) => isOwn({ id })),
    indicators: without(dataset.indicators, (id) => own.indicators.has(id)),
    localities: without(dataset.localities, (id) => own.localities.has(id)),
  }
}
