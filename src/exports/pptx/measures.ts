/**
 * Office documents measure in English Metric Units (EMU), which are whole numbers. Our code uses pixels of the slide, which has
 * 1920 × 1080 pixels on 13.333 × 7.5 inches.
 */
const EMU_PER_PIXEL = 6350
export const emu = (pixels: number): number => Math.round(pixels * EMU_PER_PIXEL)

/** A type size in hundredths of a point; a pixel is half a point. */
export const typeSize = (pixels: number): number => Math.round(pixels * 50)

/** Type sizes of the master in pixels, for slides that are made from it later. */
export const TYPE = { title: 60, opening: 104, text: 38, label: 28, small: 24 } as const
