import { useEffect, useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { stepType } from '../../state/show/show-address.ts'
import type { Point } from '../../state/show/show-message.ts'
import { stage } from '../../state/show/show-message.ts'
import { enterFullScreen } from '../../ui/present/use-present.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import type { PointerKind } from './pointer-layer.tsx'
import type { Over } from './run-command.ts'
import { runCommand } from './run-command.ts'
import type { Command } from './show-keys.ts'
import type { Shown } from './use-show-link.ts'
import { useLinkedShow } from './use-show-link.ts'

/** A running show: what is seen, and how a command changes it. */
export type LiveShow = ReturnType<typeof useShow>

export interface ShowOptions extends Shown {
  /** The way back to where the show was begun; null where there is none. */
  readonly leave: (() => void) | null
  /** Said for some seconds over the first slide; who turns it needs it no more. */
  readonly greeting?: Bilingual
}

/** A notice stays this long, in milliseconds. */
const NOTICE = 8000

/**
 * Runs a deck for an audience: the place in the address, what lies over the slide, and the presenter's window.
 * @throws {RangeError} for a deck without slides, which is not shown
 */
export function useShow({ leave, greeting, ...shown }: ShowOptions) {
  const { model, groups } = shown
  const count = model.slides.length
  const [over, setOver] = useState<Over>(null)
  const [pointer, setPointer] = useState<PointerKind>('none')
  const [remotePoint, setRemotePoint] = useState<Point>(null)
  const [timerShown, setTimerShown] = useState(false)
  const linked = useLinkedShow({
    ...shown,
    role: 'audience',
    // What was said over a slide does not lie over the next one.
    onTurn: () => setNotice(null),
    onPoint: setRemotePoint,
  })
  const { place, number, settings, look, set, go } = linked
  const { blank } = linked.stageState
  const [notice, setNotice] = useState<Bilingual | null>(number === 1 ? (greeting ?? null) : null)

  useEffect(() => stage.clear, [])
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), NOTICE)
    return () => clearTimeout(timer)
  }, [notice])

  const actions = {
    ...linked.actions,
    over: setOver,
    pointer: setPointer,
    grow: (by: 1 | -1) => go({ type: stepType(settings.type, by) }),
    auto: (seconds: number | null) => set({ auto: seconds === null ? undefined : String(seconds) }),
    loop: (on: boolean) => set({ loop: on ? '1' : undefined }),
    timer: () => setTimerShown((shown) => !shown),
    fullScreen: () => {
      if (!leaveFullScreen()) enterFullScreen(() => setNotice(words.noFullScreen))
    },
    leaveFullScreen,
    notes: () => {
      if (!linked.openOther()) setNotice(words.blocked)
    },
    leave: () => leave?.(),
  }
  return {
    model,
    deckId: place.deck,
    groups,
    /** Counted from 1. */
    number,
    slide: itemAt(model.slides, number - 1),
    settings,
    look,
    over,
    blank,
    pointer,
    /** Where the presenter points in the other window. */
    remotePoint,
    timerShown,
    notice,
    run: (command: Command) =>
      runCommand(command, { over, blank, pointer, auto: settings.auto, count }, actions),
    choose: actions,
    /** The way back to where the show was begun; null where there is none. */
    leave,
    /** The next slide of a lobby screen. */
    autoNext: () => {
      if (number < count) go({ slide: number + 1 })
      else if (settings.loop) go({ slide: 1 })
    },
  }
}

/** Leaves the full screen, in which the whole page is so that menus over it are seen as well. Says whether there was anything to leave. */
function leaveFullScreen(): boolean {
  if (document.fullscreenElement === null) return false
  void document.exitFullscreen()
  return true
}
