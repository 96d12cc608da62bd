import type { Steps } from '../dataset/table/steps.ts'
import { SLICE } from '../dataset/table/steps.ts'
import { createFingerprint } from '../domain/fingerprint.ts'
import type { SheetTable } from './file-read.ts'

/** The name of an import: the same for the same table of a file of the same name. */
export function* importIdOf(file: string, { rows }: SheetTable): Steps<string> {
  const { add, digits } = createFingerprint()
  add(file)
  for (const [at, row] of rows.entries()) {
    add('\n')
    for (const [place, cell] of row.entries()) {
      if (place > 0) add('\t')
      add(cell)
    }
    if (at % SLICE === SLICE - 1) yield
  }
  // A table without lines has always had the name of a file behind which nothing stands.
  if (rows.length === 0) add('\n')
  return `import-${digits()}`
}
