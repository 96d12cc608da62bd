import { headlineSlides } from '../../decks/headline-slides.ts'
import type { PageContent } from '../../decks/page-picture.ts'
import { PageImageButton } from '../../ui/export/page-image-button.tsx'
import { PresentActions } from '../../ui/present/present-actions.tsx'

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
      <PresentActions what={what} slides={headlineSlides(page.tiles, undefined)} />
      <PageImageButton id={id} page={page} charts={charts} />
    </>
  )
}
