import type { ChartModel } from '../chart-model.ts'
import type { Block } from './block.ts'
import { paragraph } from './block.ts'
import { changeBlock } from './change.ts'
import { matrixBlock } from './matrix.ts'
import { panelsBlock } from './panels.ts'
import { layoutRows, rowsBlock } from './rows.ts'
import { stackBlock } from './stack.ts'
import { tileMapBlock } from './tile-map.ts'
import { timelineBlock } from './timeline.ts'
import { trendBlock } from './trend.ts'
import { valuesBlock } from './values.ts'

/**
 * The picture of a model in a width in pixels, without title, legend and notes.
 * @param room the height to fill on a stage; on a page there is none
 */
export function chartBlock(model: ChartModel, width: number, room?: number): Block {
  switch (model.kind) {
    case 'trend':
      return trendBlock(model, width, room)
    case 'panels':
      return panelsBlock(model, width, room)
    case 'stack':
      return stackBlock(model, width, room)
    case 'change':
      return changeBlock(model, width, room)
    case 'value':
      return valuesBlock(model, width)
    case 'matrix':
      return matrixBlock(model, width)
    case 'tile-map':
      return tileMapBlock(model, width)
    case 'timeline':
      return timelineBlock(model, width)
    case 'message':
      return paragraph(model.message, width, { size: 16, role: 'ink-2' })
    default:
      return rowsBlock(model, layoutRows(model, width))
  }
}
