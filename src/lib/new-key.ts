/** A key that no other has: 16 hexadecimal digits. `crypto.randomUUID` is absent where a page is served without TLS. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')
