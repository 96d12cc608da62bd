import { decodeView, encodeView } from './view-address.ts'

/** A text that is the same for all addresses of one view: what an address does not say, or says in vain, does not count. */
export function viewKey(query: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(encodeView(decodeView(query))).filter(([, value]) => value !== undefined)
  return JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)))
}
