import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import type { StackModel } from '../../charts/chart-model.ts'
import { layoutStack, stackBlock, stackPart, stackWhole } from '../../charts/scene/stack.ts'
import { itemAt } from '../../lib/item-at.ts'
import { AtScale } from './axis-scale.tsx'
import { ChartBody } from './chart-body.tsx'
import { PointTargets } from './point-targets.tsx'
import { targetsIn } from './scene-chart.tsx'

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
              <AtScale axis={axis} layout={layout} nodes={(at) => [stackWhole(model, at)]} />
              {parts.map((part, i) => (
                <Bar
                  key={part.observationId}
                  stackId="parts"
                  dataKey={() => part.quantity.value ?? 0}
                  isAnimationActive={false}
                  shape={
                    <AtScale
                      axis={axis}
                      layout={layout}
                      nodes={(at) => [stackPart(part, itemAt(at.labels, i), at)]}
                    />
                  }
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
