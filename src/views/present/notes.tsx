import type { PointerEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { SlideModel } from '../../decks/slide-model.ts'
import type { Bilingual } from '../../domain/text.ts'
import { DATE_LOCALES } from '../../domain/text.ts'
import { wordTime } from '../../domain/time/moment.ts'
import type { Point } from '../../state/show/show-message.ts'
import { stage } from '../../state/show/show-message.ts'
import { KeepNumbers } from '../../ui/chart/keep-numbers.tsx'
import { ErrorBoundary } from '../../ui/page/error-boundary.tsx'
import { useWindowTitle } from '../../ui/page/page.tsx'
import { useWidth } from '../../ui/page/use-width.ts'
import { BETWEEN, Outside, Said } from '../../ui/said.tsx'
import { Stage } from '../../ui/stage/stage.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './notes.module.css'
import { runCommand } from './run-command.ts'
import type { Command } from './show-keys.ts'
import { useShowKeys } from './show-keys.ts'
import type { Shown } from './use-show-link.ts'
import { useLinkedShow } from './use-show-link.ts'
import { MINUTE, useLook, useTalkTime } from './use-stage.ts'

/** Current and next slide, what to say, the time, and the way to any slide. */
export function Notes(shown: Shown) {
  const t = useText()
  const notes = useNotes(shown)
  const { model, number, stageState, run } = notes
  const [slide, next] = [model.slides[number - 1], model.slides[number]]
  useShowKeys(run)
  useWindowTitle(t(words.notes), model.name || (slide?.title ?? ''))
  if (slide === undefined) return null
  const of = model.slides.length
  const pointAt = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    const box = currentTarget.getBoundingClientRect()
    const share = (n: number) => Math.min(1, Math.max(0, n))
    notes.point({
      x: share((clientX - box.left) / box.width),
      y: share((clientY - box.top) / box.height),
    })
  }
  return (
    <main className={styles.notes} aria-label={t(words.notesWindow)}>
      <header className={styles.head}>
        <p className={styles.deck}>
          <Outside text={model.name} />
        </p>
        <NotesClock notes={notes} />
        <p className={styles.line} data-connected={notes.connected || undefined} role="status">
          <KeepNumbers text={t(notes.connected ? words.connected : words.alone)} />
          {!notes.connected && (
            <button type="button" onClick={notes.openSlides}>
              {t(words.openSlides)}
            </button>
          )}
        </p>
        {notes.notice !== null && (
          <p role="alert">
            <KeepNumbers text={t(notes.notice)} />
          </p>
        )}
      </header>
      <section className={styles.current} aria-label={t(words.current)}>
        <div className={styles.screen} onPointerMove={pointAt} onPointerLeave={() => notes.point(null)}>
          <NotesSlide slide={slide} number={number} of={of} type={notes.type} />
          {stageState.blank !== null && (
            <p className={styles.blank}>
              <Said text={t(words.blankNow, { what: t(words[stageState.blank]) })} />
            </p>
          )}
        </div>
        <nav className={styles.turn} aria-label={t(words.slides)}>
          <button type="button" onClick={() => run({ do: 'previous' })} disabled={number === 1}>
            {t(words.previous)}
          </button>
          <span>
            {number} / {of}
          </span>
          <button type="button" onClick={() => run({ do: 'next' })} disabled={number === of}>
            {t(words.next)}
          </button>
        </nav>
      </section>
      <section className={styles.next} aria-label={t(words.upNext)}>
        <h2>{t(words.upNext)}</h2>
        {next === undefined ? (
          <p>{t(words.end)}</p>
        ) : (
          <NotesSlide slide={next} number={number + 1} of={of} type={notes.type} />
        )}
      </section>
      <section className={styles.words} aria-label={t(words.notes)}>
        <div className={styles.wordsHead}>
          <h1>
            <KeepNumbers text={slide.title} />
          </h1>
          <button type="button" aria-label={t(words.smallerNotes)} onClick={() => run({ do: 'smaller' })}>
            A−
          </button>
          <button type="button" aria-label={t(words.largerNotes)} onClick={() => run({ do: 'larger' })}>
            A+
          </button>
        </div>
        {/* A long text is read by scrolling, which the keyboard must be able to do. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <div className={styles.text} tabIndex={0} style={{ fontSize: `${notes.size}rem` }} key={slide.id}>
          {(slide.notes === '' ? t(words.noNotes) : slide.notes).split('\n').map((line, i) => (
            // Two lines may say the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <p key={i}>
              <KeepNumbers text={line} />
            </p>
          ))}
        </div>
      </section>
      <SlideList slides={model.slides} number={number} onChoose={(n) => run({ do: 'go', slide: n })} />
    </main>
  )
}

interface SlideListProps {
  readonly slides: readonly SlideModel[]
  /** Counted from 1. */
  readonly number: number
  readonly onChoose: (number: number) => void
}

/** All slides by their titles; the one that is shown stays in sight. */
function SlideList({ slides, number, onChoose }: SlideListProps) {
  const t = useText()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.children[number - 1]?.scrollIntoView({ block: 'nearest' })
  }, [number])
  return (
    <nav className={styles.list} aria-label={t(words.overview)}>
      <ol ref={list}>
        {slides.map((slide, i) => (
          <li key={slide.id}>
            <button
              type="button"
              aria-current={i + 1 === number || undefined}
              onClick={() => onChoose(i + 1)}
            >
              <span>{i + 1}</span> <KeepNumbers text={slide.title} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface NotesSlideProps {
  readonly slide: SlideModel
  readonly number: number
  readonly of: number
  readonly type: number
}

const FIRST_WIDTH = 640

/** A slide as the audience sees it, as wide as the room that the presenter's window gives it. */
function NotesSlide({ slide, number, of, type }: NotesSlideProps) {
  const { look } = useLook()
  const { ref, width } = useWidth(FIRST_WIDTH)
  return (
    // The observed element stays the same when the slide changes; only its content is drawn again.
    <div className={styles.picture} ref={ref} inert>
      <ErrorBoundary
        key={slide.id}
        instead={() => (
          <p>
            <KeepNumbers text={slide.title} />
          </p>
        )}
      >
        <Stage slide={slide} number={number} of={of} width={width} type={type} look={look} />
      </ErrorBoundary>
    </div>
  )
}

/** The time of day, the time taken and planned, and where the plan would be now. */
function NotesClock({ notes }: { readonly notes: ReturnType<typeof useNotes> }) {
  const t = useText()
  const language = useLanguage()
  const { minutes, slides } = notes.model
  const { now, taken, left } = useTalkTime(minutes)
  const time = new Intl.DateTimeFormat(DATE_LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(now)
  return (
    <div className={styles.clock}>
      <p>
        <span>{t(words.clock)}</span> <strong>{time}</strong>
      </p>
      <p role="timer" data-over={(left !== null && left < 0) || undefined}>
        <span>{t(words.elapsed)}</span> <strong>{wordTime(taken)}</strong>
      </p>
      {minutes !== null && left !== null && (
        <p data-over={left < 0 || undefined}>
          <span>
            {t(words.planned)} {wordTime(minutes * MINUTE)}
            {BETWEEN}
            {left < 0 ? t(words.over, { time: wordTime(-left) }) : t(words.left, { time: wordTime(left) })}
            {BETWEEN}
            {t(words.pace, {
              n: Math.min(slides.length, 1 + Math.floor((taken / (minutes * MINUTE)) * slides.length)),
            })}
          </span>
        </p>
      )}
      <button type="button" onClick={notes.toggleClock}>
        {t(notes.stageState.clock.since === null ? words.start : words.pause)}
      </button>
      <button type="button" onClick={() => notes.run({ do: 'resetTimer' })}>
        {t(words.reset)}
      </button>
    </div>
  )
}

/** Sizes of the notes in rem. */
const SIZES = [1, 1.25, 1.5, 1.875, 2.25, 2.75] as const
const USUAL_SIZE = 2

/** Runs a deck from the presenter's window: what is changed here is told to the slides, and what they say is taken over. */
function useNotes(shown: Shown) {
  const { model } = shown
  const linked = useLinkedShow({ ...shown, role: 'notes' })
  const { number, connected, stageState, settings, actions, tell, send } = linked
  const { blank, clock } = stageState
  const [size, setSize] = useState(USUAL_SIZE)
  const [notice, setNotice] = useState<Bilingual | null>(null)
  const toggleClock = () => tell(clock.since === null ? stage.startClock() : stage.pauseClock())
  return {
    model,
    /** Counted from 1. */
    number,
    connected,
    stageState,
    /** By how much the type of the slides is larger than designed. */
    type: settings.type,
    /** Size of the notes in rem. */
    size: SIZES[size] ?? 1,
    notice,
    toggleClock,
    /** Does what a key asks for, as far as it is not about the screen of the audience. */
    run: (command: Command) =>
      runCommand(
        command,
        { blank, count: model.slides.length },
        {
          ...actions,
          grow: (by) => setSize((at) => Math.min(SIZES.length - 1, Math.max(0, at + by))),
          timer: toggleClock,
        },
      ),
    openSlides: () => setNotice(linked.openOther() ? null : words.blockedSlides),
    point: (point: Point) => send({ kind: 'point', point }),
  }
}
