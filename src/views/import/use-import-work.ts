import { format } from 'date-fns'
import { useEffect, useMemo, useState } from 'react'
import * as v from 'valibot'
import type { Dataset } from '../../dataset/dataset.ts'
import type { Import } from '../../domain/record/imported.ts'
import type { StandardIndicator } from '../../domain/record/standard-indicator.ts'
import { StandardIndicatorsSchema } from '../../domain/record/standard-indicator.ts'
import type { KnownWords } from '../../imports/table/cell/known-words.ts'
import { knownWords } from '../../imports/table/cell/known-words.ts'
import type { Choices, ImportPlan } from '../../imports/table/plan/import-plan.ts'
import { planImport } from '../../imports/table/plan/plan-import.ts'
import type { SheetReadings, Sides, TargetsRead } from '../../imports/table/plan/targets.ts'
import { readTargets } from '../../imports/table/plan/targets.ts'
import type { Answers } from '../../imports/table/reading.ts'
import type { FileTabulated } from '../../imports/table/tabulate.ts'
import { tabulateInSteps } from '../../imports/table/tabulate.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { gazetteerOf } from '../../places/gazetteer.ts'
import type { Corrections } from './open-import.ts'
import { answersFor } from './questions.tsx'
import type { Source } from './use-reading.ts'

interface Lists {
  readonly places: unknown
  readonly names: unknown
  readonly standard: readonly StandardIndicator[]
}

/** The list of places and the catalogue are large; they are loaded when a file is opened. */
async function loadLists(): Promise<Lists> {
  const [places, names, standard] = await Promise.all([
    import('../../../data/places.json'),
    import('../../../data/place-names.json'),
    import('../../../data/standard-indicators.json'),
  ])
  return {
    places: places.default,
    names: names.default,
    standard: v.parse(StandardIndicatorsSchema, standard.default).indicators,
  }
}

/** What all open files come to with the answers given so far. */
export interface ImportWork {
  readonly files: readonly FileTabulated[]
  readonly plan: ImportPlan
  /** The targets among what the files hold; the plan is of the values alone. */
  readonly aims: TargetsRead
  /** What it was made of: it is out of date while these are others. */
  readonly of: unknown
}

interface Made {
  readonly sources: readonly Source[]
  readonly answers: Answers
  readonly corrections: ReadonlyMap<number, Corrections>
  readonly choices: Choices
  readonly readings: SheetReadings
  readonly sides: Sides
  readonly dataset: Dataset
  readonly imports: readonly Import[]
}

/** The part of the work that is over when all files are understood; comparing their values with what is here is the rest. */
const UNDERSTOOD = 75

function* work(
  { sources, answers, corrections, choices, readings, sides, dataset, imports }: Made,
  { lists, words }: { readonly lists: Lists; readonly words: KnownWords },
  onPercent: (percent: number) => void,
): Steps<Omit<ImportWork, 'of'>> {
  const files: FileTabulated[] = []
  for (const [at, { id, name, read }] of sources.entries()) {
    yield
    files.push(
      yield* tabulateInSteps({
        file: name,
        read,
        dataset,
        words,
        thisYear: new Date().getFullYear(),
        answers: answersFor(id, answers),
        corrections: corrections.get(id) ?? new Map(),
        onProgress: (share) => onPercent(Math.floor(((at + share) / sources.length) * UNDERSTOOD)),
      }),
    )
  }
  const { gazetteer } = words
  const { standard } = lists
  const set = format(new Date(), 'yyyy-MM-dd')
  const aims = yield* readTargets(files, readings, { set }, { dataset, words, standard, sides })
  const onProgress = (share: number) => onPercent(UNDERSTOOD + Math.floor(share * (100 - UNDERSTOOD)))
  const plan = yield* planImport({
    files: aims.files,
    dataset,
    imports,
    gazetteer,
    standard,
    choices,
    onProgress,
  })
  return { files, plan, aims }
}

/** Works out what the open files come to, without holding up the page. Null before the first is read. */
export function useImportWork(made: Made): {
  readonly done: ImportWork | null
  readonly isCurrent: boolean
  /** How far the work is that is going on. */
  readonly percent: number
} {
  const { sources, answers, corrections, choices, readings, sides, dataset, imports } = made
  const of = useMemo(
    (): Made => ({ sources, answers, corrections, choices, readings, sides, dataset, imports }),
    [sources, answers, corrections, choices, readings, sides, dataset, imports],
  )
  const [lists, setLists] = useState<Lists | null>(null)
  const [done, setDone] = useState<ImportWork | null>(null)
  const [percent, setPercent] = useState(0)
  const isOpen = sources.length > 0
  useEffect(() => {
    if (!isOpen || lists !== null) return
    loadLists().then(setLists, (error: unknown) =>
      setLists(() => {
        throw error
      }),
    )
  }, [isOpen, lists])
  const known = useMemo(() => {
    if (lists === null) return null
    const gazetteer = gazetteerOf(lists.places, lists.names, dataset.localities.values())
    return { lists, words: knownWords(dataset, gazetteer, lists.standard) }
  }, [lists, dataset])
  useEffect(() => {
    if (known === null || of.sources.length === 0) return
    const running = new AbortController()
    setPercent(0)
    runInSlices(work(of, known, setPercent), running.signal).then(
      (result) => setDone({ ...result, of }),
      (error: unknown) => {
        if (running.signal.aborted) return
        // Thrown while drawing, so that the boundary of the page shows it.
        setDone(() => {
          throw error
        })
      },
    )
    return () => running.abort()
  }, [of, known])
  return { done: isOpen ? done : null, isCurrent: done?.of === of, percent }
}
