import type { TimesList, TimesRow } from '../../charts/chart-model.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { BOLD, BOLD_VALUE, textWidth } from '../../charts/layout/text-width.ts'
import { linesIn } from '../../charts/scene/block.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { group, level, MIDDLE, partIn, path, straight, text, valueGroup } from '../../charts/scene/scene.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Laid } from './fit.ts'
import { LEAST_LINE } from './slide-type.ts'

/** Sizes of the names and numbers in pixels; the first at which all rows have room is used. */
const SIZES = [60, 54, 48, 44, 40, 37, 34, 32, 30, 28] as const
/** The type of the times, in shares of that of the rows, and its least size in pixels. */
const HEAD = { share: 0.75, least: 26 } as const
const LINE = 1.25
/** The least and the most height of a row beyond its lines, the gap between columns, the room of an arrow and its height, in em. */
const EM = { pad: 0.4, most: 1.3, gap: 0.7, arrow: 0.7, high: 0.72 } as const
/** The least width of the column of names, as a share of the room, and the most lines of a name. */
const NAME = { share: 0.2, lines: 2 } as const
/** What stands for a value that there is not. */
const NONE = '—'

const said = (values: TimesRow['values'][number]): readonly string[] =>
  values.length === 0 ? [NONE] : values.map(({ bare }) => bare)

/**
 * Values of two times in two columns behind the names of their lines, with an arrow where a value surely rose or fell. No number is parted: it
 * fits if all of them are whole, and the names in two lines each.
 */
export function timesOnPhone(list: TimesList, room: Box): Laid {
  const laid = SIZES.map((size) => listAt(list, room, size))
  return laid.find(({ fits }) => fits) ?? itemAt(laid, laid.length - 1)
}

function listAt(
  { times, rows }: TimesList,
  { width, height: most }: Box,
  size: number,
): Laid & { readonly fits: boolean } {
  const head = { size: Math.max(HEAD.least, size * HEAD.share), role: 'ink-2', anchor: 'end' } as const
  const columns = ([0, 1] as const).map((nth) => {
    const widest = Math.max(...rows.flatMap(({ values }) => said(values[nth]).map(textWidth)))
    const own = Math.max(widest * size * BOLD_VALUE, head.size * longestPart(times[nth]))
    return { own, lines: linesIn(times[nth], own * BOLD, head) }
  })
  const [first, second] = [itemAt(columns, 0), itemAt(columns, 1)]
  const arrowEnd = width - second.own - size * EM.gap * 0.5
  const firstEnd = arrowEnd - size * (EM.arrow + EM.gap * 0.5)
  const named = firstEnd - first.own - size * EM.gap
  const names = rows.map(({ label }) => linesIn(label, named, { size }))
  const counts = rows.map(({ values }, i) =>
    Math.max(itemAt(names, i).length, ...values.map((own) => said(own).length)),
  )
  const headed = Math.max(first.lines.length, second.lines.length) * head.size * LINE + size * EM.pad
  const needed = headed + counts.reduce((sum, lines) => sum + size * (lines * LINE + EM.pad), 0)
  const spare = Math.min(size * (EM.most - EM.pad), Math.max(0, (most - needed) / rows.length))
  const nodes: SceneNode[] = [
    partIn('row', { x: 0, y: 0, width, height: headed }, [
      text(firstEnd, head.size, first.lines, { ...head, leading: head.size * LINE }),
      text(width, head.size, second.lines, { ...head, leading: head.size * LINE }),
      level(headed, 0, width, { role: 'ink', width: LEAST_LINE }),
    ]),
  ]
  let y = headed
  for (const [i, { values, way }] of rows.entries()) {
    const height = size * (itemAt(counts, i) * LINE + EM.pad) + spare
    const middle = y + height / 2
    const startOf = (lines: number) => middle + size * (MIDDLE - ((lines - 1) * LINE) / 2)
    const look = { size, leading: size * LINE } as const
    const name = itemAt(names, i)
    const numbers = values.flatMap((own, nth): SceneNode[] => {
      const end = nth === 0 ? firstEnd : width
      const style = { ...look, weight: 600, anchor: 'end' } as const
      if (own.length === 0) return [text(end, startOf(1), [NONE], { ...style, role: 'ink-3' })]
      return own.map((point, at) =>
        valueGroup(point, [
          group('value', [text(end, startOf(own.length) + at * size * LINE, [point.bare], style)]),
        ]),
      )
    })
    nodes.push(
      partIn('row', { x: 0, y, width, height }, [
        group('label', [text(0, startOf(name.length), name, look)]),
        ...numbers,
        ...arrowAt(way, arrowEnd - (size * EM.arrow) / 2, middle, size),
        level(y + height, 0, width, { role: 'rule', width: LEAST_LINE }),
      ]),
    )
    y += height
  }
  const whole = named >= width * NAME.share && names.every(({ length }) => length <= NAME.lines)
  return { nodes, height: y, fits: whole && y <= most + 1 }
}

/** The width that a time needs in two lines, in em. */
const longestPart = (time: string): number => {
  const whole = textWidth(time)
  const widths = [0.5, 0.6, 0.7, 0.8, 0.9].map((share) => share * whole)
  return widths.find((width) => linesIn(time, width, { size: 1 }).length <= 2) ?? whole
}

/** An arrow up or down at a place; none where it is open which way a value went. */
function arrowAt(way: TimesRow['way'], x: number, middle: number, size: number): SceneNode[] {
  if (way === 'open') return []
  const half = (size * EM.high) / 2
  const towards = way === 'up' ? -1 : 1
  const [tip, tail, wing] = [middle + half * towards, middle - half * towards, half * 0.7]
  const line = { role: 'ink-2', width: Math.max(LEAST_LINE, size * 0.09) } as const
  const head = path(
    [
      [x - wing, tip - wing * towards],
      [x, tip],
      [x + wing, tip - wing * towards],
    ],
    line,
  )
  return [group('arrow', [straight([x, tail], [x, tip], line), head])]
}
