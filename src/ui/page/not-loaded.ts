/** What browsers, and what the build puts before an import, say of a file that does not come. */
const SAID = /dynamically imported module|module script failed|Unable to preload CSS/u

/**
 * Whether something failed since a file of the app did not come: there is no network, or the host has a newer version and no longer this
 * one's files. The program itself is sound then.
 */
export const isNotLoaded = ({ message }: Error): boolean => SAID.test(message)

/**
 * A page as it is imported, or the fault in words of our own: those of the browser have the router load the whole document again, which
 * without a network leaves nothing on the screen, and takes with it what is not kept yet.
 */
export async function loadedPage<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof Error) || !isNotLoaded(error)) throw error
    throw new Error(`Not loaded: ${error.message}`, { cause: error })
  }
}

/** Whether the host of the page answers. What this computer keeps of the app does not count: it is asked for nothing but its head. */
export const hostAnswers = async (): Promise<boolean> => {
  try {
    return (await fetch('./', { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}
