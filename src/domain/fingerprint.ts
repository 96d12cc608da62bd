const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/**
 * FNV-1a (32 bits) over the UTF-16 units of a text, as 8 hexadecimal digits. It recognises a paragraph without holding a word of
 * it; it is no protection against forgery.
 * Source: Fowler, Noll and Vo, draft-eastlake-fnv.
 */
export function fingerprint(text: string): string {
  let hash = OFFSET_BASIS
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), PRIME)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
