/** The languages in which the data has its texts. Another one may have them too, and shows those of one of these where it lacks them. */
export const DATA_LANGUAGES = ['zh', 'en'] as const
export type DataLanguage = (typeof DATA_LANGUAGES)[number]

/** A word for a power of ten, written behind the digits. */
interface Scale {
  readonly factor: number
  readonly word: string
}

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
  /** Between the last two items of a list inside a sentence. */
  readonly and: string
  /** Between a name and what is said of it. */
  readonly colon: string
  /** Between clauses. */
  readonly comma: string
  /** Between remarks that have commas of their own. */
  readonly semicolon: string
  /** Between sentences. */
  readonly sentence: string
  /** How the areas that contain a place are listed: from the nearest or from the widest, and the text between them. */
  readonly areas: { readonly from: 'nearest' | 'widest'; readonly between: string }
  /** What is counted behind a list that is cut: all that there are, 甲、乙等7个, or those that are not named, "A, B and 5 more". */
  readonly counted: 'all' | 'others'
  /** Between words, and between a word and a number. */
  readonly space: string
  /** Around what is set after a name, with the space before it where there is one. */
  readonly brackets: readonly [opening: string, closing: string]
  /** At the end of a sentence. */
  readonly fullStop: string
  /** Whose texts of the data, and whose units, it shows where the data has none in this language. */
  readonly data: DataLanguage
  /** How texts are sorted, with digits by their number. */
  readonly sorting: string
  readonly numbers: {
    /** Scales of values, the largest first. */
    readonly scales: readonly Scale[]
    /** Scales along an axis, where room is short. */
    readonly axisScales: readonly Scale[]
    /** From how many digits on they are set in groups of three, as `Intl` says it: from four, 2,447, or from five, 2447 and 12,447. */
    readonly groups: 'always' | 'min2'
    /** Whether the sign of a lower bound may follow digits that are finer than the printed ones: 20,000+ for 2万余. */
    readonly opensFinerPlaces: boolean
  }
}
