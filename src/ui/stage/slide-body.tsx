import type { ChartModel } from '../../charts/chart-model.ts'
import type { SlideModel } from '../../charts/deck/slide-model.ts'
import { KeepNumbers } from '../chart/keep-numbers.tsx'
import { Said } from '../said.tsx'
import { FitBox } from './fit-box.tsx'
import styles from './stage.module.css'
import { StageChart } from './stage-chart.tsx'
import { FittedNumbers } from './stage-numbers.tsx'
import { StageTable } from './stage-table.tsx'
import { StageText } from './stage-text.tsx'

/** What a slide shows between its title and its source. */
export function SlideBody({ slide }: { readonly slide: SlideModel }) {
  switch (slide.layout) {
    case 'chart':
      return <Told chart={slide.charts[0]} />
    case 'two-charts':
      return slide.charts.map((chart, i) => (
        // The same chart may stand on both sides.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={i} className={styles.half}>
          <h2 className={styles.title}>
            <KeepNumbers text={chart.title} />
          </h2>
          <p className={styles.subtitle}>
            <Said text={chart.subtitle} />
          </p>
          <Told chart={chart} />
        </section>
      ))
    case 'big-number':
      return (
        <FittedNumbers
          numbers={[
            { ...slide.number, name: slide.title.includes(slide.number.name) ? '' : slide.number.name },
          ]}
        />
      )
    case 'tiles':
      return <FittedNumbers numbers={slide.numbers} />
    case 'table':
      return (
        <FitBox top>
          {({ usual }) => <StageTable table={slide.table} caption={slide.title} height={usual.height} />}
        </FitBox>
      )
    case 'text':
      return (
        <FitBox top>
          {({ usual }) => (
            <StageText paragraphs={slide.paragraphs} legend={slide.legend} width={usual.width} />
          )}
        </FitBox>
      )
  }
}

/** Kinds of charts that are text themselves and need no telling. */
const READABLE: ReadonlySet<ChartModel['kind']> = new Set(['value', 'matrix', 'message', 'timeline'])

/** A chart, and its description for those who do not see it. */
function Told({ chart }: { readonly chart: ChartModel }) {
  if (READABLE.has(chart.kind)) return <StageChart model={chart} />
  return (
    <>
      <p className={styles.hidden}>
        <Said text={chart.description} />
      </p>
      <div aria-hidden="true" className={styles.half}>
        <StageChart model={chart} />
      </div>
    </>
  )
}
