import type { SvgFile } from '../../exports/svg/scene-svg.ts'

/** Pixels of the image for each pixel of the drawing of a chart: sharp on a projector and in print at half size. */
const TWICE = 2

/**
 * A drawing as PNG, at twice its size unless another scale is given. What is transparent in the drawing stays so.
 * @throws {Error} where the browser cannot draw it.
 */
export async function rasterise({ text, width, height }: SvgFile, scale = TWICE): Promise<Blob> {
  const image = new Image()
  // Not a blob: address, which some browsers take for another origin on file:// and then lock the canvas.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser has no canvas')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the canvas gave no image')) : resolve(blob)),
      'image/png',
    )
  })
}
