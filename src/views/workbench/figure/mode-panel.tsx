import { useLayoutEffect, useRef } from 'react'
import type { Scene } from '../../../draft/edit/commands.ts'
import { REASON_KEYS } from '../../../draft/edit/desk.ts'
import type { Entry } from '../../../draft/edit/document.ts'
import { printedOf } from '../../../draft/edit/document.ts'
import { useText } from '../../../ui/use-language.ts'
import { REASON_NAMES } from '../../../words/reports/report.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'
import type { DeskControl } from '../use-desk.ts'
import { bringIntoForm } from './question-row.tsx'

interface ModePanelProps {
  readonly scene: Scene
  readonly control: DeskControl
  readonly entry: Entry
  readonly repeats: readonly Entry[]
}

/** The question that the next key or press answers: why the figure is not a measure, what it repeats, or where it is cut. */
export function ModePanel({ scene, control, entry, repeats }: ModePanelProps) {
  const t = useText()
  const { mode } = control.desk
  const box = useRef<HTMLFieldSetElement>(null)
  // It may be above the visible part of the form.
  useLayoutEffect(() => {
    if (mode.kind !== 'look' && box.current !== null) bringIntoForm(box.current)
  }, [mode.kind])
  switch (mode.kind) {
    case 'reason':
      return (
        <fieldset ref={box} className={styles.mode}>
          <legend>{t(words.whyNot)}</legend>
          {Object.entries(REASON_KEYS).map(([key, reason]) => (
            <button type="button" key={key} className={styles.answer} onClick={() => control.run(key)}>
              <kbd>{key.toUpperCase()}</kbd> {t(REASON_NAMES[reason])}
            </button>
          ))}
        </fieldset>
      )
    case 'repeat':
      return (
        <fieldset ref={box} className={styles.mode}>
          <legend>{t(words.repeatsWhich)}</legend>
          {repeats.map((earlier, at) => (
            <button
              type="button"
              key={earlier.id}
              className={styles.answer}
              onClick={() => control.run(String(at + 1))}
            >
              <kbd>{at + 1}</kbd>{' '}
              <span lang="zh-CN">
                {scene.document.text.slice(Math.max(0, earlier.start - 12), earlier.start)}
                <b>{printedOf(scene.document, earlier)}</b>
                {scene.document.text.slice(earlier.end, earlier.end + 6)}
              </span>
            </button>
          ))}
        </fieldset>
      )
    case 'cut':
      return (
        <fieldset ref={box} className={styles.mode}>
          <legend>{t(words.cutWhere)}</legend>
          <p lang="zh-CN" className={styles.cutWords}>
            {scene.document.text.slice(entry.start, mode.at)} |{' '}
            {scene.document.text.slice(mode.at, entry.end)}
          </p>
          {(['ArrowLeft', 'ArrowRight', 'Enter', 'Escape'] as const).map((key) => (
            <button type="button" key={key} className={styles.answer} onClick={() => control.run(key)}>
              {key === 'ArrowLeft'
                ? '←'
                : key === 'ArrowRight'
                  ? '→'
                  : t(key === 'Enter' ? words.splitIt : words.close)}
            </button>
          ))}
        </fieldset>
      )
    default:
      return null
  }
}
