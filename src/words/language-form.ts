/** What a language needs beside its words: how it is called, and the signs by which it joins parts. */
export interface LanguageForm {
  /** Its name in itself. */
  readonly name: string
  /** The tag of its documents and of its numbers: the `lang` of a page, of an SVG, of a workbook. */
  readonly tag: string
  /** The locale of days and times: 2026年3月2日, 2 March 2026. */
  readonly dates: string
  /** Between the items of a list. */
  readonly list: string
  /** Between the last two items of a list that stands in a sentence. */
  readonly and: string
  /** Between a name and what is said of it. */
  readonly colon: string
  /** Between clauses. */
  readonly comma: string
  /** Between remarks that have commas of their own. */
  readonly semicolon: string
  /** Between sentences. */
  readonly sentence: string
  /** How the areas that contain a place are told: from the nearest or from the widest, and what stands between them. */
  readonly areas: { readonly from: 'nearest' | 'widest'; readonly between: string }
  /** Around what is set after a name, with the space before it where there is one. */
  readonly brackets: readonly [opening: string, closing: string]
  /** At the end of a sentence. */
  readonly fullStop: string
}
