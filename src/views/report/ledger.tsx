import { observationName, scopeWords, valueText } from '../../dataset/observation-wording.ts'
import type { LedgerFigure } from '../../domain/record/ledger.ts'
import { langOf, textIn } from '../../domain/text.ts'
import { BETWEEN } from '../../ui/between.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { useLanguage, useNumberStyle, useText } from '../../ui/use-language.ts'
import { BY_HAND } from '../../words/dataset/evidence.ts'
import { KIND_NAMES, REASON_NAMES, reportMessages as words } from '../../words/reports/report.ts'
import { rowId } from './figure-places.ts'
import styles from './report.module.css'

interface LedgerProps {
  readonly figures: readonly LedgerFigure[]
  /** The figure that was chosen, in the text or in the ledger. */
  readonly current: string | null
  /** Shows a figure in the text; null where there is no text. */
  readonly onShow: ((id: string) => void) | null
}

/** Every figure of a report in text order, and what became of it. */
export function Ledger({ figures, current, onShow }: LedgerProps) {
  const t = useText()
  return (
    // The region scrolls sideways on a narrow screen, so it takes the focus and has a name.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t(words.ledgerTable)}>
      <table className={styles.ledger}>
        <thead>
          <tr>
            <th scope="col">{t(words.place)}</th>
            <th scope="col">{t(words.printed)}</th>
            <th scope="col">{t(words.kind)}</th>
            <th scope="col">{t(words.account)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id} id={rowId(figure.id)} data-current={figure.id === current || undefined}>
              <td>{t(words.paragraph, { n: figure.paragraph })}</td>
              <td>
                {onShow === null ? (
                  <span className={styles.printed} lang="zh-CN">
                    {figure.printed}
                  </span>
                ) : (
                  <button
                    type="button"
                    className={styles.printed}
                    lang="zh-CN"
                    title={t(words.showInText)}
                    onClick={() => onShow(figure.id)}
                  >
                    {figure.printed}
                  </button>
                )}
              </td>
              <td>{t(KIND_NAMES[figure.kind])}</td>
              <td>
                <Account figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Account({ figure }: { readonly figure: LedgerFigure }) {
  const t = useText()
  const language = useLanguage()
  const style = useNumberStyle()
  const { observations, figures } = useDataset()
  const repeated = 'repeats' in figure ? figures.get(figure.repeats) : figure
  const observation =
    repeated !== undefined && 'observation' in repeated ? observations.get(repeated.observation) : undefined
  return (
    <>
      {'reason' in figure && <span className={styles.reason}>{t(REASON_NAMES[figure.reason])} </span>}
      {observation !== undefined && (
        <>
          {observationName(observation, language)}{' '}
          <EvidenceTrigger observation={observation}>{valueText(observation, style)}</EvidenceTrigger>{' '}
          {scopeWords(observation, language).join(BETWEEN)}
        </>
      )}
      {figure.exactness === 'by-hand' && <small className={styles.note}>{t(BY_HAND)}</small>}
      {figure.note !== undefined && (
        <small className={styles.note} lang={langOf(figure.note, language)}>
          {textIn(figure.note, language)}
        </small>
      )}
    </>
  )
}
