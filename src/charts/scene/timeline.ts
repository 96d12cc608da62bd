import { itemAt } from '../../lib/item-at.ts'
import type { TimelineModel, TimeSpan } from '../chart-model.ts'
import { labelOf } from '../chart-model.ts'
import { MEASURES, pixelScale, ticksWithRoom } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import { wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import { stack } from './block.ts'
import { keysBlock } from './legend.ts'
import type { SceneNode } from './scene.ts'
import { group, hatch, level, middled, outline, rect, solid, text, upright } from './scene.ts'
import { diamond } from './target.ts'

const m = MEASURES.card
/** The share of the width that names have at most, and the width in pixels of a chart on the page of a phone. */
const LABEL_SHARE = 0.43
const PHONE = 358
/** A row has two lanes. */
const LANE_SHARE = 0.5
const ROW = m.bar * LANE_SHARE * 2 + m.stroke
/** The least room between the lanes of two rows, in pixels. */
const BETWEEN = 10
/** The least length of a span, in pixels: otherwise a single day would not be visible. */
const LEAST = 5

/** A row for each report: the periods of its values, and when it was published. */
export function timelineBlock(model: TimelineModel, width: number): Block {
  const longest = Math.max(0, ...model.rows.map((row) => textWidth(row.label))) * m.label
  const column = Math.min(longest + m.label, width * LABEL_SHARE)
  const last = m.tick * Math.max(1.5, textWidth(model.ticks.at(-1)?.label ?? '') / 2)
  const scale = pixelScale({ ...model, scale: 'linear' }, column + m.tick, width - last)
  const leading = m.label * 1.3
  // Rows are as high on a phone as on a desk: a page that was drawn for one width keeps its height at another.
  const least = longest > PHONE * LABEL_SHARE - m.label ? 2 : 1
  let y = 0
  const names = wrapNames(model.rows.map(labelOf), (column - m.label) / m.label, 3)
  const rows = model.rows.map((row, i) => {
    const lines = itemAt(names, i)
    const height = Math.max(ROW + BETWEEN, Math.max(least, lines.length) * leading + BETWEEN / 2)
    const [middle, top] = [y + height / 2, y + (height - ROW) / 2]
    y += height
    const label = group('label', [middled(0, middle, lines, { size: m.label, leading })], row.spoken)
    return group(
      'row',
      [
        { ...label, target: row.target },
        ...row.spans.map((span) =>
          group('mark', spanNodes(span, scale(span.from ?? model.min), scale(span.to), top), span.text),
        ),
      ],
      row.spoken,
    )
  })
  const lines = model.ticks.map(({ value }) => upright(scale(value), 0, y, { role: 'rule', width: m.hair }))
  const days = ticksWithRoom(model.ticks, m.tick, width - column).map(({ value, label }) =>
    text(scale(value), y + m.tick * 1.3, [label], { size: m.tick, role: 'ink-3', anchor: 'middle' }),
  )
  const keys = model.roles.map(({ label, ...of }) => ({
    label,
    sign: spanNodes({ ...of, from: 0 }, 0, m.bar, of.role === 'published' ? -LANE : 0),
  }))
  const key = keysBlock(keys, width)
  const { height } = keysBlock(keys, Math.min(width, PHONE))
  return stack(
    [
      { nodes: [group('axis', [...lines, ...days]), ...rows], height: y + m.tick * 2 },
      // As rows are, as high as on a phone.
      { ...key, height: Math.max(key.height, height) },
    ],
    8,
  )
}

const LANE = m.bar * LANE_SHARE

/**
 * A span in its row: periods of values are bars in the upper lane. When it was published is a diamond in the lower one, on a line as long as that
 * time: filled if it is stated, hollow if it is inferred.
 */
function spanNodes(
  { role, from, inferred: unsure }: Pick<TimeSpan, 'role' | 'from' | 'inferred'>,
  start: number,
  end: number,
  top: number,
): SceneNode[] {
  const width = Math.max(LEAST, end - start)
  if (role === 'published') {
    const middle = top + LANE * 1.5 + m.stroke
    const edge = { role: 'accent', width: m.stroke } as const
    const sign = diamond(end - width / 2, middle, LANE / 2 - m.hair, m.stroke)
    return [
      level(middle, end - width, end, edge),
      { ...sign, fill: solid(unsure ? 'ground' : 'accent'), line: edge },
    ]
  }
  const box = { x: end - width, y: top, width, height: LANE }
  // A span without a start fades towards the past. It is hatched even if its end is stated, so that no solid part seems to have a start.
  if (from === null) return [hatch(box, 'plain', m.stroke, 'left')]
  return unsure
    ? [hatch(box, 'plain', m.stroke), outline(box, { role: 'plain', width: m.hair })]
    : [rect(box, { fill: solid('plain') })]
}
