/** Words of the user begin so; no bundled one does. */
export const OWN = 'own-'

/** Whether a word came in with a file: what it means is known by its name alone. */
export const isOwn = ({ id }: { readonly id: string }): boolean => id.startsWith(OWN)
