import { Link } from '@tanstack/react-router'
import { BETWEEN } from '../../ui/between.ts'
import { Page } from '../../ui/page/page.tsx'
import { useText } from '../../ui/use-language.ts'
import { errors } from '../../words/app/errors.ts'
import { missing } from '../../words/app/missing.ts'
import { shell } from '../../words/app/shell.ts'

/** What stands at the address of a page on which data is entered, in a file that was published to be read. */
export function ForReadingView() {
  const t = useText()
  return (
    <Page title={t(missing.forReadingTitle)} lead={t(missing.forReadingText)}>
      <p>
        <Link to="/">{t(errors.home)}</Link>
        {BETWEEN}
        <Link to="/table">{t(shell.table)}</Link>
      </p>
    </Page>
  )
}
