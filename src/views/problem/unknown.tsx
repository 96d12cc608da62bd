import { Link, useLocation } from '@tanstack/react-router'
import { isOwn } from '../../dataset/edits/own-word.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { closest } from '../../lib/closest.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { Page } from '../../ui/page/page.tsx'
import { keywordsOf, PAGES } from '../../ui/palette/commands.ts'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { errors } from '../../words/app/errors.ts'
import { missing } from '../../words/app/missing.ts'
import { shell } from '../../words/app/shell.ts'
import { tableMessages } from '../../words/table/table.ts'
import styles from './problem.module.css'

/** In a published file, which is only for reading: the page at an address where the app would let a person enter data. */
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

/** The page for an address that does not exist. */
export function UnknownAddressView() {
  const t = useText()
  const { pathname } = useLocation()
  return <Unknown text={t(missing.unknownText, { address: pathname })} wanted={pathname} among="page" />
}

interface UnknownProps {
  /** What is not there, in a sentence. */
  readonly text: string
  /** What was asked for; the closest ids are offered instead. */
  readonly wanted: string
  /** Among what the closest are looked for. */
  readonly among?: 'locality' | 'indicator' | 'page'
}

/** The page that is called most like it, by its English words. */
function closestPage(wanted: string) {
  const names = PAGES.flatMap((page) =>
    [page.id, page.name.en, ...keywordsOf(page.id)].map((word) => ({ word: word.toLowerCase(), page })),
  )
  const [word] = closest(
    wanted,
    names.map((name) => name.word),
  )
  return names.find((name) => name.word === word)?.page
}

/** A clear page for what does not exist, with the way to what does. */
export function Unknown({ text, wanted, among = 'locality' }: UnknownProps) {
  const t = useText()
  const language = useLanguage()
  const { localities, indicators, reports } = useDataset()
  const reported = new Set<string>([...reports.values()].map((report) => report.locality))
  const [ids, rows, to] =
    among === 'indicator'
      ? [[...indicators.keys()], indicators, '/indicator/$id' as const]
      : [[...reported], localities, '/locality/$id' as const]
  const last = wanted.split('/').at(-1) ?? ''
  // What a user imported has an id that is like no other.
  const isImported = isOwn({ id: last })
  const near = isImported ? [] : closest(last, ids)
  // An address on its own may be meant for a page, which goes by more than one word.
  const page = among === 'page' ? closestPage(last) : undefined
  return (
    <Page
      title={t(missing.unknownTitle)}
      lead={<Said text={isImported ? t(tableMessages.ownElsewhere) : text} />}
    >
      {(near.length > 0 || page !== undefined) && <p>{t(missing.closest)}</p>}
      <ul className={styles.closest}>
        {page !== undefined && (
          <li>
            <Link to={page.to}>{t(page.name)}</Link>
          </li>
        )}
        {near.map((id) => (
          <li key={id}>
            <Link to={to} params={{ id }}>
              <Outside
                text={textIn(rows.get(id)?.name, language) ?? id}
                lang={langOf(rows.get(id)?.name, language)}
              />
            </Link>
          </li>
        ))}
        <li>
          <Link to="/">{t(errors.home)}</Link>
        </li>
      </ul>
    </Page>
  )
}
