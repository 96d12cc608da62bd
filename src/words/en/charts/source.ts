import type * as zh from '../../zh/charts/source.ts'

export const sourceWords: typeof zh.sourceWords = {
  source: 'Source: {list}',
  none: 'none',
  title: '“{title}”',
  ownTitle: '“{title}” (entered by the user)',
  betweenTitles: ', ',
  reports: '{n} {n:report|reports}',
  ownReports: '{n} {n:report|reports} entered by the user',
  someOwnReports: '{n} {n:report|reports} ({own} entered by the user)',
  file: '{file}',
  files: 'imported {list}',
  numberOfFiles: '{n} imported {n:file|files}',
}
