/**
 * A vague number as it was printed: how many of which power of ten. 几百万 is a few of 10⁶, 十几 is between one and two of 10, 百把 is about
 * 10² and 上百 begins there.
 */
export interface VagueWord {
  readonly count: 'few' | 'several' | 'many' | 'teens' | 'about' | 'from'
  readonly power: number
  /** As it was printed. */
  readonly text: string
}

/** A unit as it is read behind a vague word. */
export interface VagueUnit {
  readonly zh: string
  readonly en:
    | { readonly place: 'before'; readonly symbol: string; readonly per?: string | undefined }
    | { readonly place: 'behind'; readonly symbol: string }
    | { readonly place: 'word'; readonly many: string }
}

/** A vague quantity in its parts, in reading order. */
export interface VagueParts {
  readonly lead: string
  readonly figure: string
  readonly unit: string
}
