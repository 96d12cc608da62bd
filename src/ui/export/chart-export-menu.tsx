import { Menu } from '@base-ui/react/menu'
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
import menu from '../control/menu.module.css'
import { usePopup } from '../control/use-popup.ts'
import { downloadBlob, downloadText } from '../download.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './chart-export-menu.module.css'
import { rasterise } from './rasterise.ts'

/** What happened, in words for the reader. */
interface ExportResult {
  readonly message: Bilingual
  readonly file: string
}

interface ExportAction {
  readonly key: string
  readonly name: Bilingual
  /** Whether there is anything of this model to export so. */
  readonly offered: (model: ChartModel) => boolean
  /** @param slide makes the chart for a slide, with as many rows as can be read there */
  readonly run: (
    model: ChartModel,
    language: Language,
    slide: () => SlideModel,
    reviewOf: ChartReviews['of'],
  ) => Promise<ExportResult>
}

const fileOf = ({ id, title }: ChartModel, language: Language, ending: string) =>
  titledFile(title, id, language, ending)

const png = (ground: 'white' | 'none', suffix: string): ExportAction['run'] => {
  return async (model, language) => {
    const file = fileOf(model, language, `${suffix}png`)
    try {
      downloadBlob(file, await rasterise(chartSvg(model, { language, ground })))
      return { message: words.saved, file }
    } catch {
      return { message: words.failed, file }
    }
  }
}

async function copy(model: ChartModel, language: Language): Promise<ExportResult> {
  const file = fileOf(model, language, 'png')
  try {
    // The promise itself is handed over: Safari forgets the click while an image is being made.
    const image = rasterise(chartSvg(model, { language, ground: 'white' }))
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    return { message: words.copied, file }
  } catch {
    return { message: words.copyRefused, file }
  }
}

const slide: ExportAction['run'] = async (model, language, make) => {
  const file = fileOf(model, language, 'pptx')
  try {
    // The writer is loaded when first used.
    const { deckPptx } = await import('../../exports/pptx/deck-pptx.ts')
    downloadBlob(file, await deckPptx(deckOfSlide(make()), language))
    return { message: words.saved, file }
  } catch {
    return { message: words.slideFailed, file }
  }
}

const always = () => true

/** What can be done with a chart, in the order of the menu. */
const EXPORT_ACTIONS: readonly ExportAction[] = [
  {
    key: 'svg',
    name: words.svg,
    offered: always,
    run: async (model, language) => {
      const file = fileOf(model, language, 'svg')
      downloadText(file, chartSvg(model, { language, ground: 'white' }).text, 'image/svg+xml;charset=utf-8')
      return { message: words.saved, file }
    },
  },
  { key: 'png', name: words.pngWhite, offered: always, run: png('white', '') },
  { key: 'png-transparent', name: words.pngTransparent, offered: always, run: png('none', 'transparent.') },
  { key: 'pptx', name: words.slide, offered: always, run: slide },
  {
    key: 'csv',
    name: words.csv,
    offered: ({ table }) => table.rows.length > 0,
    run: async (model, language, _slide, reviewOf) => {
      const file = fileOf(model, language, 'csv')
      downloadText(file, chartCsv(model, { of: reviewOf, language }), 'text/csv;charset=utf-8')
      return { message: words.saved, file }
    },
  },
  { key: 'copy', name: words.copy, offered: always, run: copy },
]

interface ChartExportMenuProps {
  readonly model: ChartModel
  /** Makes the chart for a slide. */
  readonly slide: () => SlideModel
  /** What was said of a value of the chart. */
  readonly reviewOf: ChartReviews['of']
}

/** Exports a chart as a drawing, an image or data. The outcome is said beside the button. */
export function ChartExportMenu({ model, slide, reviewOf }: ChartExportMenuProps) {
  const t = useText()
  const popup = usePopup()
  const language = useLanguage()
  const [result, setResult] = useState<ExportResult | null>(null)
  const actions = EXPORT_ACTIONS.filter(({ offered }) => offered(model))
  return (
    <>
      {/* Not modal: locking the page would insert a style that the policy forbids. */}
      <Menu.Root {...popup} modal={false}>
        <Menu.Trigger className={styles.trigger} aria-label={t(words.downloadChart, { title: model.title })}>
          {t(words.download)}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4} align="start" className={menu.positioner}>
            <Menu.Popup className={menu.popup}>
              {actions.map(({ key, name, run }) => (
                <Menu.Item
                  key={key}
                  className={menu.item}
                  onClick={() => void run(model, language, slide, reviewOf).then(setResult)}
                >
                  {t(name)}
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <p role="status" className={styles.status}>
        {result !== null && <Said text={t(result.message, { file: result.file })} />}
      </p>
    </>
  )
}
