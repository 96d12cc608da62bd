/** Lines written between two pauses. */
const LINES_AT_ONCE = 256

/** Collects lines and adds them to the parts of a text, many at a time: a file made of a hundred thousand parts would block the page. */
export function blocks(parts: string[]) {
  let lines: string[] = []
  const flush = () => {
    parts.push(lines.join(''))
    lines = []
  }
  return {
    /** Says whether a block is full, so that it is time for a pause. */
    add: (line: string): boolean => {
      lines.push(line)
      if (lines.length < LINES_AT_ONCE) return false
      flush()
      return true
    },
    /** Adds the remaining lines, and `text` as the end. */
    end: (text = ''): void => {
      lines.push(text)
      flush()
    },
  }
}
