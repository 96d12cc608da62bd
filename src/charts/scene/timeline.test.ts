import { expect, test } from 'vitest'
import { nineReports as dataset } from '../../dataset/testing.ts'
import { timelineChart } from '../kinds/timeline.ts'
import { en, zh } from '../testing.ts'
import { drawn, partsIn } from './scene.ts'
import { timelineBlock } from './timeline.ts'

const model = timelineChart({ id: 'times', dataset, context: zh })

test('the legend has what is drawn: no report of the page states when it was published', () => {
  expect(model.roles.map(({ label }) => label)).toEqual([
    '数据所属时段',
    '数据所属时段（推断）',
    '刊发时间（推断）',
  ])
  const { roles } = timelineChart({ id: 'times', dataset, context: en })
  expect(roles.at(-1)?.label).toBe('published (inferred)')
})

test('a publication is a diamond, hollow where it is inferred, and no hatch as an inferred period is', () => {
  const { nodes } = timelineBlock(model, 560)
  const fillsOf = (sign: (typeof nodes)[number][]) =>
    [...drawn(sign)].flatMap((node) => ('fill' in node && node.fill !== undefined ? [node.fill] : []))
  const published = [...partsIn(nodes, 'row')].map((row) => [...partsIn(row.nodes, 'mark')].at(-1))
  expect(published).toHaveLength(9)
  for (const mark of published)
    expect(fillsOf([...(mark?.nodes ?? [])])).toEqual([{ look: 'solid', role: 'ground' }])
  // The sample of the legend is the same sign.
  const samples = [...partsIn(nodes, 'legend')]
  expect(fillsOf([...(samples.at(-1)?.nodes ?? [])])).toEqual([{ look: 'solid', role: 'ground' }])
  expect(fillsOf([...(samples[1]?.nodes ?? [])]).map(({ look }) => look)).toContain('hatch')
})
