import type { ReactNode } from 'react'
import { Fragment, useLayoutEffect, useRef } from 'react'
import type { Suggestion } from '../../../draft/draft-schema.ts'
import type { Asked } from '../../../draft/edit/offers.ts'
import { BETWEEN, Outside } from '../../../ui/said.tsx'
import { useText } from '../../../ui/use-language.ts'
import { ASKED_NAMES, workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'

/** One answer that can be chosen by its number. */
export interface NumberedAnswer {
  readonly words: string
  readonly note: string
  readonly suggestion: Suggestion<unknown> | null
  readonly isShown: boolean
  readonly onChoose: () => void
}

interface QuestionRowProps {
  readonly asked: Asked
  /** The answer that would be accepted. */
  readonly shown: string
  readonly isSaid: boolean
  readonly suggestion: Suggestion<unknown> | null
  /** Why the answer is shown, if no words of the text give it. */
  readonly note: string
  readonly isActive: boolean
  /** Whether the user just asked for this question, rather than only moved to the figure. */
  readonly isCalled: boolean
  readonly answers: readonly NumberedAnswer[]
  readonly onActive: () => void
  /** The fields to type other answers, while the question is the current one. */
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
  // A question that becomes active by a key may be below the visible part of the form.
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
 * Scrolls the form so that a row with its answers is visible above the fixed foot. On a narrow screen the form scrolls with the page: there
 * the row is brought between the text, which stays at the top, and the foot.
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

/** The words that a suggestion is based on, and how certain it is. */
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
