import { useMemo, useState } from 'react'
import { listOf } from '../../domain/text.ts'
import { previewAcceptAll } from '../../draft/edit/accept-all.ts'
import type { Scene } from '../../draft/edit/commands.ts'
import { shownFor } from '../../draft/edit/commands.ts'
import type { EntryId } from '../../draft/edit/document.ts'
import { entryOf, printedOf } from '../../draft/edit/document.ts'
import { Button } from '../../ui/control/button.tsx'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { HOLD_WORDS, workbenchMessages as words } from '../../words/reports/workbench.ts'
import styles from './desk.module.css'
import { nameIndicator } from './figure/answer-text.ts'
import type { DeskControl } from './use-desk.ts'

const THRESHOLDS = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5] as const
/** The most figures of each list that are shown; the count includes all. */
const MOST = 200

interface AcceptAllProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly onLeave: () => void
}

/** Shows which figures would be accepted at once, and why the others would not, before anything is done. */
export function AcceptAll({ scene, control, onLeave }: AcceptAllProps) {
  const t = useText()
  const language = useLanguage()
  const [threshold, setThreshold] = useState<number>(0.8)
  const { part } = control.desk
  const preview = useMemo(() => previewAcceptAll(scene, part, threshold), [scene, part, threshold])
  const printed = (id: EntryId) => {
    const entry = entryOf(scene.document, id)
    if (entry === undefined) return null
    const indicator = shownFor(scene, entry).indicator?.value
    const name = indicator === undefined ? '' : ` ${nameIndicator(indicator, scene.context, language)}`
    return (
      <>
        <b lang="zh-CN">{printedOf(scene.document, entry)}</b>
        <Outside text={name} />
      </>
    )
  }
  const leave = () => {
    control.change({ mode: { kind: 'look' } })
    onLeave()
  }
  return (
    <section
      className={styles.panel}
      aria-label={t(words.acceptAll)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave()
      }}
    >
      <h2>{t(words.acceptAll)}</h2>
      <label>
        {t(words.threshold)}{' '}
        <select
          // biome-ignore lint/a11y/noAutofocus: the panel was asked for by a key
          autoFocus
          value={threshold}
          onChange={({ target }) => setThreshold(Number(target.value))}
        >
          {THRESHOLDS.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <h3>{t(words.wouldTake, { n: preview.taken.length })}</h3>
      <ul className={styles.preview}>
        {preview.taken.slice(0, MOST).map((id) => (
          <li key={id}>{printed(id)}</li>
        ))}
      </ul>
      <h3>{t(words.wouldHold, { n: preview.left.length })}</h3>
      {preview.left.length > 0 && <p className={styles.quiet}>{t(words.holdNote)}</p>}
      <ul className={styles.preview}>
        {preview.left.slice(0, MOST).map(({ id, by }) => (
          <li key={id}>
            {printed(id)}{' '}
            <small className={styles.quiet}>
              {listOf(
                by.map((hold) => t(HOLD_WORDS[hold])),
                language,
              )}
            </small>
          </li>
        ))}
      </ul>
      <p className={styles.actions}>
        <Button
          primary
          disabled={preview.taken.length === 0}
          onClick={() => {
            control.act('accept-all', (now) => previewAcceptAll(now, part, threshold).patch, null)
            leave()
          }}
        >
          {t(words.takeThem, { n: preview.taken.length })}
        </Button>
        <Button onClick={leave}>{t(words.close)}</Button>
      </p>
    </section>
  )
}
