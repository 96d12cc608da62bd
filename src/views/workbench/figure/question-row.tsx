import type { ReactNode } from 'react'
import { Fragment, useLayoutEffect, useRef } from 'react'
import type { Suggestion } from '../../../draft/draft-schema.ts'
import type { Asked } from '../../../draft/edit/offers.ts'
import { BETWEEN, Outside } from '../../../ui/said.tsx'
import { useText } from '../../../ui/use-language.ts'
import { ASKED_NAMES, workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'

/** One answer that can be given by its number. */
export interface NumberedAnswer {
  readonly words: string
  readonly note: string
  readonly suggestion: Suggestion<unknown> | null
  readonly isShown: boolean
  readonly onChoose: () => void
}

interface QuestionRowProps {
  readonly asked: Asked
  /** The answer as it would be taken. */
  readonly shown: string
  readonly isSaid: boolean
  readonly suggestion: Suggestion<unknown> | null
  /** Why the answer is shown where no words of the text say so. */
  readonly note: string
  readonly isActive: boolean
  /** Whether the question is asked by what was just done, and not by the figure that came in hand. */
  readonly isCalled: boolean
  readonly answers: readonly NumberedAnswer[]
  readonly onActive: () => void
  /** Where other answers are typed, while the question is in hand. */
  readonly children?: ReactNode
}

/** One question about a figure: its present answer and the reason; while the question is open, also the other answers with their numbers. */
export function QuestionRow({
  asked,
  shown,
  isSaid,
  suggestion,
  note,
  isActive,
  isCalled,
  answers,
  onActive,
  children,
}: QuestionRowProps) {
  const t = useText()
  const row = useRef<HTMLDivElement>(null)
  const wasActive = useRef(isActive && !isCalled)
  // A question that a key asks for may lie below the edge of the form.
  useLayoutEffect(() => {
    if (isActive && !wasActive.current && row.current !== null) bringIntoForm(row.current)
    wasActive.current = isActive
  }, [isActive])
  return (
    <div ref={row} className={styles.question} data-active={isActive || undefined}>
      <button type="button" className={styles.asked} aria-expanded={isActive} onClick={onActive}>
        <span className={styles.label}>{t(ASKED_NAMES[asked])}</span>
        <span className={styles.shown} data-said={isSaid || undefined}>
          <Outside text={shown} />
        </span>
        <span className={styles.reason}>
          {isSaid ? t(words.bySaid) : note !== '' ? note : <Reason suggestion={suggestion} />}
        </span>
      </button>
      {isActive && answers.length > 0 && (
        <ol className={styles.answers}>
          {answers.map((answer, at) => (
            <li key={`${answer.words} ${answer.note} ${answer.suggestion?.rank}`}>
              <button
                type="button"
                className={styles.answer}
                aria-pressed={answer.isShown}
                onClick={answer.onChoose}
              >
                <kbd>{at + 1}</kbd>
                <span>
                  <Outside text={answer.words} />
                  {answer.note !== '' && <small className={styles.quiet}> {answer.note}</small>}
                </span>
                <span className={styles.reason}>
                  <Reason suggestion={answer.suggestion} />
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {isActive && children}
    </div>
  )
}

/**
 * Scrolls the form so that a row is seen with its answers above what stays at the foot. The page is scrolled only where the form is part of
 * it: on a narrow screen, between the text that stays at the top and the foot.
 */
export function bringIntoForm(row: HTMLElement): void {
  const form = row.closest('section')
  if (form === null) return
  const own = row.getBoundingClientRect()
  if (getComputedStyle(form).overflowY === 'visible') {
    const text = document.querySelector('[data-arrival]')?.getBoundingClientRect()
    const top = Math.max(0, text?.bottom ?? 0)
    if (own.top < top || own.top > window.innerHeight / 2) window.scrollBy(0, own.top - top)
    return
  }
  const seen = form.getBoundingClientRect()
  const foot = form.querySelector<HTMLElement>('[data-foot]')?.offsetHeight ?? 0
  const below = own.bottom - (seen.bottom - foot)
  const above = seen.top - own.top
  if (above > 0) form.scrollTop -= above
  else if (below > 0) form.scrollTop += Math.min(below, -above)
}

/** By which words a suggestion was made, and how sure it is. */
export function Reason({ suggestion }: { readonly suggestion: Suggestion<unknown> | null }) {
  const t = useText()
  if (suggestion === null) return null
  const by = suggestion.words.map(({ text }) => text.replaceAll(/\s+/gu, '')).filter((text) => text !== '')
  return (
    <Fragment>
      {by.length > 0 ? t(words.because, { words: by.join('”“') }) : t(words.byRule)}
      {suggestion.certain && `${BETWEEN}${t(words.certain)}`}
    </Fragment>
  )
}
