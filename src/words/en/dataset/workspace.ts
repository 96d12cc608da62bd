import type * as zh from '../../zh/dataset/workspace.ts'

export const workspaceMessages: typeof zh.workspaceMessages = {
  title: 'Workspace',
  lead: 'What you added on this computer: reports you entered, imports and edits of them, column mappings, views, scorecards, groups of localities, your choice of headline numbers, decks, review marks and notes, and targets. Nothing is sent anywhere, so backing up is up to you.',
  published: 'What this file holds',
  nothing: 'Nothing yet',
  none: 'nothing',
  holds: 'It holds {counts}.',
  fileTruth:
    'This page was opened from disk. Browsers let all local files share one storage and may clear it: treat the backup file as the original, and what the browser keeps as a copy.',
  withDrafts: 'With drafts of the workbench ({n}) and the texts of their reports',
  backUp: 'Back up',
  restore: 'Restore…',
  reset: 'Delete everything…',
  restoreField: 'Choose a backup file',
  working: 'One moment…',
  progress: 'Progress',
  saved: 'The backup {file} was made, read again and found to be complete: {counts}.',
  saveFailed: 'No backup was made: {reason}',
  refused: '{file}: {reason} Nothing was changed.',
  found: '{file} is a backup of {date}',
  foundBy: 'Saved by version {version} in format {format}. It holds {counts}.',
  same: 'It holds exactly what is here.',
  sameRead: 'What can be read of it is exactly what is here.',
  fewer: 'The file says that it holds {counts}: a part is missing, or it was changed after it was saved.',
  leftOut: '{n} {n:part|parts} cannot be read and will be left out:',
  andMore: 'and {n} more',
  here: 'Already here: {counts}.',
  hereNothing: 'Nothing is here yet.',
  replaceAll: 'Replace everything',
  restoreThis: 'Restore this backup',
  willKeep: 'What you add is kept on this computer, in this browser.',
  addMissing: 'Add what is missing ({n})',
  cancel: 'Cancel',
  restored: 'Restored.',
  resetTitle: 'Delete everything?',
  resetWhat: 'This deletes from this computer: {counts}. The data of the reports stays.',
  resetUndo:
    'The state before is kept, so that this can be undone. To remove that as well, forget the earlier states afterwards.',
  resetDo: 'Delete everything',
  wasReset: 'Everything was deleted.',
  undo: 'Undo',
  undone: 'It is as it was before.',
  earlier: 'Earlier states',
  earlierOne: 'earlier state',
  earlierNote: 'Saved automatically before large changes, five at most.',
  goBack: 'Go back',
  goBackTo: 'Go back to {date}, {reason}',
  forgetEarlier: 'Forget earlier states',
  forgotten: 'The earlier states are gone.',
  lost: 'What this browser had kept is gone, or older than what it kept last: its storage was damaged or cleared. If you have a backup, please restore it.',
  unreadable:
    '{n} stored {n:item|items} could not be read. All others are unharmed; {n:it is kept as it is|these are kept as they are}, and can be downloaded.',
  notShown: 'These are kept, and are in a backup, but no table and no chart shows them:',
  unreadableDownload: 'Download what cannot be read',
  unreadableForget: 'Discard it',
  startAfresh: 'Set it aside and begin afresh',
  takeOver: 'Edit here instead',
  details: 'See the data page',
  unnamed: 'unknown',
}

export const REFUSED_REPORT_WORDS: typeof zh.REFUSED_REPORT_WORDS = {
  taken: '“{title}”: another report has its id.',
  unknown: '“{title}”: an indicator, a locality or a value that it refers to is gone.',
  faulty: '“{title}”: a value contradicts itself.',
}

