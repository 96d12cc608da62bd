import { describe, expect, it } from 'vitest'
import { fold } from './search-text.ts'

describe('folding', () => {
  it('is the same by the short way and by the long one, sign by sign', () => {
    const differing: string[] = []
    for (let code = 0; code < 0xd800; code += 1) {
      const sign = String.fromCharCode(code)
      // A mark joins the sign before it, and is not the same alone.
      if (/\p{M}/u.test(sign)) continue
      // Signs of full width take the whole text the long way.
      if (fold(`Ａ${sign}Ａ`).slice(1, -1) !== fold(sign)) differing.push(code.toString(16))
    }
    expect(differing).toEqual([])
  })

  it('makes full width half, capitals small, and ü as it is typed', () => {
    expect(fold('１００ＧＤＰ')).toBe('100gdp')
    expect(fold('Lü 2,447余人')).toBe('lv 2,447余人')
  })
})
