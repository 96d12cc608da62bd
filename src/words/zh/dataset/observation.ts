/** The mark after a value that no report prints, in every sentence with such a value. */
export const DERIVED_MARK: string = '（推算）'
