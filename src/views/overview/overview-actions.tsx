import { Suspense, useState } from 'react'
import { overviewCharts } from '../../charts/locality-charts.ts'
import { headlineSlides } from '../../decks/headline-slides.ts'
import type { PageContent } from '../../decks/page-picture.ts'
import { keepsNothing } from '../../state/publication.ts'
import { Button } from '../../ui/control/button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { PageImageButton } from '../../ui/export/page-image-button.tsx'
import { later } from '../../ui/page/later.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'
import { useText } from '../../ui/use-language.ts'
import { headlineChoiceMessages as words } from '../../words/app/headline-choice.ts'

interface HeadlineActionsProps {
  readonly what: string
  /** Names the file of the image. */
  readonly id: string
  readonly page: Omit<PageContent, 'charts'>
  readonly charts: () => PageContent['charts']
}

/** Presents the headline numbers, puts them into a deck, or saves the page as one image. */
export function HeadlineActions({ what, id, page, charts }: HeadlineActionsProps) {
  return (
    <>
      <PresentActions what={what} slides={headlineSlides(page.tiles)} />
      <PageImageButton id={id} page={page} charts={charts} />
    </>
  )
}

/** Few readers choose: it is loaded by those who do. */
const HeadlineEditor = later(async () => (await import('./headline-editor.tsx')).HeadlineEditor, false)

interface OverviewActionsProps {
  readonly what: string
  readonly page: Omit<PageContent, 'charts'>
}

/** What can be done with the headline numbers of all themes, their choice, and with the charts below them. */
export function OverviewActions({ what, page }: OverviewActionsProps) {
  const t = useText()
  const dataset = useDataset()
  const context = useChartContext()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <HeadlineActions
        what={what}
        id="overview"
        page={page}
        charts={() => overviewCharts(dataset, context)}
      />
      {!keepsNothing() && (
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(words.open)}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <HeadlineEditor />
        </Suspense>
      )}
    </>
  )
}
