import type { KeptDraft } from '../../state/drafts/draft-storage.ts'
import { downloadText } from '../../ui/download.ts'

/** Saves a draft as a file with its text and all acts, so that the work can continue on any computer. */
export const saveDraft = (draft: KeptDraft): void =>
  downloadText(`${draft.note.id}.draft.json`, JSON.stringify(draft), 'application/json')
