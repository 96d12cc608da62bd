import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JsonError, parseJsonInSteps } from './json-in-steps.ts'
import { runNow } from './steps.ts'

const parse = (text: string): unknown => runNow(parseJsonInSteps(text))
/** Longer than what is parsed at once. */
const long = (value: unknown) => [value, 'x'.repeat(70_000), [value, 'y"\\'.repeat(30_000)]]

describe('JSON in steps', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        expect(parse(JSON.stringify(value, null, indent))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('gives the same for values longer than what is parsed at once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ a: long(value), b: value }, null, 1)
        expect(parse(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 20 },
    )
  })

  it('refuses what JSON.parse refuses', () => {
    const text = JSON.stringify({ a: long({ b: [1, 2] }), c: null })
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('"', ',', '}', ']', '{', ':', '\\', ''),
        (at, sign) => {
          const broken = text.slice(0, at) + sign + text.slice(at + 1)
          let expected: unknown
          try {
            expected = JSON.parse(broken)
          } catch {
            expect(() => parse(broken)).toThrow(JsonError)
            return
          }
          expect(parse(broken)).toEqual(expected)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([['{"a":[1,2'], ['{"a":"b'], ['{"a"'], ['']])('says that it was cut off: %s', (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ cutOff: true }))
  })

  it('says where it is no JSON', () => {
    expect(() => parse(`[${JSON.stringify('x'.repeat(70_000))} oops]`)).toThrow(/at character 70005/u)
  })
})