export const COUNT_WORDS: typeof zh.COUNT_WORDS = {
  reports: '{n} {n:report|reports} of your own',
  imports: '{n} imported {n:table|tables}',
  rows: '{n} {n:row|rows}',
  mappings: '{n} column {n:mapping|mappings}',
  views: '{n} {n:view|views}',
  decks: '{n} {n:deck|decks}',
  edits: '{n} {n:edit|edits}',
  drafts: '{n} {n:draft|drafts} of the workbench',
  groups: '{n} {n:group|groups} of localities',
  scorecards: '{n} {n:scorecard|scorecards}',
  remarks: '{n} review {n:mark or note|marks and notes}',
  headlines: '{n} {n:choice|choices} of headline numbers',
  targets: '{n} {n:target|targets}',
}

export const COLLECTION_WORDS: typeof zh.COLLECTION_WORDS = {
  imports: 'import',
  mappings: 'column mapping',
  views: 'view',
  decks: 'deck',
  edits: 'edit',
  reports: 'report of your own',
  groups: 'group of localities',
  scorecards: 'scorecard',
  remarks: 'review mark or note',
  headlines: 'choice of headline numbers',
}

export const publishedNotice: string =
  '“{title}”, published on {date} to be read: changes made here are not kept.'

export const STATUS_WORDS: typeof zh.STATUS_WORDS = {
  opening: 'Loading…',
  waiting:
    'The browser has not opened its storage yet, perhaps since another tab holds it. Please close the other tabs of this product; it then goes on by itself. Until then nothing is kept.',
  ready: 'It is kept on this computer, in this browser.',
  session: 'This browser does not keep anything: it is gone when the page closes. Back it up first.',
  cleared:
    'What this browser had kept was just cleared. What you see is still here, until the page closes: back it up now, open the page again and restore it.',
  newer:
    'A later version of the product wrote it. This one reads it and changes nothing; please use the later one.',
  elsewhere: 'Another tab edits it, and this one only reads; when that tab closes, this one takes over.',
  published: 'This file was published to be read: changes made here are not kept.',
  unreadable: 'What is stored cannot be read. Nothing was changed, and it can be downloaded as it is.',
}

export const OUTCOME_WORDS: typeof zh.OUTCOME_WORDS = {
  kept: 'Saved.',
  session: 'Kept until the page closes.',
  'read-only': 'Nothing was changed: the workspace can only be read here now.',
  'no-room':
    'Nothing was changed: the browser has no room left. Free some disk space, or forget earlier states, and try again.',
  failed:
    'Nothing was changed: the browser could not write it. Please see whether the disk is full, and try again.',
}

export const REFUSAL_WORDS: typeof zh.REFUSAL_WORDS = {
  empty: 'the file is empty.',
  'too-large': 'the file is larger than 400 MB, too large to be read.',
  'not-json': 'this is not a backup: it is not JSON.',
  'not-ours': 'this is JSON, but not a backup of this product’s workspace.',
  'cut-off': 'the backup is cut off before its end. Please use a complete copy.',
  gone: 'the browser cannot read the file; it may have been moved. Please choose it again.',
  newer: 'a later version of the product saved this backup; please restore it with that one.',
}

export const LEFT_OUT_WORDS: typeof zh.LEFT_OUT_WORDS = {
  unknown: 'is not part of a backup',
  'no-list': 'is missing or not a list',
  proto: 'has a key that is not allowed',
  twice: 'has an id that an item before it has',
  many: 'is beyond the number that a workspace holds',
  damaged: 'is not as it should be',
}

export const REFUSED_WORDS: typeof zh.REFUSED_WORDS = {
  taken: '{file}: rows whose id belongs to another value, which stays as it is: {n}',
  unknown: '{file}: rows of a locality, indicator, unit or breakdown that is not known here: {n}',
  faulty: '{file}: rows whose limits contradict their exactness: {n}',
}

export const REASON_WORDS: typeof zh.REASON_WORDS = {
  migrate: 'before an update',
  import: 'before an import',
  restore: 'before a restore',
  reset: 'before everything was deleted',
  undo: 'before going back',
}
