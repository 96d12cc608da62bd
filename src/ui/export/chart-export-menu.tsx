import { useState } from 'react'
import type { ChartModel } from '../../charts/chart-model.ts'
import { deckOfSlide } from '../../decks/chart-deck.ts'
import type { SlideModel } from '../../decks/slide-model.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import type { ChartReviews } from '../../exports/chart/chart-csv.ts'
import { chartCsv } from '../../exports/chart/chart-csv.ts'
import { titledFile } from '../../exports/file-name.ts'
import { chartSvg } from '../../exports/svg/chart-svg.ts'
import { chartExportMessages as words } from '../../words/charts/chart-export.ts'
import { ActionMenu, MenuAction } from '../control/action-menu.tsx'
import button from '../control/button.module.css'
import { downloadBlob } from '../download.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './chart-export-menu.module.css'
import { rasterise } from './rasterise.ts'

interface ChartExportMenuProps {
  readonly model: ChartModel
  /** Makes the chart for a slide, with as many rows as can be read there. */
  readonly slide: () => SlideModel
  /** What was said of a value of the chart. */
  readonly reviewOf: ChartReviews['of']
}

/** A file that can be made of a chart. */
interface ChartAction {
  readonly name: Bilingual
  /** What the name of the file ends with. */
  readonly ending: string
  /** What is said where it fails; undefined where nothing can. */
  readonly failed?: Bilingual
  readonly make: (chart: ChartExportMenuProps & { readonly language: Language }) => Promise<Blob>
  /** Whether it is copied, not saved. */
  readonly copied?: boolean
}

const png =
  (ground: 'white' | 'none'): ChartAction['make'] =>
  ({ model, language }) =>
    rasterise(chartSvg(model, { language, ground }))

/** What can be done with a chart, in the order of the menu. */
const ACTIONS: readonly ChartAction[] = [
  {
    name: words.svg,
    ending: 'svg',
    make: async ({ model, language }) => {
      const { text } = chartSvg(model, { language, ground: 'white' })
      return new Blob([text], { type: 'image/svg+xml;charset=utf-8' })
    },
  },
  { name: words.pngWhite, ending: 'png', failed: words.failed, make: png('white') },
  { name: words.pngTransparent, ending: 'transparent.png', failed: words.failed, make: png('none') },
  {
    name: words.slide,
    ending: 'pptx',
    failed: words.slideFailed,
    make: async ({ slide, language }) => {
      // The writer is loaded when first used.
      const { deckPptx } = await import('../../exports/pptx/deck-pptx.ts')
      return deckPptx(deckOfSlide(slide()), language)
    },
  },
  {
    name: words.csv,
    ending: 'csv',
    make: async ({ model, language, reviewOf }) =>
      new Blob([chartCsv(model, { of: reviewOf, language })], { type: 'text/csv;charset=utf-8' }),
  },
  { name: words.copy, ending: 'png', failed: words.copyRefused, make: png('white'), copied: true },
]

/** Exports a chart as a drawing, an image or data. The outcome is said beside the button. */
export function ChartExportMenu({ model, slide, reviewOf }: ChartExportMenuProps) {
  const t = useText()
  const language = useLanguage()
  const [said, setSaid] = useState<readonly [message: Bilingual, file: string] | null>(null)
  const run = async ({ ending, failed, make, copied = false }: ChartAction) => {
    const file = titledFile(model.title, model.id, language, ending)
    try {
      const blob = make({ model, language, slide, reviewOf })
      // The promise itself is handed over: Safari forgets the click while an image is being made.
      if (copied) await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })])
      else downloadBlob(file, await blob)
      setSaid([copied ? words.copied : words.saved, file])
    } catch (error) {
      if (failed === undefined) throw error
      setSaid([failed, file])
    }
  }
  return (
    <>
      <ActionMenu
        className={button.tool}
        trigger={t(words.download)}
        aria-label={t(words.downloadChart, { title: model.title })}
        align="start"
      >
        {ACTIONS.filter(({ ending }) => ending !== 'csv' || model.table.rows.length > 0).map((action) => (
          <MenuAction key={action.name.en} onClick={() => void run(action)}>
            {t(action.name)}
          </MenuAction>
        ))}
      </ActionMenu>
      <p role="status" className={styles.status}>
        {said !== null && <Said text={t(said[0], { file: said[1] })} />}
      </p>
    </>
  )
}
