import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from './sha256.ts'

it('gives the digests of the standard', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('agrees with another implementation on any text, at the edges of a block too', () => {
  const agrees = (text: string): void => {
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  }
  for (const length of [54, 55, 56, 57, 63, 64, 65, 119, 120, 128])
    agrees('工'.repeat(length).slice(0, length))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), agrees))
})
