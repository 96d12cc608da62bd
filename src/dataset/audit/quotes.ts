import type { LedgerFigure } from '../../domain/ledger.ts'
import type { Bilingual } from '../../domain/text.ts'
import { groupRows } from '../../lib/group-rows.ts'
import { quotedIn } from '../verify/quotes.ts'
import type { AuditContext } from './context.ts'

/** A sentence that says what a report writes, without its words behind it. "报道没有写明" is no such sentence. */
const UNQUOTED = { zh: /报道所?[写说](?!明|“)/u, en: /[Tt]he report says (?!“)/u } as const

/**
 * What is known of quotations without the text of the reports: a period that rests on words of a report quotes them, and a quotation with
 * a number in it agrees with the ledger. `verify` looks all of them up in the text.
 */
export function checkQuotes({ tables, report }: AuditContext): void {
  const ledgers = groupRows(tables.figures, (figure) => figure.report)
  const check = (index: number, path: string, sentence: Bilingual, ledger: readonly LedgerFigure[]) => {
    for (const language of ['zh', 'en'] as const) {
      if (UNQUOTED[language].test(sentence[language]))
        report('observations', index, `${path}/${language}`, 'says what the report writes without quoting it')
    }
    for (const words of quotedIn(sentence)) {
      if (!/\d/.test(words)) continue
      const printed = ledger.some(
        (figure) => words.includes(figure.printed) || figure.printed.includes(words),
      )
      if (!printed) report('observations', index, `${path}/zh`, `no figure of the report prints “${words}”`)
    }
  }
  for (const [index, row] of tables.observations.entries()) {
    const ledger = ledgers.get(row.report) ?? []
    if (row.period?.note !== undefined) check(index, 'period/note', row.period.note, ledger)
    if (row.scope !== null) check(index, 'scope', row.scope, ledger)
  }
}
