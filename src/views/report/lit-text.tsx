import type { LitParagraph, Stretch } from '../../dataset/verify/lit-report.ts'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { useText } from '../../ui/use-language.ts'
import { originalTextMessages as words } from '../../words/reports/original-text.ts'
import { REASON_NAMES } from '../../words/reports/report.ts'
import { leftoverId, textId } from './figure-places.ts'
import styles from './original-text.module.css'

interface LitTextProps {
  readonly paragraphs: readonly LitParagraph[]
  /** The figure that was chosen, in the text or in the ledger. */
  readonly current: string | null
  /** Hears that a figure was pressed, and whether its evidence opens with it. */
  readonly onFigure: (id: string, opensEvidence: boolean) => void
}

/** The paragraphs of a report with its figures lit. */
export function LitText({ paragraphs, current, onFigure }: LitTextProps) {
  const t = useText()
  return (
    <section className={styles.text} aria-label={t(words.text)}>
      {paragraphs.map(({ number, stretches }) =>
        stretches.length === 0 ? (
          <p key={number} className={styles.absent}>
            {t(words.paragraphAbsent, { n: number })}
          </p>
        ) : (
          <p key={number} lang="zh-CN">
            {stretches.map((stretch) => (
              <Lit key={stretch.start} stretch={stretch} current={current} onFigure={onFigure} />
            ))}
          </p>
        ),
      )}
    </section>
  )
}

interface LitProps extends Omit<LitTextProps, 'paragraphs'> {
  readonly stretch: Stretch
}

/** A figure that became an observation opens its evidence card; any other shows in the ledger why it did not. */
function Lit({ stretch, current, onFigure }: LitProps) {
  const t = useText()
  const { observations } = useDataset()
  if (stretch.kind === 'text') return stretch.text
  if (stretch.kind === 'leftover') {
    return (
      <mark
        id={leftoverId(stretch.start)}
        tabIndex={-1}
        className={styles.leftover}
        title={t(words.leftover)}
      >
        {stretch.text}
      </mark>
    )
  }
  const { figure, state, text } = stretch
  const observation = 'observation' in figure ? observations.get(figure.observation) : undefined
  const reason = 'reason' in figure ? t(REASON_NAMES[figure.reason]) : undefined
  const note = state === 'moved' ? t(words.moved) : reason
  return (
    <mark
      id={textId(figure.id)}
      className={observation === undefined ? styles.other : styles.figure}
      data-state={state}
      data-current={figure.id === current || undefined}
      title={note}
    >
      {observation === undefined ? (
        <button type="button" className={styles.lit} onClick={() => onFigure(figure.id, false)}>
          {text}
        </button>
      ) : (
        <EvidenceTrigger observation={observation} onPress={() => onFigure(figure.id, true)}>
          {text}
        </EvidenceTrigger>
      )}
    </mark>
  )
}
