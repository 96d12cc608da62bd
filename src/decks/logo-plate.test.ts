import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plateOf } from './logo-plate.ts'

type Pixel = readonly [red: number, green: number, blue: number, opacity: number]
const CLEAR: Pixel = [0, 0, 0, 0]
const BLACK: Pixel = [0, 0, 0, 255]
const WHITE: Pixel = [255, 255, 255, 255]
const RED: Pixel = [200, 20, 30, 255]

/** A PNG of 16 × 16 pixels; each row is filtered by the one above it, as browsers often do. */
function png(pixelAt: (x: number, y: number) => Pixel): string {
  const [rows, before]: [number[], number[]] = [[], Array.from({ length: 64 }, () => 0)]
  for (let y = 0; y < 16; y += 1) {
    const row = Array.from({ length: 16 }, (_, x) => pixelAt(x, y)).flat()
    rows.push(2, ...row.map((byte, i) => (byte - (before[i] ?? 0) + 256) % 256))
    before.splice(0, 64, ...row)
  }
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const head = Buffer.from([0, 0, 0, 16, 0, 0, 0, 16, 8, 6, 0, 0, 0])
  const packed = zlibSync(Uint8Array.from(rows))
  // In two chunks, as large pictures are.
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', packed.subarray(0, 9)),
    chunk('IDAT', packed.subarray(9)),
    chunk('IEND', new Uint8Array()),
  ])
  return `data:image/png;base64,${file.toString('base64')}`
}

/** A disc of two colours, the one around the other. */
const disc = (rim: Pixel, core: Pixel, around = CLEAR) =>
  png((x, y) => {
    const far = Math.hypot(x - 7.5, y - 7.5)
    return far > 7 ? around : far > 4 ? rim : core
  })

describe('a logo', () => {
  it('that stands out on any ground has no plate', () => {
    expect(plateOf(disc(RED, WHITE))).toBeNull()
    expect(plateOf(disc(RED, BLACK))).toBeNull()
    expect(plateOf(disc(RED, RED, RED))).toBeNull()
  })

  it('whose edge is lost on a dark ground has a plate there', () => {
    expect(plateOf(disc(BLACK, WHITE))).toBe('dark')
    // A red emblem with its name in black beside it.
    expect(plateOf(png((x, y) => (y > 11 ? (x % 2 === 0 ? BLACK : CLEAR) : x < 12 ? RED : CLEAR)))).toBe(
      'dark',
    )
  })

  it('that is white has one on a light ground', () => {
    expect(plateOf(disc(WHITE, RED))).toBe('light')
  })

  it('with a white ground of its own has one in the dark, and none on white', () => {
    expect(plateOf(disc(RED, BLACK, WHITE))).toBe('dark')
  })

  it('that cannot be read has one in the dark', () => {
    expect(plateOf(disc(RED, RED).slice(0, 120))).toBe('dark')
  })
})
