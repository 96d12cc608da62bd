import * as v from 'valibot'
import type { ReviewRole, Verdict } from '../domain/record/remark.ts'
import { ROLES, VERDICTS } from '../domain/record/remark.ts'
import { pageHold } from './page-hold.ts'
import type { TextStorage } from './storage.ts'
import { tabText } from './storage.ts'

/** A remark as far as it is typed. */
export interface RemarkDraft {
  readonly kind: Verdict | 'note' | null
  /** The place of what a note is about among what it can be about. */
  readonly about: number
  readonly text: string
  readonly by: string
  readonly role: ReviewRole | null
}

const KEY = 'union-metrics.typed-remarks'

const DraftsSchema = v.record(
  v.string(),
  v.object({
    kind: v.nullable(v.picklist([...VERDICTS, 'note'])),
    about: v.pipe(v.number(), v.integer(), v.minValue(0)),
    text: v.string(),
    by: v.string(),
    role: v.nullable(v.picklist(ROLES)),
  }),
)

/** Remarks that are typed and not kept yet, by the key of what they are about. */
export interface RemarkDrafts {
  readonly get: (key: string) => RemarkDraft | undefined
  /** Null forgets the remark. */
  readonly set: (key: string, draft: RemarkDraft | null) => void
}

/**
 * Opens the remarks that are being typed in this tab. A form goes with the part of a page that has it, as when other rows are shown or it
 * is folded up, and with the page when it is loaded again; what was typed into it is there when it comes back, as long as the tab is open.
 * Where the browser has no room for it, `hold` is told, so that the page is not left unasked.
 */
export function openRemarkDrafts(storage: TextStorage = tabText, hold = pageHold()): RemarkDrafts {
  let drafts: ReadonlyMap<string, RemarkDraft> | null = null
  const known = () => {
    drafts ??= new Map(Object.entries(read(storage)))
    return drafts
  }
  return {
    get: (key) => known().get(key),
    set: (key, draft) => {
      const next = new Map(known())
      if (draft === null) next.delete(key)
      else next.set(key, draft)
      drafts = next
      const isKept = storage.write(KEY, JSON.stringify(Object.fromEntries(next)))
      hold(!isKept && next.size > 0)
    },
  }
}

function read(storage: TextStorage): Readonly<Record<string, RemarkDraft>> {
  try {
    const found = v.safeParse(DraftsSchema, JSON.parse(storage.read(KEY) ?? '{}'))
    return found.success ? found.output : {}
  } catch {
    // Not ours, or cut off: nothing was typed.
    return {}
  }
}
