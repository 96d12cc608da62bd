/** A value that goes to the server beside the text of a query, never in it. */
export type Param = string | number

/** A query: its text, which only the code in this folder writes, and the values for its `{name:Type}` placeholders. */
export interface Query {
  readonly sql: string
  readonly params: Readonly<Record<string, Param>>
}

/** Numbers the values of one query, so that no two share a name. */
export interface Params {
  readonly text: (value: string) => string
  /** Texts as one value: the server reads them from JSON, since its own notation of lists is unescaped twice. */
  readonly texts: (values: readonly string[]) => string
  readonly number: (value: number) => string
  readonly count: (value: number) => string
  readonly all: () => Readonly<Record<string, Param>>
}

export function newParams(): Params {
  const values: Record<string, Param> = {}
  let next = 0
  const add = (value: Param, type: string): string => {
    const name = `p${next}`
    next += 1
    values[name] = value
    return `{${name}:${type}}`
  }
  return {
    text: (value) => add(value, 'String'),
    texts: (items) => `JSONExtract(${add(JSON.stringify(items), 'String')}, 'Array(String)')`,
    number: (value) => add(value, 'Float64'),
    count: (value) => add(value, 'UInt64'),
    all: () => values,
  }
}
