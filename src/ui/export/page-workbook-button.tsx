import type { ChartModel } from '../../charts/chart-model.ts'
import { titledFile } from '../../exports/file-name.ts'
import { runInSlices } from '../../lib/steps.ts'
import { chartExportMessages as words } from '../../words/charts/chart-export.ts'
import { Button } from '../control/button.tsx'
import { downloadBlob } from '../download.ts'

import { Said } from '../said.tsx'
import { editionOf } from '../table/export/export-menu.tsx'
import { useLanguage, useText } from '../use-language.ts'
import { useSaid } from '../use-said.ts'
import styles from './page-image-button.module.css'

interface PageWorkbookButtonProps {
  /** Names the file where the title cannot. */
  readonly id: string
  readonly title: string
  readonly charts: readonly ChartModel[]
}

/** Saves the charts of a page as one workbook, a sheet for each; what writes it is loaded when first used. Nothing where no chart has a table. */
export function PageWorkbookButton({ id, title, charts }: PageWorkbookButtonProps) {
  const t = useText()
  const language = useLanguage()
  const [said, say] = useSaid()
  const filled = charts.filter(({ table }) => table.rows.length > 0)
  if (filled.length === 0) return null
  const save = async () => {
    try {
      const { chartsXlsx } = await import('../../exports/chart/charts-xlsx.ts')
      const file = titledFile(title, id, language, 'xlsx')
      downloadBlob(
        file,
        await runInSlices(chartsXlsx({ title, charts: filled }, editionOf(__VERSION__), language)),
      )
      say({ text: words.saved, values: { file } })
    } catch {
      say({ text: words.workbookFailed })
    }
  }
  return (
    <>
      <Button aria-label={t(words.workbookOf, { title })} onClick={() => void save()}>
        {t(words.workbook)}
      </Button>
      <p role="status" className={styles.status} data-screen-only>
        <Said text={said} />
      </p>
    </>
  )
}
