import type { ChartModel, RowsModel } from '../../../charts/chart-model.ts'
import type { SlideModel, SlideTable } from '../../../charts/deck/slide-model.ts'
import { statementOf } from '../../../charts/deck/slide-table.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import type { Language } from '../../../domain/text.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { LINE } from '../text.ts'
import { fill, words } from '../words.ts'
import { matrixTable } from './chart-shapes.ts'
import { bodyBox, halves } from './frame.ts'
import type { NativeTable } from './table.ts'
import { tablePages } from './table.ts'
import { TIMELINE_FOOT, timelineRowHeight } from './timeline.ts'

/** Rows of a table set no closer than this, in points. */
const LEAST_ROW = 24
const LEAST_COLUMN = 46
const AXIS_ROOM = 30

/**
 * A slide as slides that have room for all that it shows in type that can be read: what does not fit is on further slides with the same
 * title, each with its own header and axis. Most slides are one.
 */
export function pagesOf(slide: SlideModel, language: Language): SlideModel[] {
  switch (slide.layout) {
    case 'chart': {
      const [chart] = slide.charts
      return numbered(
        splitChart(chart, bodyBox(slide), language).map((part): SlideModel => ({ ...slide, charts: [part] })),
        language,
      )
    }
    case 'two-charts': {
      const boxes = halves(slide)
      const [left = [], right = []] = slide.charts.map((chart, i) => {
        const box = boxes[i]
        return box === undefined ? [chart] : splitChart(chart, box, language)
      })
      const [a, b] = slide.charts
      const first: SlideModel = { ...slide, charts: [left[0] ?? a, right[0] ?? b] }
      const rest = [...left.slice(1), ...right.slice(1)].map(
        (part): SlideModel => ({ ...slide, layout: 'chart', charts: [part] }),
      )
      return numbered([first, ...rest], language)
    }
    case 'table': {
      // A slide has nothing below its table, so that what the table is stands above it.
      const told = { ...slide, subtitle: statementOf(slide.table, slide.table.rows.length) }
      const { width, height } = bodyBox(told)
      const pages = tablePages(nativeTable(slide.table), width, height)
      return numbered(
        pages.map(
          (rows): SlideModel => ({
            ...told,
            table: { ...slide.table, rows: rows.flatMap((row) => slide.table.rows.slice(row, row + 1)) },
          }),
        ),
        language,
      )
    }
    default:
      return [slide]
  }
}

/** Further pages say so in their titles; what the presenter says is said once. */
const numbered = (pages: readonly SlideModel[], language: Language): SlideModel[] =>
  pages.map((page, i) =>
    i === 0
      ? page
      : {
          ...page,
          id: `${page.id}-${i + 1}`,
          title: fill(words.continued[language], { title: page.title, page: i + 1, pages: pages.length }),
          notes: '',
        },
  )

export const nativeTable = ({ columns, rows }: SlideTable): NativeTable => ({
  columns: columns.map(({ label, numeric }) => ({ label, align: numeric ? 'r' : 'l' })),
  rows,
})

/** A chart in portions that fit a box. Axis, legend and description are those of the whole. */
function splitChart(model: ChartModel, room: Box, language: Language): ChartModel[] {
  switch (model.kind) {
    case 'matrix':
      return tablePages(matrixTable(model, language), room.width, room.height).map((rows) => ({
        ...model,
        rows: rows.flatMap((row) => model.rows.slice(row, row + 1)),
      }))
    case 'timeline':
      return portions(
        model.rows,
        (row) => timelineRowHeight(row.label, room.width),
        room.height - TIMELINE_FOOT,
      ).map((rows) => ({ ...model, rows }))
    case 'value':
      return portions(model.items, () => 1, 8).map((items) => ({ ...model, items }))
    case 'dots':
      return splitRows(model, Math.floor(room.width / LEAST_COLUMN))
    case 'stack':
    case 'change':
    case 'trend':
    case 'tile-map':
    case 'message':
      return [model]
    default: {
      const longest = Math.max(0, ...model.points.map(({ label }) => textWidth(label))) * TYPE.label
      const lines = Math.max(1, Math.ceil(longest / (room.width * 0.33)))
      const each = Math.max(LEAST_ROW, lines * TYPE.label * LINE + 4)
      return splitRows(model, Math.floor((room.height - AXIS_ROOM) / each))
    }
  }
}

const splitRows = (model: RowsModel, most: number): RowsModel[] => {
  // Pages of about the same number of rows, so that none has a lonely one.
  const pages = Math.max(1, Math.ceil(model.points.length / Math.max(2, most)))
  const each = Math.max(1, Math.ceil(model.points.length / pages))
  const parts = portions(model.points, () => 1, each)
  return parts.map((points) => ({ ...model, points }))
}

/** Items in runs whose sizes fit; no run is empty, unless there is nothing at all. */
function portions<T>(items: readonly T[], sizeOf: (item: T) => number, room: number): T[][] {
  const pages: T[][] = []
  let free = 0
  for (const item of items) {
    const size = sizeOf(item)
    const page = pages.at(-1)
    if (page === undefined || size > free) {
      pages.push([item])
      free = room - size
    } else {
      page.push(item)
      free -= size
    }
  }
  return pages.length === 0 ? [[]] : pages
}
