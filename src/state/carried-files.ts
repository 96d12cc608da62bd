let files: readonly File[] = []

/** Files that were given to one page and are to be taken in on another. They are nowhere else, and an address cannot hold them. */
export const carriedFiles = {
  hold: (given: readonly File[]): void => {
    files = given
  },
  current: (): readonly File[] => files,
}
