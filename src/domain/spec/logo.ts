import * as v from 'valibot'

/** A unit's logo at most: pixels of each side, and characters of the whole as text. Large enough for a screen of twice the pixels. */
export const LOGO_LIMITS = { width: 640, height: 320, text: 400_000 } as const

const HEAD = 'data:image/png;base64,'
/** Characters that hold the signature of a PNG, and the width and height that follow it. */
const SIZED = 32
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The offset of the width in a PNG; the height follows it. */
const WIDTH_AT = 16

/** Width and height in pixels of a PNG given as a `data:` address; null for anything else. */
export function logoSize(logo: string): { readonly width: number; readonly height: number } | null {
  if (!logo.startsWith(HEAD)) return null
  const bytes = Uint8Array.from(atob(logo.slice(HEAD.length, HEAD.length + SIZED)), (char) =>
    char.charCodeAt(0),
  )
  if (bytes.length < WIDTH_AT + 8 || SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null
  const numbers = new DataView(bytes.buffer)
  return { width: numbers.getUint32(WIDTH_AT), height: numbers.getUint32(WIDTH_AT + 4) }
}

/** The bytes of a logo. */
export const logoBytes = (logo: string): Uint8Array =>
  Uint8Array.from(atob(logo.slice(HEAD.length)), (char) => char.charCodeAt(0))

/**
 * The logo of a unit: a PNG of no more pixels than a slide needs, as a `data:` address. The app makes it from the file that is chosen, so
 * that nothing else of that file is kept.
 */
export const LogoSchema = v.pipe(
  v.string(),
  v.maxLength(LOGO_LIMITS.text),
  v.regex(/^data:image\/png;base64,(?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/u, 'no PNG'),
  v.check((logo) => {
    const size = logoSize(logo)
    if (size === null) return false
    const { width, height } = size
    return width > 0 && height > 0 && width <= LOGO_LIMITS.width && height <= LOGO_LIMITS.height
  }, `a logo is a PNG of at most ${LOGO_LIMITS.width} × ${LOGO_LIMITS.height} pixels`),
)
