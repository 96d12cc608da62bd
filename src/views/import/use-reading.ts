import { useEffect, useRef, useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import type { FileRead } from '../../imports/file-read.ts'
import { FileFaultError } from '../../imports/file-read.ts'
import type { TextChoice } from '../../imports/read-file.ts'
import { readFile, readPasted } from '../../imports/read-file.ts'
import { PASTED_TABLE } from '../../words/dataset/file-name.ts'
import { FILE_FAULTS } from '../../words/imports/file-read.ts'
import { importMessages as words } from '../../words/imports/import.ts'

/** Where a table comes from; it is read again from there when the reader says how it is encoded. */
type Origin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string }

/** A table that was read, and how it was read when nobody had said anything. */
export interface Source {
  readonly id: number
  readonly name: string
  readonly origin: Origin
  readonly read: FileRead
  readonly choice: TextChoice
  readonly found: Pick<FileRead, 'encoding' | 'delimiter'>
}

/** What goes wrong, in words; `detail` is what the program says of an error that nobody expected. */
export interface Problem {
  /** The file; empty where it is about none. */
  readonly file: string
  readonly text: Bilingual
  readonly detail: string
}

/** A table that is being read, and how far. */
export interface Reading {
  readonly name: string
  readonly percent: number
}

interface Wanted {
  readonly id: number
  readonly name: string
  readonly origin: Origin
  readonly choice: TextChoice
  readonly found: Source['found'] | null
}

/** Files stay open while the reader is on another page, so none takes the id of one of an earlier visit. */
let lastId = 0

/** Reads tables one after another, and gives all that were chosen together. Leaving the page stops all. */
export function useReading(onSources: (sources: readonly Source[]) => void) {
  const [reading, setReading] = useState<Reading | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const running = useRef<AbortController | null>(null)
  const queue = useRef<Wanted[]>([])
  useEffect(
    () => () => {
      queue.current = []
      running.current?.abort()
    },
    [],
  )

  const readAll = async () => {
    let done: Source[] = []
    for (let next = queue.current.shift(); next !== undefined; next = queue.current.shift()) {
      const { name, origin, choice } = next
      const controller = new AbortController()
      running.current = controller
      const { signal } = controller
      setReading({ name, percent: 0 })
      const onProgress = (share: number) => {
        if (!signal.aborted) setReading({ name, percent: Math.floor(share * 100) })
      }
      try {
        const read = await readOrigin(origin, { ...choice, signal, onProgress })
        if (signal.aborted) done = []
        else done.push({ ...next, read, found: next.found ?? read })
      } catch (error) {
        if (!signal.aborted) {
          const problem = problemOf(name, error)
          setProblems((before) => [...before, problem])
        }
      }
    }
    running.current = null
    setReading(null)
    if (done.length > 0) onSources(done)
  }
  const begin = (wanted: readonly Wanted[], before: readonly Problem[] = []) => {
    setProblems(before)
    queue.current.push(...wanted)
    if (running.current === null) void readAll()
  }
  const want = (name: string, origin: Origin): Wanted => {
    lastId += 1
    return { id: lastId, name, origin, choice: {}, found: null }
  }
  return {
    reading,
    problems,
    /** @param before what is wrong already, of archives that the files came in */
    read: (files: readonly File[], before: readonly Problem[]) =>
      begin(
        files.map((file) => want(file.name, { kind: 'file', file })),
        before,
      ),
    readPasted: (text: string) => begin([want(PASTED_TABLE.en, { kind: 'pasted', text })]),
    readAgain: (source: Source, choice: TextChoice) => begin([{ ...source, choice }]),
    stop: () => {
      queue.current = []
      running.current?.abort()
      setProblems([{ file: '', text: words.stopped, detail: '' }])
    },
    say: (text: Bilingual) => setProblems([{ file: '', text, detail: '' }]),
  }
}

const readOrigin = (origin: Origin, options: Parameters<typeof readPasted>[1]): Promise<FileRead> =>
  origin.kind === 'file' ? readFile(origin.file, options) : readPasted(origin.text, options)

function problemOf(file: string, error: unknown): Problem {
  if (error instanceof FileFaultError) return { file, text: FILE_FAULTS[error.fault], detail: '' }
  return { file, text: words.failed, detail: error instanceof Error ? error.message : String(error) }
}
