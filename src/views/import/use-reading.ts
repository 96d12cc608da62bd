import { useEffect, useRef, useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import type { FileRead } from '../../imports/file-read.ts'
import { FILE_FAULTS, FileFaultError } from '../../imports/file-read.ts'
import type { TextChoice } from '../../imports/read-file.ts'
import { readFile, readPasted } from '../../imports/read-file.ts'
import { importMessages as words } from '../../ui/messages/import.ts'

/** Where a table comes from; it is read again from there when the reader says how it is encoded. */
export type Origin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string }

/** A table that was read, and how it was read when nobody had said anything. */
export interface Source {
  readonly name: string
  readonly origin: Origin
  readonly read: FileRead
  readonly choice: TextChoice
  readonly found: Pick<FileRead, 'encoding' | 'delimiter'>
}

/** What goes wrong, in words; `detail` is what the program says of an error that nobody expected. */
export interface Problem {
  readonly text: Bilingual
  readonly detail: string
}

/** A table that is being read, and how far. */
export interface Reading {
  readonly name: string
  readonly percent: number
}

/** Reads one table after another. A new one stops the one before; leaving the page stops all. */
export function useReading(onSource: (source: Source) => void) {
  const [reading, setReading] = useState<Reading | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const begin = (from: Pick<Source, 'name' | 'origin' | 'choice'>, found: Source['found'] | null) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    setProblem(null)
    setReading({ name: from.name, percent: 0 })
    const onProgress = (share: number) => {
      if (!signal.aborted) setReading({ name: from.name, percent: Math.floor(share * 100) })
    }
    readOrigin(from.origin, { ...from.choice, signal, onProgress })
      .then((read) => {
        if (!signal.aborted) onSource({ ...from, read, found: found ?? read })
      })
      .catch((error: unknown) => {
        if (!signal.aborted) setProblem(problemOf(error))
      })
      .finally(() => {
        if (running.current === controller) setReading(null)
      })
  }
  return {
    reading,
    problem,
    read: (name: string, origin: Origin) => begin({ name, origin, choice: {} }, null),
    readAgain: (source: Source, choice: TextChoice) => begin({ ...source, choice }, source.found),
    stop: () => {
      running.current?.abort()
      setProblem({ text: words.stopped, detail: '' })
    },
    say: (text: Bilingual) => setProblem({ text, detail: '' }),
  }
}

const readOrigin = (origin: Origin, options: Parameters<typeof readPasted>[1]): Promise<FileRead> =>
  origin.kind === 'file' ? readFile(origin.file, options) : readPasted(origin.text, options)

function problemOf(error: unknown): Problem {
  if (error instanceof FileFaultError) return { text: FILE_FAULTS[error.fault], detail: '' }
  return { text: words.failed, detail: error instanceof Error ? error.message : String(error) }
}
