/** Something wrong in the data: the file, the place in it as a JSON pointer (RFC 6901), and what to do about it. */
export interface Problem {
  readonly file: string
  readonly path: string
  readonly message: string
}

/** Raised where data that must be sound is not; it carries every problem found. */
export class DatasetError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const first = problems[0]
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
    super(
      first === undefined
        ? 'the dataset is not sound'
        : `${first.file}${first.path}: ${first.message}${more}`,
    )
    this.name = 'DatasetError'
    this.problems = problems
  }
}
