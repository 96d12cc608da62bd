import * as v from 'valibot'
import type { ReviewRole } from '../domain/record/remark.ts'
import { LONGEST_NAME, ROLES } from '../domain/record/remark.ts'
import { ShownText } from '../domain/text-schema.ts'
import { storageName } from './publication.ts'
import type { TextStorage } from './storage.ts'
import { localText } from './storage.ts'

const KEY = storageName('union-metrics.reviewer')

/** Who marks values at this computer, as they last signed. */
const ReviewerSchema = v.object({
  by: v.pipe(ShownText, v.maxLength(LONGEST_NAME)),
  role: v.picklist(ROLES),
})
export interface Reviewer {
  readonly by: string
  readonly role: ReviewRole
}

/** Who signed last; null where that is not known. */
export function lastReviewer(storage: TextStorage = localText): Reviewer | null {
  try {
    const read = v.safeParse(ReviewerSchema, JSON.parse(storage.read(KEY) ?? 'null'))
    return read.success ? read.output : null
  } catch {
    // Not ours, or cut off: it is asked again.
    return null
  }
}

export const rememberReviewer = (reviewer: Reviewer, storage: TextStorage = localText): boolean =>
  storage.write(KEY, JSON.stringify(reviewer))
