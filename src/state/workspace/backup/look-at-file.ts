import { PRODUCT } from './backup-file.ts'

/** Bytes of a file that is read at all: two million rows, and about what an engine can hold as one text. */
const MOST_BYTES = 400 * 2 ** 20
/** Bytes in which a backup says what it is. */
const HEAD_BYTES = 2048

/**
 * Why a file is no backup that can be restored.
 *
 * - `cut-off`: it begins as one and ends too early.
 * - `newer`: a later version of the product saved it.
 * - `not-ours`: JSON, but of something else.
 * - `gone`: the browser cannot read the file any more.
 */
export type Refusal = 'empty' | 'too-large' | 'not-json' | 'not-ours' | 'cut-off' | 'newer' | 'gone'

/** A byte-order mark is no part of the text. */
export const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const DECLARES = new RegExp(`"product"\\s*:\\s*"${PRODUCT}"`, 'u')

/** What the first and last bytes tell, so that a large file of something else is not read at all. */
export async function lookAt(file: Blob): Promise<Refusal | null> {
  if (file.size === 0) return 'empty'
  const first = withoutMark(await file.slice(0, HEAD_BYTES).text()).trimStart()
  if (first === '') return 'empty'
  if (first.startsWith('{') && DECLARES.test(first)) {
    if (file.size > MOST_BYTES) return 'too-large'
    const last = (await file.slice(-HEAD_BYTES).text()).trimEnd()
    return last.endsWith('}') ? null : 'cut-off'
  }
  if (file.size > HEAD_BYTES) return /^[[{]/u.test(first) ? 'not-ours' : 'not-json'
  return isJson(first) ? 'not-ours' : 'not-json'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
