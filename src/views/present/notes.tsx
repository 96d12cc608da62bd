import type { PointerEvent } from 'react'
import { Outside, Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './notes.module.css'
import { NotesClock } from './notes-clock.tsx'
import { NotesSlide } from './notes-slide.tsx'
import { SlideList } from './slide-list.tsx'
import type { NotesOptions } from './use-notes.ts'
import { useNotes } from './use-notes.ts'
import { useShowKeys } from './use-show-keys.ts'

/** Current and next slide, what to say, the time, and the way to any slide. */
export function Notes(shown: NotesOptions) {
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
          {t(notes.connected ? words.connected : words.alone)}
          {!notes.connected && (
            <button type="button" onClick={notes.openSlides}>
              {t(words.openSlides)}
            </button>
          )}
        </p>
        {notes.notice !== null && <p role="alert">{t(notes.notice)}</p>}
      </header>
      <section className={styles.current} aria-label={t(words.current)}>
        <div className={styles.screen} onPointerMove={pointAt} onPointerLeave={() => notes.point(null)}>
          <NotesSlide slide={slide} number={number} of={of} />
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
          <span className={styles.place}>
            {number} / {of}
          </span>
          <button type="button" onClick={() => run({ do: 'next' })} disabled={number === of}>
            {t(words.next)}
          </button>
        </nav>
      </section>
      <section className={styles.next} aria-label={t(words.upNext)}>
        <h2>{t(words.upNext)}</h2>
        {next === undefined ? <p>{t(words.end)}</p> : <NotesSlide slide={next} number={number + 1} of={of} />}
      </section>
      <section className={styles.words} aria-label={t(words.notes)}>
        <div className={styles.wordsHead}>
          <h1>
            <Said text={slide.title} />
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
              <Said text={line} />
            </p>
          ))}
        </div>
      </section>
      <SlideList slides={model.slides} number={number} onChoose={(n) => run({ do: 'go', slide: n })} />
    </main>
  )
}
