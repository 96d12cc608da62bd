/** Codes of rows: the narrower array as long as they fit in it, since a table has many columns of few values. */
export interface Codes {
  /** By row; shorter than the table where no row has a code yet. */
  readonly all: () => CodeArray
  readonly set: (row: number, code: number) => void
}
export type CodeArray = Uint16Array | Uint32Array

const NARROW = 2 ** 16

/** No codes for so many rows. Room for them is taken when the first is set. */
export function codesFor(rows: number): Codes {
  let codes: CodeArray = new Uint16Array(0)
  return {
    all: () => codes,
    set: (row, code) => {
      if (codes.length === 0) codes = new Uint16Array(rows)
      if (code >= NARROW && codes instanceof Uint16Array) codes = Uint32Array.from(codes)
      codes[row] = code
    },
  }
}
