import type { PageContent } from '../../decks/page-picture.ts'
import { pagePicture } from '../../decks/page-picture.ts'
import { chartExportMessages } from '../../words/charts/chart-export.ts'
import { imageMessages as words } from '../../words/charts/images.ts'

import { Button } from '../control/button.tsx'
import { useDataset } from '../data/use-dataset.ts'
import { useChartContext } from '../data/use-targets.ts'
import { downloadBlob } from '../download.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import { useSaid } from '../use-said.ts'
import styles from './page-image-button.module.css'

interface PageImageButtonProps {
  /** Names the file where the title cannot. */
  readonly id: string
  readonly page: Omit<PageContent, 'charts'>
  /** Gives the charts of the page, once its image is asked for. */
  readonly charts: () => PageContent['charts']
}

/** Saves all of a page as one long picture, as chats show it; what draws it is loaded when first used. */
export function PageImageButton({ id, page, charts }: PageImageButtonProps) {
  const t = useText()
  const language = useLanguage()
  const dataset = useDataset()
  const context = useChartContext()
  const [said, say] = useSaid()
  const save = async () => {
    say({ text: words.drawing })
    try {
      const { pageImages } = await import('./images.ts')
      const { file, blob, count } = await pageImages(
        pagePicture({ ...page, charts: charts() }, dataset, context),
        id,
        language,
      )
      downloadBlob(file, blob)
      say({ text: count === 1 ? chartExportMessages.saved : words.parted, values: { file, n: count } })
    } catch {
      say({ text: words.failed })
    }
  }
  return (
    <>
      <Button
        data-screen-only
        aria-label={t(words.longOf, { title: page.title })}
        onClick={() => void save()}
      >
        {t(words.long)}
      </Button>
      <p role="status" className={styles.status} data-screen-only>
        <Said text={said} />
      </p>
    </>
  )
}
