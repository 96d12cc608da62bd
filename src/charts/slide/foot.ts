import type { LegendEntry } from '../chart-model.ts'
import type { SlideModel } from '../deck/slide-model.ts'
import { textWidth } from '../layout/text-fit.ts'
import type { Block } from '../scene/block.ts'
import { at, EMPTY, linesIn, paragraph, stack } from '../scene/block.ts'
import { legendBlock } from '../scene/legend.ts'
import { legendSample } from '../scene/legend-sample.ts'
import { group, MIDDLE, partIn, path, text } from '../scene/scene.ts'
import { slideForm } from './chart-body.ts'
import { imprintBlock } from './imprint-block.ts'
import { INNER, LEAST_LINE, NOTE } from './slide-type.ts'

/** The height of the line, what keeps it off its rule, and what lies between its parts, in pixels. */
const LINE = 34
const RULE_GAP = 14
const GAP = { parts: 48, entries: 32, name: 12 } as const
const NUMBER = 130
const SAMPLE = { width: 56, height: 22, stroke: LEAST_LINE, hair: LEAST_LINE } as const

/** The marks that the slide draws. Numbers without bars draw none, and their words say how exact they are. */
export function legendOn(slide: SlideModel): readonly LegendEntry[] {
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
 * What stands below a slide, in one line: where the values come from, the marks that are drawn, by name, whose deck it is, and the place in it. What they
 * mean and what else must be known stands on the last slide, in the presenter's notes and in the file. Marks that are too many for the
 * line stand above it, and words that nobody can shorten take as many lines as they need.
 */
export function footBlock(slide: SlideModel, number: number, of: number): Block {
  const marks = marksBlock(legendOn(slide))
  const { imprint = null } = slide
  const source = textWidth(slide.shortSource) * NOTE.size
  // The least that is said of whose deck it is keeps its place; more of it stands where there is room.
  const least = imprintBlock(imprint, 0, LINE)
  const free = INNER - NUMBER - GAP.parts
  const isOneLine = marks.height <= LINE && source <= free - marks.width - roomFor(least.width)
  const inLine = isOneLine ? marks : null
  const room = free - source - roomFor(inLine?.width ?? 0) - GAP.parts
  const line = lastLine(slide, `${number} / ${of}`, inLine, imprintBlock(imprint, room, LINE))
  return stack([cautionsBlock(slide), isOneLine ? EMPTY : { ...marks, nodes: [marksAt(0, marks)] }, line], 20)
}

interface Marks extends Block {
  readonly width: number
}

/** What a part of the line takes of it, with the gap that keeps it off the next. */
const roomFor = (width: number): number => (width === 0 ? 0 : width + GAP.parts)

const marksAt = (x: number, marks: Marks) =>
  partIn('marks', { x, y: 0, width: marks.width, height: marks.height }, at(x, 0, marks))

function lastLine(slide: SlideModel, place: string, marks: Marks | null, imprint: Marks): Block {
  const start = INNER - NUMBER - imprint.width
  const end = start - (imprint.width === 0 ? 0 : GAP.parts)
  const left = end - roomFor(marks?.width ?? 0)
  const words = [slide.source, slide.shortSource].find((each) => textWidth(each) * NOTE.size <= left)
  const lines = words === undefined ? linesIn(slide.shortSource, left, NOTE) : [words]
  const leading = NOTE.size * 1.35
  const source = text(0, LINE * 0.72, lines, { size: NOTE.size, leading, role: 'ink-2' })
  const counted = text(INNER, LINE * 0.72, [place], { size: NOTE.size, role: 'ink-2', anchor: 'end' })
  const rule = path(
    [
      [0, 0],
      [INNER, 0],
    ],
    { role: 'rule', width: LEAST_LINE },
  )
  const high = LINE + (lines.length - 1) * leading
  const nodes = [
    ...(slide.source === '' ? [] : [partIn('source', { x: 0, y: 0, width: left, height: high }, [source])]),
    ...(marks === null || marks.width === 0 ? [] : [marksAt(end - marks.width, marks)]),
    ...at(start, 0, imprint),
    partIn('page-number', { x: INNER - NUMBER, y: 0, width: NUMBER, height: LINE }, [counted]),
  ]
  const height = high + RULE_GAP
  const foot = partIn('foot', { x: 0, y: 0, width: INNER, height }, [rule, ...at(0, RULE_GAP, { nodes })])
  return { nodes: [foot], height }
}

/** What must be known to read the values at all: it never gives way. */
export function cautionsBlock({ cautions }: SlideModel): Block {
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

/** Samples with their names beside each other, in as many lines as they take. */
function marksBlock(entries: readonly LegendEntry[]): Marks {
  let [x, row, widest] = [0, 0, 0]
  const nodes = entries.map((entry) => {
    const start = SAMPLE.width + SAMPLE.height * 0.4 + GAP.name
    const width = start + textWidth(entry.name) * NOTE.size
    if (x > 0 && x + width > INNER) [x, row] = [0, row + 1]
    const sample = at(0, (LINE - SAMPLE.height) / 2, { nodes: legendSample(entry, SAMPLE) })
    const name = text(start, LINE / 2 + NOTE.size * MIDDLE, [entry.name], { size: NOTE.size, role: 'ink-2' })
    const here = at(x, row * LINE, { nodes: [...sample, name] })
    x += width + GAP.entries
    widest = Math.max(widest, x - GAP.entries)
    return group('legend', here, entry.name)
  })
  return { nodes, width: widest, height: entries.length === 0 ? 0 : (row + 1) * LINE }
}

/** Marks with what they mean, on a slide that explains them. */
export function explainedMarks(entries: readonly LegendEntry[], width: number, size: number): Block {
  const sample = { width: size * 2.4, height: size * 0.75, stroke: LEAST_LINE, hair: LEAST_LINE, type: size }
  const block = legendBlock(entries, width, sample)
  if (block.height === 0) return EMPTY
  return { ...block, nodes: [partIn('marks', { x: 0, y: 0, width, height: block.height }, block.nodes)] }
}
