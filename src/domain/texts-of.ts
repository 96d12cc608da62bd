/** Reads one text that comes from outside; undefined if it is not one of the allowed texts. */
type Reads<T extends string> = (value: unknown) => T | undefined

/** A text of no more characters than that. */
export const text =
  (most = Number.POSITIVE_INFINITY): Reads<string> =>
  (value) =>
    typeof value === 'string' && value.length <= most ? value : undefined

/** One of the texts. */
export const oneOf =
  <const T extends string>(known: readonly T[]): Reads<T> =>
  (value) =>
    known.find((one) => one === value)

type Fields = Readonly<Record<string, Reads<string>>>
type Texts<F> = { [K in keyof F]?: F[K] extends Reads<infer T> ? T | undefined : never }

/**
 * Reads an object of a few texts: parameters of an address, choices that the browser keeps. What is not named is left out, and what cannot be
 * read is undefined. The page that opens first needs no more of a schema, and waits for no library of them.
 */
export function textsOf<const F extends Fields>(fields: F): (input: unknown) => Texts<F>
export function textsOf(fields: Fields) {
  return (input: unknown): Texts<Fields> => {
    if (typeof input !== 'object' || input === null) return {}
    const read: Record<string, string | undefined> = {}
    for (const [name, value] of Object.entries(input)) {
      if (Object.hasOwn(fields, name)) read[name] = fields[name]?.(value)
    }
    return read
  }
}

/** Reads an object of texts by their names. */
export function textsNamed<const N extends string>(
  names: readonly N[],
): (input: unknown) => { [K in N]?: string | undefined }
export function textsNamed(names: readonly string[]) {
  return textsOf(Object.fromEntries(names.map((name) => [name, text()])))
}
