import type { PointerEvent } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { PHONE } from '../../decks/slide/phone-scene.ts'
import { SLIDE } from '../../decks/slide/slide-type.ts'
import { wordTime } from '../../domain/time/moment.ts'
import { ErrorBoundary } from '../../ui/page/error-boundary.tsx'
import { useWindowTitle } from '../../ui/page/page.tsx'
import { usePrinting } from '../../ui/page/use-printing.ts'
import { Said } from '../../ui/said.tsx'
import { PAGE_WIDTH, Stage } from '../../ui/stage/stage.tsx'
import { useText } from '../../ui/use-language.ts'
import { KEY_WORDS, presentMessages as words } from '../../words/decks/present.ts'
import { ControlBar } from './control-bar.tsx'
import { OverviewGrid } from './overview-grid.tsx'
import { PointerLayer } from './pointer-layer.tsx'
import styles from './show.module.css'
import type { Command } from './show-keys.ts'
import { useShowKeys } from './show-keys.ts'
import type { ShowOptions } from './use-show.ts'
import { useShow } from './use-show.ts'
import { MINUTE, useFitWidth, useTalkTime, useUprightWidth } from './use-stage.ts'

/** A deck on the whole window. Nothing but the slide is seen until somebody asks for it. */
export function Show(shown: ShowOptions) {
  const t = useText()
  const show = useShow(shown)
  const { model, number, slide, settings, over, blank, run } = show
  const printing = usePrinting()
  const [wide, narrow] = [useFitWidth(), useUprightWidth()]
  // On paper a slide is as wide as its page, light, and designed: what a window shows of it says nothing of paper.
  const { width, upright, look, type } = printing
    ? ({ width: PAGE_WIDTH, upright: false, look: 'light', type: 1 } as const)
    : { width: narrow ?? wide, upright: narrow !== null, look: show.look, type: settings.type }
  const { width: across, height: down } = upright ? PHONE.portrait : SLIDE
  const pointer = usePointer()
  useWakeLock()
  const digits = useShowKeys(run)
  const swipe = useSwipe(run)
  useAutoAdvance({
    seconds: settings.auto,
    // The controls lie over no more than the edge, and say that slides turn by themselves.
    paused: over === 'overview' || over === 'help' || blank !== null,
    slide: `${model.id}/${number}`,
    next: show.autoNext,
  })
  const said = t(words.slideOf, { n: number, of: model.slides.length, title: slide.title })
  useWindowTitle(slide.title, model.name)
  return (
    <main
      className={styles.show}
      data-look={look}
      data-idle={(pointer === 'still' && over === null) || undefined}
      aria-label={t(words.presenting)}
    >
      <div className={styles.seat} inert={over === 'overview' || over === 'help'} {...swipe}>
        <div className={styles.slide} style={{ width, height: (width * down) / across }}>
          <div className={styles.picture} key={`${model.id}/${slide.id}`}>
            <ErrorBoundary
              instead={(error) => (
                <div className={styles.problem}>
                  <h1>{t(words.failed)}</h1>
                  <p>
                    <Said text={t(words.failedText, { error: String(error) })} />
                  </p>
                </div>
              )}
            >
              <Stage
                slide={slide}
                number={number}
                of={model.slides.length}
                width={width}
                upright={upright}
                type={type}
                look={look}
              />
            </ErrorBoundary>
          </div>
          {/* The presenter points at a slide of 16:9, on which things stand elsewhere. */}
          <PointerLayer kind={show.pointer} remote={upright ? null : show.remotePoint} />
        </div>
      </div>
      {show.timerShown && <ShowTimer minutes={model.minutes} />}
      {blank !== null && (
        <div className={styles.blank} data-blank={blank} role="img" aria-label={t(words[blank])} />
      )}
      <ControlBar show={show} isAsked={pointer === 'low'} />
      {over === 'overview' && <OverviewGrid show={show} />}
      {over === 'help' && <KeyHelp decks={show.groups.length > 0} onClose={() => run({ do: 'escape' })} />}
      {digits !== '' && (
        <p role="status" className={styles.typed}>
          {t(words.goingTo, { n: digits, of: model.slides.length })}
        </p>
      )}
      {show.notice !== null && (
        <p role="alert" className={styles.notice}>
          {t(show.notice)}
        </p>
      )}
      <p data-spoken aria-live="polite">
        <Said text={said} />
      </p>
    </main>
  )
}

/** The time that the talk has taken, small in the corner, for a presenter with one screen. */
function ShowTimer({ minutes }: { readonly minutes: number | null }) {
  const { taken, left } = useTalkTime(minutes)
  return (
    <p className={styles.timer} data-over={(left !== null && left < 0) || undefined} role="timer">
      {wordTime(taken)}
      {minutes !== null && ` / ${wordTime(minutes * MINUTE)}`}
    </p>
  )
}

/** Stillness after which pointer and controls fade, in milliseconds. */
const STILL = 2500

/** The share of the height, at the bottom, in which a moving mouse brings the controls. */
const NEAR = 0.14

