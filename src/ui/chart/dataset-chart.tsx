import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ChartModel } from '../../charts/chart-model.ts'
import { placesByTone, tonesIn } from '../../charts/place-tones.ts'
import { reviewNotes } from '../../dataset/review/review-wording.ts'
import { buildSlide } from '../../decks/build-deck.ts'
import { slideOfChart as slideOfDrawn } from '../../decks/chart-deck.ts'
import { observationsIn } from '../../decks/resolve.ts'
import { slideOfChart } from '../../decks/slide-of.ts'
import { idsOf, withId } from '../../state/address.ts'
import button from '../control/button.module.css'
import { useDataset } from '../data/use-dataset.ts'
import { useChartContext } from '../data/use-targets.ts'
import { ChartExportMenu } from '../export/chart-export-menu.tsx'
import { ImageButton } from '../export/image-button.tsx'
import { PresentActions } from '../present/present-actions.tsx'
import { useLanguage } from '../use-language.ts'
import { ChartFrame } from './chart-frame.tsx'
import { ChartObservations } from './chart-links.tsx'
import styles from './dataset-chart.module.css'

interface DatasetChartProps {
  readonly model: ChartModel
  readonly headingLevel?: 2 | 3 | 4
  readonly actions?: ReactNode
  /** False where its title ranks nothing, and those of its picture and its slide must not either. */
  readonly ranked?: false
}

/** A chart of the dataset: each point opens its evidence card, each place leads to its page, and it can be downloaded and presented. */
export function DatasetChart({ model, headingLevel = 3, actions, ranked }: DatasetChartProps) {
  const language = useLanguage()
  const dataset = useDataset()
  const context = useChartContext()
  const { observations } = dataset
  const { chart, tables } = useSearch({ strict: false })
  const navigate = useNavigate()
  const slide = slideOfChart(model, dataset, ranked)
  // Built anew, with as many rows as are readable on a slide, and with the colours of the page.
  const onSlide = () =>
    slide === null
      ? slideOfDrawn(model, language)
      : buildSlide(slide, dataset, { ...context, placeTones: tonesIn(model) })
  return (
    <div ref={chart === model.id ? showChart : undefined} className={styles.chart} tabIndex={-1}>
      <ChartObservations value={observations}>
        <ChartFrame
          model={model}
          language={language}
          headingLevel={headingLevel}
          remarks={reviewNotes(observationsIn(model, dataset), context)}
          table={{
            shown: idsOf(tables).includes(model.id),
            onToggle: (shown) =>
              void navigate({
                to: '.',
                search: (search) => ({ ...search, tables: withId(search.tables, model.id, shown) }),
                resetScroll: false,
              }),
          }}
          actions={
            <>
              {actions}
              <ChartExportMenu
                model={model}
                slide={onSlide}
                reviewOf={(id) => observations.get(id)?.review}
              />
              <ImageButton className={button.tool} title={model.title} slide={onSlide} number={1} of={1} />
              <PresentActions
                what={model.title}
                slides={slide === null ? [] : [slide]}
                places={placesByTone(tonesIn(model))}
              />
            </>
          }
        />
      </ChartObservations>
    </div>
  )
}

/** Scrolls to the chart in the address, after the page is drawn and its title has had the focus. */
function showChart(node: HTMLElement | null) {
  if (node === null) return
  requestAnimationFrame(() => {
    node.scrollIntoView({ block: 'start' })
    node.focus({ preventScroll: true })
  })
}
