import { auditTables } from '../../dataset/audit/audit.ts'
import { bundledTables } from '../../dataset/bundled.ts'
import { dataMessages as words } from '../../ui/messages/data.ts'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/use-language.ts'

/** Downloads, sources and the result of the audit. */
export function DatasetView() {
  const t = useText()
  const { problems } = auditTables(bundledTables)
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <p>{problems.length}</p>
    </Page>
  )
}
