import { expect, test } from 'vitest'
import { approx, exact } from '../../domain/number/bound.ts'
import { markOf } from '../mark.ts'
import { barMark, dotMark } from './mark.ts'
import type { SceneNode } from './scene.ts'
import { drawn, solid } from './scene.ts'

const fadesOf = (nodes: readonly SceneNode[]) =>
  [...drawn(nodes)].flatMap((node) =>
    node.shape === 'rect' && node.fill?.look === 'hatch' ? [node.fill.fade] : [],
  )

test.each([
  [300, 'right'],
  [-300, 'left'],
] as const)(
  'about %i fades away from 0 as a bar, and on both sides of a dot, without an arrow',
  (value, side) => {
    const mark = markOf(approx(value), {
      beyond: (value: number, openEnds: number) => value + openEnds * 40,
      limits: null,
    })
    const scale = (n: number) => n + 400
    const bar = barMark(mark, 'plain', false, { scale, y: 0, height: 20, stroke: 2, hair: 1 })
    const place = { scale, across: 10, direction: 'horizontal', radius: 7, stroke: 2 } as const
    expect(fadesOf(bar)).toEqual([side])
    const dot = dotMark(mark, 'plain', false, place)
    expect(fadesOf(dot)).toEqual(['left', 'right'])
    for (const nodes of [bar, dot])
      expect([...drawn(nodes)].filter(({ shape }) => shape === 'path')).toEqual([])
    // The tails are longer than the dot that they pass below, however short the axis makes them.
    const low = dotMark(mark, 'plain', false, { ...place, scale: (n: number) => n / 100 })
    const tails = [...drawn(low)].flatMap((node) => (node.shape === 'rect' ? [node.width] : []))
    expect(Math.min(...tails)).toBeGreaterThan(14)
  },
)

test('a computed bar is a thick outline, blank within, so that it stands out from a pale whole', () => {
  const mark = markOf(exact(10), { beyond: (value: number) => value, limits: [0, 100] })
  const bar = barMark(mark, 'accent', true, { scale: (n) => n * 10, y: 0, height: 20, stroke: 3, hair: 1 })
  expect([...drawn(bar)]).toMatchObject([
    // A line of twice the usual stroke lies within 100 × 20.
    { x: 3, y: 3, width: 94, height: 14, line: { role: 'accent', width: 6 }, fill: solid('ground') },
  ])
})
