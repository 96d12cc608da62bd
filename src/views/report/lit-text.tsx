import type { LitParagraph, Stretch } from '../../dataset/verify/lit-report.ts'
import { EvidenceTrigger } from '../../ui/evidence/evidence-trigger.tsx'
import { originalTextMessages as words } from '../../ui/messages/original-text.ts'
import { REASON_NAMES } from '../../ui/messages/report.ts'
import { useDataset } from '../../ui/use-dataset.ts'
import { useText } from '../../ui/use-language.ts'
import styles from './original-text.module.css'

/** The paragraphs of a report with its figures lit. */
export function LitText({ paragraphs }: { readonly paragraphs: readonly LitParagraph[] }) {
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
              <Lit key={stretch.start} stretch={stretch} />
            ))}
          </p>
        ),
      )}
    </section>
  )
}

/** A figure that became an observation opens its evidence card; any other says why it did not. */
function Lit({ stretch }: { readonly stretch: Stretch }) {
  const t = useText()
  const { observations } = useDataset()
  if (stretch.kind === 'text') return stretch.text
  if (stretch.kind === 'leftover') {
    return (
      <mark className={styles.leftover} title={t(words.leftover)}>
        {stretch.text}
      </mark>
    )
  }
  const { figure, state, text } = stretch
  const observation = 'observation' in figure ? observations.get(figure.observation) : undefined
  const note = state === 'moved' ? t(words.moved) : undefined
  if (observation !== undefined) {
    return (
      <mark className={styles.figure} data-state={state} title={note}>
        <EvidenceTrigger observation={observation}>{text}</EvidenceTrigger>
      </mark>
    )
  }
  const reason = 'reason' in figure ? t(REASON_NAMES[figure.reason]) : undefined
  return (
    <mark className={styles.other} data-state={state} title={note ?? reason}>
      {text}
    </mark>
  )
}
