import { LOGO_LIMITS } from '../../domain/spec/logo.ts'

/** What a file of a logo may be. */
export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'] as const
/** Bytes of such a file at most: a photograph is no logo. */
const LARGEST = 5_000_000
/** Shares of the largest size at which a logo is tried, until it is short enough. */
const SCALES = [1, 0.7, 0.5, 0.35, 0.25] as const

/**
 * What became of a file that is to be a logo.
 *
 * - `logo`: a PNG as a `data:` address.
 * - `type`: no picture of a kind that is taken.
 * - `large`: more bytes than a logo has.
 * - `unread`: the browser cannot draw it.
 */
export type ReadLogo =
  | { readonly kind: 'logo'; readonly logo: string }
  | { readonly kind: 'type' | 'large' | 'unread' }

/**
 * Draws the picture of a file anew, no larger than a slide needs it. So nothing else of the file is kept: no place where a photograph was
 * taken, and no script.
 */
export async function readLogo(file: File): Promise<ReadLogo> {
  if (!LOGO_TYPES.some((type) => type === file.type)) return { kind: 'type' }
  if (file.size > LARGEST) return { kind: 'large' }
  try {
    const image = new Image()
    image.src = await addressOf(file)
    await image.decode()
    const logo = drawnSmall(image)
    return logo === null ? { kind: 'unread' } : { kind: 'logo', logo }
  } catch {
    return { kind: 'unread' }
  }
}

/** Not a `blob:` address, which the policy of the page does not grant. */
const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

function drawnSmall(image: HTMLImageElement): string | null {
  const { naturalWidth, naturalHeight } = image
  if (naturalWidth === 0 || naturalHeight === 0) return null
  const most = Math.min(1, LOGO_LIMITS.width / naturalWidth, LOGO_LIMITS.height / naturalHeight)
  for (const scale of SCALES) {
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(naturalWidth * most * scale))
    canvas.height = Math.max(1, Math.round(naturalHeight * most * scale))
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const logo = canvas.toDataURL('image/png')
    if (logo.length <= LOGO_LIMITS.text) return logo
  }
  return null
}
