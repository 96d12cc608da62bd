import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { backupName, backupWhenRead, makeBackup } from '../../state/workspace/backup/write-backup.ts'
import { downloadBlob } from '../../ui/download.ts'
import { startErrors as words } from '../../words/app/start-errors.ts'

/**
 * Saves a backup of the workspace where the app itself failed, and says how far it is.
 * @throws what kept it from being made
 */
export async function saveBackup(language: Language, say: (text: string) => void): Promise<void> {
  say(words.savingBackup[language])
  const backup = await backupWhenRead()
  const { blob, head } = await makeBackup(backup, __VERSION__, new Date(), { onProgress: () => {} })
  downloadBlob(backupName(head), blob)
  say(fill(words.savedBackup[language], { file: backupName(head) }, language))
}
