import { Menu } from '@base-ui/react/menu'
import { useState } from 'react'
import type { ChartModel } from '../../charts/chart-model.ts'
import type { SlideModel } from '../../decks/slide-model.ts'
import type { ChartReviews } from '../../exports/chart/chart-csv.ts'
import { chartExportMessages as words } from '../../words/charts/chart-export.ts'

import menu from '../control/menu.module.css'
import { usePopup } from '../control/use-popup.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import type { ExportResult } from './chart-actions.ts'
import { EXPORT_ACTIONS } from './chart-actions.ts'
import styles from './chart-export-menu.module.css'

interface ChartExportMenuProps {
  readonly model: ChartModel
  /** Makes the chart as it stands on a slide. */
  readonly slide: () => SlideModel
  /** What was said of a value of the chart. */
  readonly reviewOf: ChartReviews['of']
}

/** Takes a chart out of the app: as a drawing, an image or data. What came of it is said beside the button. */
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
