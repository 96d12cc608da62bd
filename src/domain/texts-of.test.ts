import { describe, expect, it } from 'vitest'
import { oneOf, text, textsNamed, textsOf } from './texts-of.ts'

const read = textsOf({ language: oneOf(['zh', 'en']), note: text(5), sort: text() })

describe('texts from outside', () => {
  it('are read where they are among the known ones, or no longer than allowed', () => {
    expect(read({ language: 'zh', note: 'short', sort: 'value.desc,period' })).toEqual({
      language: 'zh',
      note: 'short',
      sort: 'value.desc,period',
    })
  })

  it('are undefined where they cannot be read', () => {
    expect(read({ language: 'fr', note: 'longer', sort: 1 })).toStrictEqual({
      language: undefined,
      note: undefined,
      sort: undefined,
    })
  })

  it('are left out where they are not asked for', () => {
    expect(read({ other: 'x', toString: 'y' })).toStrictEqual({})
    expect(read(JSON.parse('{"__proto__": {"language": "zh"}}'))).toStrictEqual({})
    expect(read({})).toStrictEqual({})
  })

  it('are none where there is no object', () => {
    for (const input of [null, undefined, 'zh', 1, ['zh']]) expect(read(input)).toStrictEqual({})
  })

  it('are read by their names alone', () => {
    expect(textsNamed(['q', 'f.unit'])({ q: 'x', 'f.unit': 'y', group: 'z', in: 1 })).toStrictEqual({
      q: 'x',
      'f.unit': 'y',
    })
  })
})
