import { format } from 'date-fns'
import type { PagePicture } from '../../decks/slide/page-scene.ts'
import type { DeckModel } from '../../decks/slide-model.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { fileStem, titledFile } from '../../exports/file-name.ts'
import { pageSvgs, slideSvg } from '../../exports/svg/slide-svg.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { zipFiles } from '../../lib/zip.ts'
import { shell } from '../../words/app/shell.ts'
import { MADE } from '../../words/decks/pictures.ts'
import { rasterise } from './rasterise.ts'

interface ImageOptions {
  readonly signal: AbortSignal
  /** How much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void
}

/**
 * A deck as a zip of PNG images, 1920 × 1080, in the order of their names.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 * @throws {Error} where the browser cannot draw a slide.
 */
export async function deckImages(
  { slides }: DeckModel,
  language: Language,
  { signal, onProgress }: ImageOptions,
): Promise<Blob> {
  const digits = String(slides.length).length
  const files: PackedFile[] = []
  for (const [i, slide] of slides.entries()) {
    const drawing = slideSvg(slide, { language, number: i + 1, of: slides.length })
    const image = await rasterise(drawing, 1)
    signal.throwIfAborted()
    const name = `${String(i + 1).padStart(digits, '0')}-${fileStem(slide.title, slide.id)}.png`
    files.push({ name, parts: [new Uint8Array(await image.arrayBuffer())] })
    onProgress((i + 1) / (slides.length + 1))
  }
  return runInSlices(zipFiles(files), signal)
}

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
  const made = fill(
    MADE[language],
    { product: shell.product[language], version: __VERSION__, day: format(new Date(), 'yyyy-MM-dd') },
    language,
  )
  const drawings = pageSvgs(page, made, language)
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
