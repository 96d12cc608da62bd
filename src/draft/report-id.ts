import * as v from 'valibot'
import { OWN } from '../dataset/edits/own-word.ts'
import { ReportId } from '../domain/ids.ts'
import { sha256 } from '../lib/sha256.ts'

/**
 * The id of a report that the user enters. It follows from its text, so that the same report finished again takes the place of the one before.
 * @param start where the report begins in the text
 */
export const ownReportId = (text: string, start: number): ReportId =>
  v.parse(ReportId, `${OWN}${sha256(text).slice(0, 12)}-${start}`)
