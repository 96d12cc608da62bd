import { describe, expect, it } from 'vitest'
import { fingerprint } from './fingerprint.ts'

describe('a fingerprint', () => {
  it('is FNV-1a: the published values of the empty text and of "a"', () => {
    expect(fingerprint('')).toBe('811c9dc5')
    expect(fingerprint('a')).toBe('e40c292c')
  })

  it('changes with one character', () => {
    expect(fingerprint('近400组')).not.toBe(fingerprint('近401组'))
  })
})
