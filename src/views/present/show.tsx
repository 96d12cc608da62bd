import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { Said } from '../../ui/said.tsx'
import { Stage } from '../../ui/stage/stage.tsx'
import { useText } from '../../ui/use-language.ts'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import { ControlBar } from './control-bar.tsx'
import { KeyHelp } from './key-help.tsx'
import { OverviewGrid } from './overview-grid.tsx'
import { PointerLayer } from './pointer-layer.tsx'
import styles from './show.module.css'
import { ShowTimer } from './show-timer.tsx'
import { useAutoAdvance } from './use-auto-advance.ts'
import { useFitWidth } from './use-fit-width.ts'
import { useIdle } from './use-idle.ts'
import type { ShowOptions } from './use-show.ts'
import { useShow } from './use-show.ts'
import { useShowKeys } from './use-show-keys.ts'
import { useSwipe } from './use-swipe.ts'
import { useWakeLock } from './use-wake-lock.ts'

/** A deck on the whole window. Nothing but the slide is seen until somebody asks for it. */
export function Show(shown: ShowOptions) {
  const t = useText()
  const show = useShow(shown)
  const { model, number, slide, settings, look, over, blank, run } = show
  const width = useFitWidth()
  const idle = useIdle()
  useWakeLock()
  const digits = useShowKeys(run)
  const swipe = useSwipe(run)
  useAutoAdvance({
    seconds: settings.auto,
    // The controls lie over no more than the edge, and say that slides turn by themselves.
    held: over === 'overview' || over === 'help' || blank !== null,
    slide: `${model.id}/${number}`,
    next: show.autoNext,
  })
  const said = t(words.slideOf, { n: number, of: model.slides.length, title: slide.title })
  useWindowTitle(slide.title, model.name)
  return (
    <main
      className={styles.show}
      data-look={look}
      data-idle={(idle && over === null) || undefined}
      aria-label={t(words.presenting)}
    >
      <div className={styles.seat} inert={over === 'overview' || over === 'help'} {...swipe}>
        <div className={styles.slide} style={{ width, height: (width * 9) / 16 }}>
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
                type={settings.type}
                look={look}
              />
            </ErrorBoundary>
          </div>
          <PointerLayer kind={show.pointer} remote={show.remotePoint} />
        </div>
      </div>
      {show.timerShown && <ShowTimer minutes={model.minutes} />}
      {blank !== null && (
        <div className={styles.blank} data-blank={blank} role="img" aria-label={t(words[blank])} />
      )}
      <ControlBar show={show} idle={idle} />
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
      <p className={styles.hidden} aria-live="polite">
        <Said text={said} />
      </p>
    </main>
  )
}
