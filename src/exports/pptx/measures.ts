/**
 * English Metric Units, the whole numbers in which office documents measure. Everything here is given in pixels of the slide, which has
 * 1920 × 1080 of them on 13.333 × 7.5 inches.
 */
const EMU_PER_PIXEL = 6350
export const emu = (pixels: number): number => Math.round(pixels * EMU_PER_PIXEL)

/** A size of type in hundredths of a point, of which a pixel has half. */
export const typeSize = (pixels: number): number => Math.round(pixels * 50)

/** Sizes of type of the master, for slides that are made from it later. */
export const TYPE = { title: 60, opening: 104, text: 38, label: 28, small: 24 } as const