/** Whether the pointer moves, and whether a mouse does so at the bottom edge. A show begins still: nobody has asked for anything. */
function usePointer(): 'still' | 'moving' | 'low' {
  const [pointer, setPointer] = useState<'still' | 'moving' | 'low'>('still')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = ({ clientY, pointerType }: globalThis.PointerEvent) => {
      setPointer(pointerType === 'mouse' && clientY > window.innerHeight * (1 - NEAR) ? 'low' : 'moving')
      clearTimeout(timer)
      timer = setTimeout(() => setPointer('still'), STILL)
    }
    window.addEventListener('pointermove', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
    }
  }, [])
  return pointer
}

interface AutoAdvance {
  /** Null where nothing turns by itself. */
  readonly seconds: number | null
  /** Whether something lies over the slide that should not be turned under it. */
  readonly paused: boolean
  /** Changes with every slide: a slide that was turned by hand has its full time. */
  readonly slide: string
  readonly next: () => void
}

/** Turns the slides of a lobby screen. */
function useAutoAdvance({ seconds, paused, slide, next }: AutoAdvance): void {
  const turn = useEffectEvent(next)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new slide starts the wait again
  useEffect(() => {
    if (seconds === null || paused) return
    const timer = setTimeout(() => turn(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds, paused, slide])
}

/** Keeps the screen awake while the show is seen. A browser that cannot, or will not, is not worth a word in front of an audience. */
function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let wanted = true
    const ask = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (wanted) lock = got
        else await got.release()
      } catch {
        // Low battery, or not allowed: the screen then sleeps as its owner set it.
      }
    }
    // The lock is lost whenever the page is hidden.
    const again = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', again)
    return () => {
      wanted = false
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}

interface HelpedKeys {
  readonly keys: readonly string[]
  readonly does: keyof typeof KEY_WORDS
  /** Whether they do anything only among other decks, of which a page that holds one deck has none. */
  readonly amongDecks?: boolean
}

/** The keys of a show. */
const KEYS: readonly HelpedKeys[] = [
  { keys: ['→', '↓', 'Space', 'PgDn'], does: 'next' },
  { keys: ['←', '↑', 'PgUp'], does: 'previous' },
  { keys: ['Home', 'End'], does: 'ends' },
  { keys: ['1 2', 'Enter'], does: 'number' },
  { keys: ['O'], does: 'all' },
  { keys: ['B', '.'], does: 'black' },
  { keys: ['W', ','], does: 'white' },
  { keys: ['F'], does: 'fullScreen' },
  { keys: ['S'], does: 'presenter' },
  { keys: ['L'], does: 'pointer' },
  { keys: ['+', '−'], does: 'size' },
  { keys: ['T', 'R'], does: 'timer' },
  { keys: ['G'], does: 'language' },
  { keys: ['D'], does: 'theme' },
  { keys: ['[', ']'], does: 'otherDeck', amongDecks: true },
  { keys: ['A'], does: 'auto' },
  { keys: ['M'], does: 'controls' },
  { keys: ['?'], does: 'help' },
  { keys: ['Esc'], does: 'back' },
]

interface KeyHelpProps {
  /** Whether there are other decks to change over to. */
  readonly decks: boolean
  readonly onClose: () => void
}

/** The keys of a show that do something in it. */
function KeyHelp({ decks, onClose }: KeyHelpProps) {
  const t = useText()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <div role="dialog" aria-modal="true" aria-label={t(words.help)} className={styles.help} data-raised>
      <dl className={styles.keys}>
        {KEYS.filter(({ amongDecks }) => decks || amongDecks !== true).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(KEY_WORDS[does])}</dd>
          </div>
        ))}
      </dl>
      <button type="button" ref={close} className={styles.button} onClick={onClose}>
        {t(words.close)}
      </button>
    </div>
  )
}

/** A finger that moves farther than this, in CSS pixels, swipes; one that moves less taps. */
const SWIPE = 50
/** The share of the width, at the left, where a tap goes back. */
const BACK_SHARE = 0.3
/** The share of the height, at the bottom, where a tap brings the controls. */
const CONTROLS_SHARE = 0.12

interface Swipe {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
}

/** Turns slides by swiping, by tapping at either side, and by a click of the mouse. */
function useSwipe(run: (command: Command) => void): Swipe {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null)
  return {
    onPointerDown: ({ clientX, clientY, button, isPrimary }) => {
      start.current = button === 0 && isPrimary ? { x: clientX, y: clientY } : null
    },
    onPointerUp: ({ clientX, clientY, pointerType, isPrimary }) => {
      const from = start.current
      start.current = null
      if (from === null || !isPrimary) return
      const [dx, dy] = [clientX - from.x, clientY - from.y]
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > Math.abs(dy)) run({ do: dx < 0 ? 'next' : 'previous' })
      else if (Math.hypot(dx, dy) > SWIPE) return
      else if (pointerType === 'mouse') run({ do: 'next' })
      else if (clientY > window.innerHeight * (1 - CONTROLS_SHARE)) run({ do: 'controls' })
      else run({ do: clientX < window.innerWidth * BACK_SHARE ? 'previous' : 'next' })
    },
  }
}
