import type { ChartModel } from '../../charts/chart-model.ts'
import type { StageRoom } from '../../charts/layout/chart-size.ts'
import { rowsFit } from '../../charts/layout/fit-rows.ts'
import { trendFits } from '../../charts/layout/trend-layout.ts'
import { Chart } from '../chart/chart.tsx'
import { FitBox } from './fit-box.tsx'
import { FittedNumbers } from './stage-numbers.tsx'

/** A chart redrawn for the stage, in the room that is left. The slide's description tells it to those who do not see it. */
export function StageChart({ model }: { readonly model: ChartModel }) {
  if (model.kind === 'value') {
    return (
      <FittedNumbers
        numbers={model.items.map((item) => ({
          item,
          // A single value is named by the title.
          name: model.items.length === 1 ? '' : item.label,
          caption: '',
          change: null,
        }))}
      />
    )
  }
  return (
    <FitBox fits={(room) => fitsIn(model, room)}>
      {(room) => <Chart model={model} size="stage" room={room} />}
    </FitBox>
  )
}

/** Whether a chart keeps its sizes in a room; what is laid out by the browser is measured there. */
function fitsIn(model: ChartModel, room: StageRoom): boolean {
  switch (model.kind) {
    case 'trend':
      return trendFits(model, room)
    case 'value':
    case 'stack':
    case 'change':
    case 'matrix':
    case 'tile-map':
    case 'timeline':
    case 'message':
      return true
    default:
      return rowsFit(model, room)
  }
}
