import { FORMULAS } from '../../domain/number/formula.ts'
import { FORMULA_IDS } from '../../domain/record/observation.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { isolated } from '../../lib/hidden-signs.ts'
import type { SourceAbout } from '../../sources/data-source.ts'
import type { SourceRow } from '../../sources/view.ts'
import { BETWEEN } from '../../ui/between.ts'
import styles from '../../ui/evidence/evidence-card.module.css'
import { Fact } from '../../ui/evidence/fact.tsx'
import { Outside, Said } from '../../ui/said.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { STATUS_NAMES } from '../../words/dataset/status.ts'
import { evidenceMessages } from '../../words/places/evidence.ts'
import { COLUMN_NAMES } from '../../words/table/columns.ts'
import { rowCell, rowValue } from './row-words.ts'

interface RowCardProps {
  readonly row: SourceRow
  readonly about: SourceAbout
}

/** Where a value of a source stands and how exact it is: all that the source says of it. */
export function RowCard({ row, about }: RowCardProps) {
  const text = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const formula = FORMULA_IDS.find((id) => id === row.formula)
  return (
    <article className={styles.card}>
      <header>
        <p className={styles.name}>
          <Outside text={textIn(row.locality, language)} lang={langOf(row.locality, language)} />
          {BETWEEN}
          <Said text={rowCell(row, 'indicator', [], style)} />
        </p>
        <p className={styles.value}>
          <Said text={rowValue(row, style)} />
        </p>
        {row.status !== 'reported' && <p className={styles.derived}>{text(STATUS_NAMES[row.status])}</p>}
      </header>
      <dl className={styles.facts}>
        {row.printed !== null && (
          <Fact name={text(evidenceMessages.printed)}>
            <Said text={isolated(row.printed)} />
          </Fact>
        )}
        {row.report !== null && (
          <Fact name={text(COLUMN_NAMES.report)}>
            <Outside text={textIn(row.report, language)} lang={langOf(row.report, language)} />
            {row.paragraph !== null && (
              <>
                {BETWEEN}
                {text(evidenceMessages.paragraph, { n: row.paragraph })}
              </>
            )}
          </Fact>
        )}
        {row.figure !== null && <Fact name={text(words.figure)}>{row.figure}</Fact>}
        {formula !== undefined && (
          <Fact name={text(evidenceMessages.formula)}>{text(FORMULAS[formula].name)}</Fact>
        )}
        {row.inputs.length > 0 && (
          <Fact name={text(words.computedFrom)}>{row.inputs.map(({ id }) => id).join(', ')}</Fact>
        )}
        <Fact name={text(evidenceMessages.exactness)}>{rowCell(row, 'bound', [], style)}</Fact>
        <Fact name={text(evidenceMessages.period)}>{rowCell(row, 'period', [], style)}</Fact>
        <Fact name={text(COLUMN_NAMES.id)}>{row.id}</Fact>
        <Fact name={text(words.source)}>
          <Outside text={textIn(about.title, language)} lang={langOf(about.title, language)} />
          <small>
            {text(words.position)} {(row.position + 1).toLocaleString(language)}
          </small>
        </Fact>
      </dl>
    </article>
  )
}
