/** Takes a JSON text in pieces, cut anywhere, and gives the objects of its list as they end. */
export interface JsonReader {
  readonly push: (text: string) => void
  /** The text with `{}` in place of each object that was given; it is JSON where the whole is. */
  readonly frame: () => string
}

const QUOTE = 34
const ESCAPE = 92
const LIST_OPEN = 91
const LIST_CLOSE = 93
const OBJECT_OPEN = 123
const OBJECT_CLOSE = 125

/** The list of a file that is no list itself, as in ours. */
const LIST = '"rows"'

/**
 * Cuts the objects of a list out of a JSON text: of the list that the text is, or of the one under `rows`. Each is then read by itself, so
 * that no step reads more than one object. Whether the text is JSON is for those to say who read the objects and the frame.
 */
export function jsonReader(onObject: (json: string) => void): JsonReader {
  let depth = 0
  let isString = false
  let isEscaped = false
  /** At which depth the objects of the list stand; null while the list has not begun. */
  let listDepth: number | null = null
  let isDone = false
  let isObject = false
  /** What has come of the object, or of the string that may be the name of the list. */
  let object = ''
  let name = ''
  const frame: string[] = []

  const push = (text: string) => {
    let from = 0
    let nameFrom = isString && !isObject && depth === 1 ? 0 : -1
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at)
      if (isString) {
        if (isEscaped) isEscaped = false
        else if (sign === ESCAPE) isEscaped = true
        else if (sign === QUOTE) {
          isString = false
          if (nameFrom >= 0) name += text.slice(nameFrom, at + 1)
          nameFrom = -1
        }
        continue
      }
      if (sign === QUOTE) {
        isString = true
        if (!isObject && depth === 1) {
          name = ''
          nameFrom = at
        }
      } else if (sign === LIST_OPEN || sign === OBJECT_OPEN) {
        const isList = sign === LIST_OPEN && (depth === 0 || (depth === 1 && name === LIST))
        depth += 1
        if (isList && listDepth === null && !isDone) listDepth = depth
        else if (sign === OBJECT_OPEN && listDepth !== null && depth === listDepth + 1) {
          frame.push(text.slice(from, at), '{}')
          from = at
          isObject = true
        }
      } else if (sign === LIST_CLOSE || sign === OBJECT_CLOSE) {
        depth -= 1
        if (isObject && depth === listDepth) {
          onObject(object + text.slice(from, at + 1))
          object = ''
          from = at + 1
          isObject = false
        } else if (listDepth !== null && depth < listDepth) {
          listDepth = null
          isDone = true
        }
      }
    }
    if (nameFrom >= 0) name += text.slice(nameFrom)
    if (isObject) object += text.slice(from)
    else frame.push(text.slice(from))
  }
  return { push, frame: () => frame.join('') + object }
}
