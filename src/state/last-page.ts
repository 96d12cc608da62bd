let page: string | null = null

/** Remembers the address of the page that a reader was on, by which a show finds its way back. */
export const rememberPage = (address: string): void => {
  page = address
}

/** The last page with a frame around it; null where the reader came straight to a show. */
export const lastPage = (): string | null => page
