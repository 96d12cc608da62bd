import type { PagePicture } from '../../decks/slide/page-scene.ts'
import type { Language } from '../../domain/text.ts'
import { titledFile } from '../../exports/file-name.ts'
import { pageSvgs } from '../../exports/svg/slide-svg.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { zipFiles } from '../../lib/zip.ts'
import { rasterise } from './rasterise.ts'

/** A file of a page as pictures, and how many they are. */
interface PageImages {
  readonly file: string
  readonly blob: Blob
  readonly count: number
}

/**
 * A page as one long PNG, or as a zip of several in their order.
 * @throws {Error} where the browser cannot draw it.
 */
export async function pageImages(page: PagePicture, id: string, language: Language): Promise<PageImages> {
  const drawings = pageSvgs(page, language)
  const images: Blob[] = []
  for (const drawing of drawings) images.push(await rasterise(drawing, 1))
  const [only] = images
  if (only !== undefined && images.length === 1)
    return { file: titledFile(page.title, id, language, 'png'), blob: only, count: 1 }
  const files: PackedFile[] = []
  for (const [i, image] of images.entries())
    files.push({ name: `${i + 1}.png`, parts: [new Uint8Array(await image.arrayBuffer())] })
  const zip = await runInSlices(zipFiles(files))
  return {
    file: titledFile(page.title, id, language, 'png.zip'),
    blob: new Blob([zip]),
    count: images.length,
  }
}
