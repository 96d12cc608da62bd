import type * as zh from '../../zh/dataset/provenance.ts'

export const PROVENANCE_COUNTS: typeof zh.PROVENANCE_COUNTS = {
  reports: '{n} {n:report|reports}',
  ownReports: '{n} {n:report|reports} entered by the user',
  reported: '{n} printed {n:value|values}',
  derived: '{n} derived',
  files: '{n} imported {n:file|files}',
  imported: '{n} imported {n:value|values}',
}

export const SOME_PLACES: typeof zh.SOME_PLACES = (names, _all, left) => `${names} and ${left} more`
