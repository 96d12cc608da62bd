import type * as zh from '../../zh/dataset/own-report.ts'

export const reportArchiveMessages: typeof zh.reportArchiveMessages = {
  taken: 'A report of your own came in, with {n} {n:value|values}:',
  here: '“{title}” is here already and stays as it is.',
  faulty: '“{title}” did not pass the audit and was left out: {problem}',
  noReports: 'It holds only reports that this product has already.',
  damaged: 'Its data files are incomplete, or not in the right form.',
  refused: '{file}: {problem}',
  undo: 'Undo',
}

export const ownReportMessages: typeof zh.ownReportMessages = {
  title: 'Your own reports',
  entry: 'entered {day}\u00a0· {n} {n:value|values}',
  inTable: 'See it in the table',
  save: 'Save as data files (zip)',
  saveAll: 'Save all as data files (zip)',
  withText: 'with its text',
  saveNote:
    'Unpacked into the project, the files pass the audit; dropped on the import page, they come back in.',
  saveAlone: 'Save as a dataset of their own (zip)',
  aloneNote:
    'Only these reports, with the localities and indicators that they use, for a site of your own; its README.txt says how.',
  remove: 'Delete this report',
  removed: '“{title}” is deleted, with its values and its kept text.',
  undo: 'Undo',
  failed: 'It was not deleted: another tab is editing, or the browser keeps nothing.',
}

export const derivationMessages: typeof zh.derivationMessages = {
  title: 'What can be computed',
  note: 'By formula, from the printed numbers; where those are not exact, the result is a bound. Take them one by one, or drop them again.',
  from: '{period}\u00a0· {formula} ({printed})',
  accept: 'Take it',
  acceptThis: 'Take it: {name}',
  accepted: '“{name}” was taken: tables and charts now show it.',
  drop: 'Drop it',
  dropThis: 'Drop it: {name}',
  dropped: '“{name}” was dropped.',
}
