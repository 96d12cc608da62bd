import type { ChartModel } from '../../charts/chart-model.ts'
import { Chart } from '../chart/chart.tsx'
import { FitBox } from './fit-box.tsx'
import { StageNumbers } from './stage-numbers.tsx'

/** A chart redrawn for the stage, in the room that is left. The slide's description tells it to those who do not see it. */
export function StageChart({ model }: { readonly model: ChartModel }) {
  return (
    <FitBox>
      {({ width, height }) =>
        model.kind === 'value' ? (
          <StageNumbers
            width={width}
            height={height}
            numbers={model.items.map((item) => ({
              item,
              // A single value is named by the title.
              name: model.items.length === 1 ? '' : item.label,
              caption: '',
              change: null,
            }))}
          />
        ) : (
          <Chart model={model} size="stage" room={height} />
        )
      }
    </FitBox>
  )
}
