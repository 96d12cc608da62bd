import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { saidValue } from '../../dataset/observation-wording.ts'
import { nameOfValue } from '../../dataset/review/review-wording.ts'
import type { SourceAbout } from '../../sources/data-source.ts'
import { aboutRow, withRowMarks } from '../../sources/row-marks.ts'
import type { SourceObservation } from '../../sources/row-observation.ts'
import { rowsAsObservations } from '../../sources/row-observation.ts'
import type { SourceRow } from '../../sources/view.ts'
import { Button } from '../../ui/control/button.tsx'
import { useCollection } from '../../ui/data/use-workspace.ts'
import { evidenceControl } from '../../ui/evidence/evidence-trigger.tsx'
import { leadToForm } from '../../ui/review/lead-to-form.ts'
import { ReviewPanel } from '../../ui/review/review-panel.tsx'
import { Said } from '../../ui/said.tsx'
import { leaveFocus } from '../../ui/table/keep-focus.ts'
import { useNumberStyle, useText } from '../../ui/use-language.ts'
import { largeMessages as words } from '../../words/dataset/large.ts'
import { reviewMessages } from '../../words/desk/review.ts'
import styles from './large.module.css'

/** The row that the address names, as it was last seen; none where it has not been. */
export interface MarkedRow {
  readonly id: string
  readonly row: SourceRow | undefined
}

/** Tells which row the address names, once there are rows. Others may be shown later: a mark that is being typed stays with its row. */
export function useMarkedRow(rows: readonly SourceRow[] | null, onMarked: (marked: MarkedRow) => void): void {
  const { mark = '' } = useSearch({ strict: false })
  const row = rows?.find(({ id }) => id === mark)
  const isKnown = rows !== null && mark !== ''
  const tell = useEffectEvent(onMarked)
  useEffect(() => {
    if (isKnown) tell({ id: mark, row })
  }, [isKnown, mark, row])
}

/** Leads from marks that are closed, by Back too, to their row: whoever asked for them goes on from there. */
function useWayBack(mark: string | undefined): void {
  const before = useRef<string | undefined>(undefined)
  useEffect(() => {
    const closed = mark === undefined ? before.current : undefined
    before.current = mark
    // Closed by Back, the form takes the focus with it; closed by its button, it has left it to the table.
    const isLeft = document.activeElement?.matches('body, [data-keeps-focus]') ?? true
    if (closed !== undefined && isLeft) evidenceControl(closed)?.focus()
  }, [mark])
}

interface RowReviewProps {
  readonly marked: MarkedRow
  readonly about: SourceAbout
}

/** The marks of the row that the address names, with the form for more; nothing where it names none. */
export function RowReview({ marked, about }: RowReviewProps) {
  const text = useText()
  const { mark } = useSearch({ from: '/large' })
  const navigate = useNavigate({ from: '/large' })
  const remarks = useCollection('remarks')
  const { row } = marked
  const observation = useMemo(
    () =>
      row === undefined ? undefined : withRowMarks(rowsAsObservations([row], about), remarks).observations[0],
    [row, about, remarks],
  )
  useWayBack(mark)
  if (marked.id !== mark) return null
  const close = () =>
    void navigate({ search: ({ mark: _, ...others }) => others, replace: true, resetScroll: false })
  return <Marked key={mark} observation={observation} onClose={close} label={text(reviewMessages.title)} />
}

interface MarkedProps {
  /** Not there where no row of those shown has the id. */
  readonly observation: SourceObservation | undefined
  readonly label: string
  readonly onClose: () => void
}

function Marked({ observation, label, onClose }: MarkedProps) {
  const text = useText()
  const style = useNumberStyle()
  const { at = '' } = useSearch({ from: '/large' })
  const region = useRef<HTMLElement>(null)
  // It is asked for in the card of a value: whoever marks the value goes on from here.
  useEffect(() => {
    const section = region.current
    if (section === null) return
    const lead = () => {
      const form = section.querySelector('form')
      if (form === null) section.focus()
      else leadToForm(form)
    }
    lead()
    // The card gives the focus back once it has gone, sooner or later: until the reader presses something, the focus belongs here.
    const pressed = new AbortController()
    const { signal } = pressed
    const keep = ({ target }: FocusEvent) => {
      if (target instanceof Node && !section.contains(target)) lead()
    }
    document.addEventListener('focusin', keep, { signal })
    for (const press of ['keydown', 'pointerdown'] as const)
      document.addEventListener(press, () => pressed.abort(), { signal, capture: true })
    return () => pressed.abort()
  }, [])
  return (
    <section ref={region} tabIndex={-1} className={styles.marked} aria-label={label}>
      {observation === undefined ? (
        <p>{text(words.markedGone)}</p>
      ) : (
        <>
          <h2 className={styles.markedName}>
            <Said text={nameOfValue(observation, style.language)} />{' '}
            <strong>
              <Said text={saidValue(observation, style)} />
            </strong>
          </h2>
          <ReviewPanel review={observation.review} subjects={[aboutRow(observation, at)]} isOpen />
          <p className={styles.note}>{text(reviewMessages.nameNote)}</p>
        </>
      )}
      <Button
        onClick={({ currentTarget }) => {
          leaveFocus(currentTarget)
          onClose()
        }}
      >
        {text(words.closeMarks)}
      </Button>
    </section>
  )
}
