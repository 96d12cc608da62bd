/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8. */
const { constants, initial } = tables()

function tables(): { readonly constants: Uint32Array; readonly initial: Uint32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const fraction = (root: number) => Math.floor((root % 1) * 2 ** 32)
  return {
    constants: Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    initial: Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  }
}

const BLOCK = 64
const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/**
 * The SHA-256 of a text as UTF-8, in hexadecimal (FIPS 180-4). The browser's own is there only for pages from https or this computer;
 * offices serve theirs from within.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  const state = Uint32Array.from(initial)
  const words = new Uint32Array(64)
  const word = (at: number): number => words[at] ?? 0
  for (let start = 0; start < padded.length; start += BLOCK) {
    for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(start + t * 4)
    for (let t = 16; t < 64; t += 1) {
      const [late, early] = [word(t - 2), word(t - 15)]
      const mixedLate = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
      const mixedEarly = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
      words[t] = mixedLate + word(t - 7) + mixedEarly + word(t - 16)
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let t = 0; t < 64; t += 1) {
      const chosen = (e & f) ^ (~e & g)
      const most = (a & b) ^ (a & c) ^ (b & c)
      const first =
        (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + chosen + (constants[t] ?? 0) + word(t)) | 0
      const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + most) | 0
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    for (const [at, add] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + add
  }
  return [...state].map((part) => part.toString(16).padStart(8, '0')).join('')
}
