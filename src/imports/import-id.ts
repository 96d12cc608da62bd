import { fingerprint } from '../domain/fingerprint.ts'
import type { SheetTable } from './file-read.ts'

/** The name of an import: the same for the same file. */
export const importIdOf = (file: string, sheet: SheetTable): string =>
  `import-${fingerprint(`${file}\n${sheet.rows.map((row) => row.join('\t')).join('\n')}`)}`
