/** First 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const [ROUNDS, BEGIN] = constants()

function constants(): readonly [Int32Array, Int32Array] {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0
  return [
    Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  ]
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/**
 * SHA-256 of a text as UTF-8, in hexadecimal. The browser's own is not there on a page that is served without TLS, and gives its
 * answer later.
 * Source: FIPS 180-4, section 6.2.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const hash = Int32Array.from(BEGIN)
  const words = new Int32Array(64)
  const at = (list: Int32Array, index: number): number => list[index] ?? 0
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(block + i * 4)
    for (let i = 16; i < 64; i += 1) {
      const [early, late] = [at(words, i - 15), at(words, i - 2)]
      const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
      const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
      words[i] = (at(words, i - 16) + low + at(words, i - 7) + high) | 0
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
    for (let i = 0; i < 64; i += 1) {
      const chosen = (e & f) ^ (~e & g)
      const one =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + at(ROUNDS, i) + at(words, i)) | 0
      const most = (a & b) ^ (a & c) ^ (b & c)
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (at(hash, i) + word) | 0
  }
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
