import type { LegendEntry } from '../chart-model.ts'
import type { SlideModel } from '../deck/slide-model.ts'
import { textWidth, wrapText } from '../layout/text-fit.ts'
import type { Block } from '../scene/block.ts'
import { at, EMPTY, paragraph, stack } from '../scene/block.ts'
import { legendBlock } from '../scene/legend.ts'
import { legendSample } from '../scene/legend-sample.ts'
import { group, MIDDLE, partIn, path, text } from '../scene/scene.ts'
import { slideForm } from './chart-body.ts'
import { INNER, LEAST_LINE, NOTE } from './slide-type.ts'

/** The height of the line, what keeps it off its rule, and what lies between its parts, in pixels. */
const LINE = 34
const RULE_GAP = 14
const GAP = { parts: 48, entries: 32, name: 12 } as const
const NUMBER = 130
const SAMPLE = { width: 56, height: 22, stroke: LEAST_LINE, hair: LEAST_LINE } as const

/** The marks that the slide draws. Numbers without bars draw none, and their words say how exact they are. */
function legendOn(slide: SlideModel): readonly LegendEntry[] {
  switch (slide.layout) {
    case 'chart':
    case 'two-charts': {
      const drawn = new Set(
        slide.charts.flatMap((chart) => {
          const shown = slideForm(chart)
          return shown.form === 'chart' || shown.cards.some(({ bar }) => bar !== null)
            ? chart.legend.map(({ mark }) => mark)
            : []
        }),
      )
      return slide.legend.filter(({ mark }) => drawn.has(mark))
    }
    case 'big-number':
      return slide.number.item.whole === null ? [] : slide.legend
    case 'tiles':
    case 'table':
    case 'text':
      return []
  }
}

/**
 * What stands below a slide, in one line: where the values come from, the marks that are drawn, by name, and the place in the deck. What they
 * mean and what else must be known stands on the last slide, in the presenter's notes and in the file.
 */
export function footBlock(slide: SlideModel, number: number, of: number): Block {
  const marks = marksLine(legendOn(slide))
  const left = INNER - NUMBER - (marks.width === 0 ? 0 : marks.width + GAP.parts)
  const source = text(0, LINE * 0.72, [sourceIn(slide, left)], { size: NOTE.size, role: 'ink-2' })
  const place = text(INNER, LINE * 0.72, [`${number} / ${of}`], {
    size: NOTE.size,
    role: 'ink-2',
    anchor: 'end',
  })
  const rule = path(
    [
      [0, 0],
      [INNER, 0],
    ],
    { role: 'rule', width: LEAST_LINE },
  )
  const box = (x: number, width: number) => ({ x, y: 0, width, height: LINE })
  const height = LINE + RULE_GAP
  const line = [
    ...(slide.source === '' ? [] : [partIn('source', box(0, left), [source])]),
    ...(marks.width === 0
      ? []
      : [
          partIn(
            'marks',
            box(INNER - NUMBER - marks.width, marks.width),
            at(INNER - NUMBER - marks.width, 0, marks),
          ),
        ]),
    partIn('page-number', box(INNER - NUMBER, NUMBER), [place]),
  ]
  const foot = partIn('foot', { x: 0, y: 0, width: INNER, height }, [
    rule,
    ...at(0, RULE_GAP, { nodes: line }),
  ])
  return stack([cautionsBlock(slide), { nodes: [foot], height }], 20)
}

/** The source in full where it has room on the line, else in short; words that nobody can shorten are cut. */
function sourceIn({ source, shortSource }: SlideModel, width: number): string {
  const fits = [source, shortSource].find((each) => textWidth(each) * NOTE.size <= width)
  return fits ?? wrapText(shortSource, width / NOTE.size, 1).join('')
}

function cautionsBlock({ cautions }: SlideModel): Block {
  const block = stack(
    cautions.map((said) => paragraph(said, INNER, { ...NOTE, role: 'ink' })),
    4,
  )
  if (block.height === 0) return EMPTY
  return {
    ...block,
    nodes: [partIn('cautions', { x: 0, y: 0, width: INNER, height: block.height }, block.nodes)],
  }
}

/** Samples with their names in a line. */
function marksLine(entries: readonly LegendEntry[]): Pick<Block, 'nodes'> & { readonly width: number } {
  let x = 0
  const nodes = entries.map((entry) => {
    const sample = at(x, (LINE - SAMPLE.height) / 2, { nodes: legendSample(entry, SAMPLE) })
    const start = x + SAMPLE.width + SAMPLE.height * 0.4 + GAP.name
    const name = text(start, LINE / 2 + NOTE.size * MIDDLE, [entry.name], { size: NOTE.size, role: 'ink-2' })
    x = start + textWidth(entry.name) * NOTE.size + GAP.entries
    return group('legend', [...sample, name], entry.name)
  })
  return { nodes, width: Math.max(0, x - GAP.entries) }
}

/** Marks with what they mean, on a slide that explains them. */
export function explainedMarks(entries: readonly LegendEntry[], width: number, size: number): Block {
  const sample = { width: size * 2.4, height: size * 0.75, stroke: LEAST_LINE, hair: LEAST_LINE, type: size }
  const block = legendBlock(entries, width, sample)
  if (block.height === 0) return EMPTY
  return { ...block, nodes: [partIn('marks', { x: 0, y: 0, width, height: block.height }, block.nodes)] }
}
