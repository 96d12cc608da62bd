import * as v from 'valibot'
import type { Period } from '../../domain/time/period.ts'
import type { DraftContext } from '../draft-context.ts'
import { draftReports } from '../draft-reports.ts'
import { partReports } from '../read/parts.ts'
import { emptyPart } from './commands.ts'
import type { Base, EntryId } from './document.ts'
import { EntryId as EntryIdSchema, emptyAbout } from './document.ts'

const idOf = (number: number): EntryId => v.parse(EntryIdSchema, `f${number}`)

/** A draft of a text as it is kept, with every figure that is found in it open: nothing is said of any. */
export function beginDocument(
  name: string,
  text: string,
  context: DraftContext,
  published: Period | null = null,
): Base {
  const found = partReports(text)
  const reports = draftReports(text, { published: null, locality: null }, context, found)
  const spans = reports.flatMap(({ figures }) => figures)
  return {
    text,
    about: { ...emptyAbout(name), published },
    parts: found.map(({ start, end }) => emptyPart(start, end)),
    entries: spans.map(({ start, end }, at) => ({ id: idOf(at), start, end, account: null, said: {} })),
  }
}
