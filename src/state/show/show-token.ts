import { keepsNothing } from '../publication.ts'

const KEY = 'union-metrics.show'
const LENGTH = 16

/** The token of this window's show where the address bears none. It outlives a reload as far as the browser lets it. */
export function ownToken(): string {
  const known = read()
  if (known !== null) return known
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  write(token)
  return token
}

let inMemory: string | null = null

function read(): string | null {
  if (keepsNothing()) return inMemory
  try {
    return sessionStorage.getItem(KEY) ?? inMemory
  } catch {
    // Switched off: the token lasts as long as the page.
    return inMemory
  }
}

function write(token: string): void {
  inMemory = token
  if (keepsNothing()) return
  try {
    sessionStorage.setItem(KEY, token)
  } catch {
    // See above.
  }
}
