import { changeSince, wordChange } from '../../dataset/compare/change-since.ts'
import type { Observation } from '../../dataset/observation.ts'
import { styleSideBySide } from '../../dataset/side-by-side.ts'
import { useDataset } from '../data/use-dataset.ts'
import { EvidenceTrigger } from '../evidence/evidence-trigger.tsx'
import { Said } from '../said.tsx'
import { useNumberStyle } from '../use-language.ts'
import styles from './change-line.module.css'

/** How a value changed since a year before, or since the month before; nothing where no such value is known. */
export function ChangeLine({ observation }: { readonly observation: Observation }) {
  const chosen = useNumberStyle()
  const since = changeSince(useDataset(), observation)
  if (since === null) return null
  const style = styleSideBySide([observation, since.before], chosen)
  return (
    <p className={styles.line}>
      {wordChange(since, observation.unit, style).map(({ kind, text }) =>
        kind === 'change' ? (
          <strong key={kind}>
            <Said text={text} />
          </strong>
        ) : (
          <EvidenceTrigger key={kind} observation={since.before}>
            <Said text={text} />
          </EvidenceTrigger>
        ),
      )}
    </p>
  )
}
