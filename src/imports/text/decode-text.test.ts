import { describe, expect, it } from 'vitest'
import { runNow } from '../../lib/steps.ts'
import { guessEncoding } from './decode-text.ts'

const guess = (bytes: Uint8Array) => runNow(guessEncoding(bytes))
const hex = (digits: string) =>
  Uint8Array.from(digits.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))
const utf8 = (text: string) => new TextEncoder().encode(text)
/** Code units of UTF-16 without a mark. */
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const unit = sign.charCodeAt(0)
      return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
    }),
  )

describe('the encoding of a text', () => {
  it('is said by its mark', () => {
    expect(guess(hex('efbbbf41'))).toBe('UTF-8')
    expect(guess(hex('fffe3057'))).toBe('UTF-16LE')
    expect(guess(hex('feff5730'))).toBe('UTF-16BE')
  })

  it('is UTF-16 without a mark where separators and digits have a NUL each', () => {
    const text = '地区,数值\n溧阳,3\n襄城,4\n'
    expect(guess(utf16(text, true))).toBe('UTF-16LE')
    expect(guess(utf16(text, false))).toBe('UTF-16BE')
    // A NUL or two in a text of bytes is a slip.
    expect(guess(utf8('a,b\n\u00001,2\u0000'))).toBe('UTF-8')
  })

  it.each([
    // 地区,数值,时期 / 襄城县,400,2025年
    ['GB18030', 'b5d8c7f82ccafdd6b52ccab1c6da0acfe5b3c7cfd82c3430302c32303235c4ea0a'],
    // 地區,數值,時期 / 高雄市,400,2025年
    ['Big5', 'a661b0cf2cbcc6adc82caec9b4c10ab0aab6afa5ab2c3430302c32303235a67e0a'],
    // 地區 and 價格 alone
    ['Big5', 'a661b0cf'],
    ['Big5', 'bbf9aee6'],
    // 溧 alone
    ['GB18030', 'e4e0'],
    // Région;Valeur / Île-de-France;1,5 / Côte d’Azur;2
    [
      'Windows-1252',
      '52e967696f6e3b56616c6575720ace6c652d64652d4672616e63653b312c350a43f47465206492417a75723b320a',
    ],
  ] as const)('is %s where that gives common characters: %s', (encoding, bytes) => {
    expect(guess(hex(bytes))).toBe(encoding)
  })

  it('is UTF-8 also where the file was cut within a character or a byte was lost', () => {
    const whole = utf8('地区,指标,数值\n溧阳,发展会员,近400名\n襄城,发展会员,200余名\n')
    expect(guess(whole)).toBe('UTF-8')
    expect(guess(whole.subarray(0, 14 + 4))).toBe('UTF-8')
    const hurt = Uint8Array.from([...utf8(`${'地区指标数值'.repeat(9)},1\n`), 0xb5, ...whole])
    expect(guess(hurt)).toBe('UTF-8')
  })

  it('is none where the bytes are a picture, a document or a program', () => {
    expect(guess(hex('89504e470d0a1a0a'))).toBe('binary')
    expect(guess(hex('255044462d312e37'))).toBe('binary')
    expect(guess(hex('ffd8ffe000104a46'))).toBe('binary')
    expect(guess(Uint8Array.from({ length: 400 }, (_, n) => n % 7))).toBe('binary')
    // Zeros on both sides, as in a program.
    expect(guess(hex('4d5a90000300000004000000ffff0000b8000000'.repeat(4)))).toBe('binary')
  })
})
