import type { Steps } from './steps.ts'

/** A value of at most this many UTF-16 units is parsed at once: a millisecond or two of work. */
const AT_ONCE = 65_536
/** The deepest nesting of values that a file of ours has. What is parsed at once does not count. */
const DEEPEST = 16

/** What is wrong with a text that is not JSON, and where. */
export class JsonError extends Error {
  /** Whether the text ends before its value does. */
  readonly cutOff: boolean

  constructor(message: string, cutOff: boolean) {
    super(message)
    this.cutOff = cutOff
  }
}

const QUOTE = 34
const BACKSLASH = 92
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])
const SPACE = /[ \t\n\r]*/uy
const WORD = /[^\s,\]}]*/uy

/**
 * The value of a JSON text, as `JSON.parse` gives it, found in steps between which the page stays alive. A key `__proto__` becomes an
 * ordinary property. Says which part of the text is done, from 0 to 1.
 * @throws {JsonError} if the text is not JSON.
 */
export function* parseJsonInSteps(
  text: string,
  onProgress: (part: number) => void = () => {},
): Steps<unknown> {
  let at = 0

  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? ''
    at += found.length
    return found
  }
  const fail = (what: string): never => {
    const cutOff = at >= text.length
    throw new JsonError(cutOff ? 'the text ends too early' : `${what} at character ${at + 1}`, cutOff)
  }
  const next = (): string => {
    skip(SPACE)
    return text[at] ?? fail('nothing')
  }
  const parse = (end: number): unknown => {
    try {
      const value: unknown = JSON.parse(text.slice(at, end))
      at = end
      return value
    } catch {
      // The engine counts from the start of the piece; the offset of the piece in the text says more.
      return fail('no JSON')
    }
  }
  const string = (): string => {
    if (next() !== '"') fail('no name')
    const end = endOfString(text, at)
    if (end === null) {
      at = text.length
      return fail('')
    }
    return String(parse(end))
  }

  function* value(depth: number): Steps<unknown> {
    const first = next()
    if (first === '"') return string()
    if (first !== '[' && first !== '{') {
      const start = at
      const { length } = skip(WORD)
      at = start
      return length === 0 ? fail(`“${first}”`) : parse(start + length)
    }
    const end = endOfValue(text, at)
    if (end !== null) return parse(end)
    if (depth >= DEEPEST) fail('too deep')
    at += 1
    return first === '[' ? yield* list(depth) : yield* record(depth)
  }
  function* list(depth: number): Steps<unknown> {
    const items: unknown[] = []
    while (next() !== ']') {
      if (items.length > 0) comma()
      items.push(yield* value(depth + 1))
      if (items.length % 64 === 0) {
        onProgress(at / text.length)
        yield
      }
    }
    at += 1
    return items
  }
  function* record(depth: number): Steps<unknown> {
    const members: [string, unknown][] = []
    while (next() !== '}') {
      if (members.length > 0) comma()
      const name = string()
      if (next() !== ':') fail('no colon')
      at += 1
      members.push([name, yield* value(depth + 1)])
      yield
    }
    at += 1
    return Object.fromEntries(members)
  }
  const comma = () => {
    if (next() !== ',') fail('no comma')
    at += 1
    // A comma before the end is a fault: the parser of the next value reports it.
  }

  const whole = yield* value(0)
  skip(SPACE)
  if (at < text.length) fail('something behind the end')
  return whole
}

/** The offset after the closing quote of the string that begins at `start`; null where it has none. */
function endOfString(text: string, start: number): number | null {
  let end = start
  for (;;) {
    end = text.indexOf('"', end + 1)
    if (end === -1) return null
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
}

/** The offset after the list or object that begins at `start`; null where it is longer than is parsed at once. */
function endOfValue(text: string, start: number): number | null {
  const most = Math.min(text.length, start + AT_ONCE)
  let depth = 0
  for (let i = start; i < most; i += 1) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) {
      const end = endOfString(text, i)
      if (end === null) return null
      i = end - 1
    } else if (OPEN.has(code)) depth += 1
    else if (CLOSE.has(code)) {
      depth -= 1
      if (depth === 0) return i + 1
    }
  }
  return null
}
