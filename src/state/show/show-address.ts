import type { PresentSearch } from '../address.ts'

/** How many times larger type may be: above this a title alone would fill a slide. */
export const TYPE = { least: 1, most: 1.6, step: 0.1 } as const
/** Seconds for which a lobby screen shows a slide. */
export const AUTO = { least: 2, most: 600 } as const

/** How a show runs, as its address says. */
export interface ShowSettings {
  /** By how much type and marks are larger than designed. */
  readonly type: number
  /** Seconds after which the next slide comes; null where the presenter turns them. */
  readonly auto: number | null
  readonly loop: boolean
}

const numberIn = (
  text: string | undefined,
  { least, most }: { readonly least: number; readonly most: number },
): number | null => {
  const n = Number(text)
  return text === undefined || text.trim() === '' || !Number.isFinite(n)
    ? null
    : Math.min(most, Math.max(least, n))
}

/** Reads the settings of an address; a value that is not a setting is ignored. */
export const readSettings = ({ type, auto, loop }: PresentSearch): ShowSettings => ({
  type: numberIn(type, TYPE) ?? TYPE.least,
  auto: numberIn(auto, AUTO),
  loop: loop === '1',
})

/** The slide of an address, counted from 1: the nearest there is. */
export function readSlide({ slide }: Pick<PresentSearch, 'slide'>, slides: number): number {
  return Math.round(numberIn(slide, { least: 1, most: Math.max(1, slides) }) ?? 1)
}

/** The type a step larger or smaller, for the address; nothing where it is as designed. */
export function stepType(type: number, steps: 1 | -1): string | undefined {
  const next = Math.min(TYPE.most, Math.max(TYPE.least, type + steps * TYPE.step))
  const text = next.toFixed(1)
  return Number(text) === TYPE.least ? undefined : text
}
