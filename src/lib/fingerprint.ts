const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/**
 * FNV-1a (32 bits) over the UTF-16 units of a text, as 8 hexadecimal digits. It recognises a paragraph without holding a word of
 * it. It does not protect against forgery.
 * Source: Fowler, Noll and Vo, draft-eastlake-fnv.
 */
export function fingerprint(text: string): string {
  const { add, digits } = createFingerprint()
  add(text)
  return digits()
}

/** The {@link fingerprint} of a text that comes in parts, for one too long to be put together. */
export function createFingerprint(): { readonly add: (part: string) => void; readonly digits: () => string } {
  let hash = OFFSET_BASIS
  return {
    add: (part) => {
      for (let i = 0; i < part.length; i += 1) hash = Math.imul(hash ^ part.charCodeAt(i), PRIME)
    },
    digits: () => (hash >>> 0).toString(16).padStart(8, '0'),
  }
}
