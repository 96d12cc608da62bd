import type { DeckModel } from '../../decks/slide-model.ts'
import type { Language } from '../../domain/text.ts'
import { fileStem } from '../../exports/file-name.ts'
import { slideSvg } from '../../exports/svg/slide-svg.ts'
import { runInSlices } from '../../lib/steps.ts'
import type { PackedFile } from '../../lib/zip.ts'
import { zipFiles } from '../../lib/zip.ts'
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
