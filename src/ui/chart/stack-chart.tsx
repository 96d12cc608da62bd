import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import type { StackModel } from '../../charts/chart-model.ts'
import type { StackLayout } from '../../charts/scene/stack.ts'
import { layoutStack, stackBlock, stackPart, stackWhole } from '../../charts/scene/stack.ts'
import { useX } from './axis-scale.ts'
import { ChartBody } from './chart-body.tsx'
import { PointTargets } from './point-targets.tsx'
import { targetsIn } from './scene-chart.tsx'
import { SceneView } from './scene-view.tsx'

/** Parts of a whole: the chart library stacks them, the scene draws each. */
export function StackChart({ model }: { readonly model: StackModel }) {
  return (
    <ChartBody>
      {(width) => {
        const layout = layoutStack(model, width)
        const { barY, m, height, scale } = layout
        const { axis, parts } = model
        const [left, right] = [scale(axis.min), width - scale(axis.max)]
        return (
          <>
            <BarChart
              width={width}
              height={height}
              margin={{ left, right, top: barY, bottom: height - barY - m.bar }}
              layout="vertical"
              data={[model]}
              accessibilityLayer={false}
            >
              <XAxis type="number" domain={[axis.min, axis.max]} hide height={0} />
              <YAxis type="category" dataKey="id" hide width={0} />
              <Whole model={model} layout={layout} />
              {parts.map(({ observationId, quantity }, i) => (
                <Bar
                  key={observationId}
                  stackId="parts"
                  dataKey={() => quantity.value ?? 0}
                  isAnimationActive={false}
                  shape={<Part model={model} layout={layout} index={i} />}
                />
              ))}
            </BarChart>
            <PointTargets targets={targetsIn(stackBlock(model, width), model)} />
          </>
        )
      }}
    </ChartBody>
  )
}

interface PlotProps {
  readonly model: StackModel
  readonly layout: StackLayout
}

/** The layout with the chart library's own scale in place of ours. */
const useScaled = ({ layout, model: { axis } }: PlotProps): StackLayout => ({ ...layout, scale: useX(axis) })

function Whole(props: PlotProps) {
  return <SceneView nodes={[stackWhole(props.model, useScaled(props))]} />
}

function Part({ index, ...props }: PlotProps & { readonly index: number }) {
  const layout = useScaled(props)
  const [part, label] = [props.model.parts[index], layout.labels[index]]
  return part === undefined || label === undefined ? null : (
    <SceneView nodes={[stackPart(part, label, layout)]} />
  )
}
