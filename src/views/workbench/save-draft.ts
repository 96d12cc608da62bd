import type { KeptDraft } from '../../state/drafts/draft-storage.ts'
import { downloadText } from '../../ui/download.ts'

/** Saves a draft as a file, from which it goes on anywhere: with its text and all that was done. */
export const saveDraft = (draft: KeptDraft): void =>
  downloadText(`${draft.note.id}.draft.json`, JSON.stringify(draft), 'application/json')
