import type * as zh from '../../zh/app/start-errors.ts'

export const startErrors: typeof zh.startErrors = {
  rootTitle: 'The app could not start',
  rootText:
    'The program failed; your data was not changed. Reload first. If that does not help, save a backup of your workspace, then reset the display settings, or send the details below to whoever maintains the app.',
  reload: 'Reload',
  resetDisplay: 'Reset display settings',
  saveBackup: 'Save a backup of the workspace',
  savingBackup: 'Saving…',
  savedBackup: 'Saved: {file}',
  backupFailed: 'The backup could not be made: {reason}',
  publishedTitle: 'The data of this file is not shown',
  published: {
    missing:
      'This is a published file, but its data is missing. Please ask whoever published it for it again.',
    changed:
      'The data in this file was changed after it was published, or is incomplete, so none of it is shown. Please ask whoever published it for it again.',
    newer:
      'The data in this file was written by a later version, which the program in it cannot read. Please ask whoever published it for it again.',
  },
  dataTitle: 'The data is not sound and cannot be shown',
  dataText: 'The data shipped with the product did not pass its checks. Fix these and build again:',
}
