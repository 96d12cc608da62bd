import { decode } from 'fast-png'
import { logoBytes } from '../domain/spec/logo.ts'
import { keptByText } from '../lib/kept-by-text.ts'

/** In which looks a logo needs a plate behind it, since its edge would be lost on the ground; null where it stands on any ground. */
export type Plate = 'dark' | 'light' | null

/** The luminance of the ground of slides in the dark and in the light look (`src/ui/tokens.css`). */
const GROUND = { dark: 0.008, light: 0.97 } as const
/** A contrast below this is not seen from the back row. */
const SEEN = 1.6
/** The share of the edge that must be lost for a plate: a logo that is dark in part has lost that part; pale parts are often meant so. */
const LOST = { dark: 0.08, light: 0.5 } as const
/** From this opacity on, a pixel is seen. */
const VISIBLE = 128

/**
 * Where a logo needs a plate. Its outline decides: what stands within a ring is seen against the ring. A logo without transparency has a ground
 * of its own; one with a pale edge gets a plate in the dark, of which it then is a part.
 */
export const plateOf = keptByText((address): Plate => {
  const pixels = pixelsOf(address)
  if (pixels === null) return 'dark'
  const { outline, isOpaque } = outlineOf(pixels)
  if (outline.length === 0) return null
  const lostOn = (ground: number) =>
    outline.filter((own) => contrast(own, ground) < SEEN).length / outline.length
  const pale = lostOn(GROUND.light)
  if (isOpaque) return pale > LOST.light ? 'dark' : null
  if (lostOn(GROUND.dark) > LOST.dark) return 'dark'
  return pale > LOST.light ? 'light' : null
})

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** The pixels of a picture, row by row: red, green, blue, opacity. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: ArrayLike<number>
}

/** The luminances of the pixels beside which nothing is seen, and whether all are seen. */
function outlineOf({ width, height, data }: Pixels) {
  const at = (i: number): number => data[i] ?? 0
  const isSeen = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && at((y * width + x) * 4 + 3) >= VISIBLE
  const outline: number[] = []
  let seen = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isSeen(x, y)) continue
      seen += 1
      if (isSeen(x - 1, y) && isSeen(x + 1, y) && isSeen(x, y - 1) && isSeen(x, y + 1)) continue
      const i = (y * width + x) * 4
      outline.push(luminance(at(i), at(i + 1), at(i + 2)))
    }
  }
  return { outline, isOpaque: seen === width * height }
}

/** The relative luminance of a colour (WCAG 2). */
function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The pixels of a PNG of eight bits with all its colours, as browsers write it; null for any other. */
function pixelsOf(address: string): Pixels | null {
  try {
    const { width, height, depth, channels, data } = decode(logoBytes(address))
    if (depth !== 8 || channels < 3) return null
    if (channels === 4) return { width, height, data }
    const whole = new Uint8Array(width * height * 4).fill(255)
    for (let pixel = 0; pixel < width * height; pixel += 1)
      whole.set(data.subarray(pixel * 3, pixel * 3 + 3), pixel * 4)
    return { width, height, data: whole }
  } catch {
    // Broken data: a browser draws as much of it as it can.
    return null
  }
}
