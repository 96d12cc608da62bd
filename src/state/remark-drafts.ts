import type { ReviewRole, Verdict } from '../domain/record/remark.ts'

/** A remark as far as it is typed. */
export interface RemarkDraft {
  readonly kind: Verdict | 'note' | null
  /** The place of what a note is about among what it can be about. */
  readonly about: number
  readonly text: string
  readonly by: string
  readonly role: ReviewRole | null
}

/**
 * Remarks that are typed and not kept yet, by the key of what they are about. A form goes with the part of a page that has it, as when other rows
 * are shown or it is folded up; what was typed into it is there when it comes back, as long as the tab is open.
 */
export const remarkDrafts = new Map<string, RemarkDraft>()
