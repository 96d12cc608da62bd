import { groupRows } from '../../lib/group-rows.ts'
import { itemAt } from '../../lib/item-at.ts'
import { evenLines, wrapText } from './even-lines.ts'
import { textWidth } from './text-width.ts'

/** The width of the longest word of a text, in em: a word cannot be broken, so it must fit on a line. */
export const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/u).map(textWidth))

/** Whether part of a text was left out so that it fits. */
export const isCut = (lines: readonly string[]): boolean => lines.some((line) => line.includes('…'))

/** The shares of the room for the two ends of a name, and factors to try in turn where words do not break at the right places. */
const HEAD = 0.4
const TAIL = 0.5
const LESS = [1, 0.8, 0.6, 0.4] as const

/** The lines of a name end behind its phrases, as 秦皇岛市 / 海港区; where it would be cut for that, they are filled instead. */
function linesOfName(name: string, width: number, lines: number): string[] {
  const whole = evenLines(name, width, lines)
  return isCut(whole) ? wrapText(name, width, lines) : whole
}

/**
 * Names beside each other in lines no wider than `width` em, which end behind phrases. Names that would look alike because their ends are cut off are cut in the
 * middle instead; names that differ only in the middle show the part that differs; names that still look alike get numbers.
 */
export function wrapNames(names: readonly string[], width: number, lines: number): string[][] {
  const wrap = (text: string) => linesOfName(text, width, lines)
  /** The first of the shorter texts that fits; the last if none fits. */
  const fitting = (shortened: (room: number) => string): string[] => {
    const texts = LESS.map((less) => shortened(width * lines * less))
    return wrap(
      texts.find((text) => bare(wrap(text).join('')) === bare(text)) ?? itemAt(texts, LESS.length - 1),
    )
  }
  let shown = names.map(wrap)
  const change = (by: (name: string, alike: readonly string[]) => string[]) => {
    const alike = groupRows(names.keys(), (i) => itemAt(shown, i).join('\n'))
    shown = shown.map((drawn, i) => {
      const name = itemAt(names, i)
      const others = (alike.get(drawn.join('\n')) ?? []).map((at) => itemAt(names, at))
      const unlike = others.filter((other) => other !== name)
      return unlike.length === 0 ? drawn : by(name, unlike)
    })
  }
  change((name) => fitting((room) => `${begin(name, room * HEAD)}…${end(name, room * TAIL)}`))
  change((name, alike) => {
    const from = Math.min(...alike.map((other) => firstDifference(name, other)))
    return fitting((room) => {
      const telling = begin(name.slice(from), room * HEAD)
      return `${begin(name, room * HEAD)}…${telling}${name.endsWith(telling) ? '' : '…'}`
    })
  })
  const numbers = new Map([...new Set(names)].map((name, i) => [name, i + 1]))
  change((name) => fitting((room) => `${begin(name, room * HEAD)}…(${numbers.get(name)})`))
  return shown
}

const bare = (text: string) => text.replace(/\s/gu, '')

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** As much of the beginning of a text as fits in `width` em. */
function begin(text: string, width: number): string {
  let kept = ''
  for (const sign of text) {
    if (textWidth(kept + sign) > width) break
    kept += sign
  }
  return kept.trimEnd()
}

const end = (text: string, width: number): string =>
  [...begin([...text].reverse().join(''), width)].reverse().join('').trimStart()
