import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { LOGO_LIMITS, LogoSchema, logoSize } from './logo.ts'

/** The header of a PNG of this width and height, as a `data:` address. Nothing after the header is read. */
const png = (width: number, height: number): string => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return `data:image/png;base64,${bytes.toString('base64')}`
}
const isLogo = (text: string) => v.is(LogoSchema, text)

describe('a logo', () => {
  it('has the size that its file says', () => {
    expect(logoSize(png(640, 320))).toEqual({ width: 640, height: 320 })
    expect(logoSize(png(1, 7))).toEqual({ width: 1, height: 7 })
  })

  it('is a PNG, whatever the address says that it is', () => {
    expect(isLogo(png(12, 8))).toBe(true)
    expect(isLogo(`data:image/png;base64,${Buffer.from('GIF89a'.padEnd(40, 'x')).toString('base64')}`)).toBe(
      false,
    )
    expect(isLogo('data:image/png;base64,iVBORw0K')).toBe(false)
    expect(isLogo('data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=')).toBe(false)
    expect(isLogo('https://example.org/logo.png')).toBe(false)
    expect(isLogo(`${png(12, 8)}" onload="x`)).toBe(false)
  })

  it('is no larger than a slide needs it', () => {
    expect(isLogo(png(641, 320))).toBe(false)
    expect(isLogo(png(640, 321))).toBe(false)
    expect(isLogo(png(0, 8))).toBe(false)
    expect(isLogo(png(50_000, 50_000))).toBe(false)
    expect(isLogo(`${png(12, 8)}${'A'.repeat(LOGO_LIMITS.text)}`)).toBe(false)
  })
})
