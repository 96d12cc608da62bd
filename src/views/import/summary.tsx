import { listOf } from '../../domain/text.ts'
import type { Answers } from '../../imports/table/reading.ts'
import { SAME_AS_HERE } from '../../imports/table/reading.ts'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { tableMessages as words } from '../../words/imports/import-tables.ts'
import { targetImportMessages } from '../../words/imports/target-import.ts'
import type { Asked } from './asked.ts'
import styles from './import.module.css'
import type { ImportWork } from './use-import-work.ts'

interface SummaryProps {
  readonly work: ImportWork
  readonly asked: readonly Asked[]
  readonly answers: Answers
}

/** What the files come to, in one line. */
export function Summary({ work: { files, plan, aims }, asked, answers }: SummaryProps) {
  const t = useText()
  const language = useLanguage()
  const all = files.flatMap((file) => file.leftOut)
  const leftOut = all.filter(({ reason }) => reason !== SAME_AS_HERE)
  const known = plan.known + all.length - leftOut.length
  const isUnchanged =
    known > 0 &&
    plan.ready.length === 0 &&
    plan.waiting === 0 &&
    aims.targets.length === 0 &&
    plan.earlier.length === 0
  const sheets = files.reduce((n, file) => n + file.sheets.length, 0)
  const agree = leftOut.filter(({ reason }) => /^a total\b.*\bagrees?\b/u.test(reason)).length
  const wrong = files.flatMap(({ conflicts }) => conflicts).filter(({ kind }) => kind === 'total').length
  const open = asked.filter(({ key }) => !answers.has(key)).length
  const counts = [
    [words.summaryFiles, files.length > 1 ? files.length : 0],
    [words.summarySheets, sheets > 1 ? sheets : 0],
    [words.summaryQuestions, open],
    [words.summaryWaiting, plan.waiting],
    [words.summaryTotals, agree],
    [words.summaryWrong, wrong],
    [words.summaryClashes, plan.clashes.length],
    [targetImportMessages.title, aims.targets.length],
    [words.summaryKnown, isUnchanged ? 0 : known],
    [words.summarySupport, plan.support.length],
    [words.summaryLeftOut, leftOut.length],
    [words.summaryBlanks, files.reduce((n, file) => n + file.blanks, 0)],
  ] as const
  const said = counts.filter(([, n]) => n > 0).map(([word, n]) => t(word, { n }))
  return (
    <p role="status" className={styles.summary}>
      {isUnchanged
        ? [t(words.summaryUnchanged, { n: known }), listOf(said, language)].join(' ')
        : listOf([t(words.summaryValues, { n: plan.ready.length }), ...said], language)}
    </p>
  )
}
