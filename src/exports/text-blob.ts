import type { Steps } from '../lib/steps.ts'

/** The file of a text that is made in steps. It is encoded in steps too: eighty megabytes at once hold up the page. */
export function* textBlob(steps: Steps<readonly string[]>, type: string): Steps<Blob> {
  const encoded: Blob[] = []
  for (const part of yield* steps) {
    encoded.push(new Blob([part]))
    yield
  }
  return new Blob(encoded, { type })
}
