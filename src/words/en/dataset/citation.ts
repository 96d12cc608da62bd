import type * as zh from '../../zh/dataset/citation.ts'

/** In plain words. */
export const CITATIONS: typeof zh.CITATIONS = {
  reported: '“{title}” (title ours), {newspaper}, {published}, paragraph {paragraph}, printed “{printed}”.',
  entered:
    '“{title}” (title by the user who entered it), {newspaper}, {published}, paragraph {paragraph}, printed “{printed}”.',
  derived: '{what} (derived). From: {list}',
  imported: '{what}. {file}, row {line}, {column}, printed “{printed}”, imported {day}.',
  importedSheet: '{what}. {file}, {sheet}, row {line}, {column}, printed “{printed}”, imported {day}.',
  unnamed: 'newspaper not named',
}

/** As it is said. */
export const publishedDay: typeof zh.publishedDay = (_iso, said) => said
