import { useRouter, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DeckModel, SlideModel } from '../../decks/slide-model.ts'
import type { Bilingual } from '../../domain/text.ts'
import { nextLanguage } from '../../domain/text.ts'
import type { ShowSettings } from '../../state/show/show-address.ts'
import { readSettings, readSlide } from '../../state/show/show-address.ts'
import type { Point, StageState } from '../../state/show/show-message.ts'
import { stage, stageStore } from '../../state/show/show-message.ts'
import { enterFullScreen } from '../../ui/present/use-present.ts'
import type { Look } from '../../ui/stage/stage.tsx'
import { useLanguage } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import type { PointerKind } from './pointer-layer.tsx'
import type { ShowActions } from './run-command.ts'
import { runCommand } from './run-command.ts'
import type { Command } from './show-keys.ts'
import type { DeckGroup } from './sibling-decks.ts'
import { siblingDeck } from './sibling-decks.ts'
import type { PlaceChange } from './use-show-link.ts'
import { addressOf, openWindow, usePlace, useShowLink } from './use-show-link.ts'
import { useLook } from './use-stage.ts'

/** What lies over the slide. */
export type Over = 'overview' | 'help' | 'controls' | null

/** A running show: what is seen, and how a command changes it. */
export interface LiveShow {
  readonly model: DeckModel
  readonly deckId: string
  readonly groups: readonly DeckGroup[]
  /** Counted from 1. */
  readonly number: number
  readonly slide: SlideModel
  readonly settings: ShowSettings
  readonly look: Look | undefined
  readonly over: Over
  readonly blank: StageState['blank']
  readonly pointer: PointerKind
  /** Where the presenter points in the other window. */
  readonly remotePoint: Point
  readonly timerShown: boolean
  readonly notice: Bilingual | null
  readonly run: (command: Command) => void
  readonly choose: Pick<ShowActions, 'deck' | 'auto' | 'loop'>
  /** The next slide of a lobby screen. */
  readonly autoNext: () => void
  /** The way back to where the show was begun; null where there is none. */
  readonly leave: (() => void) | null
}

/** What is shown, and where from. */
export interface ShowOptions {
  readonly model: DeckModel
  /** The decks among which the show changes over; none where there is this one alone. */
  readonly groups: readonly DeckGroup[]
  readonly leave: LiveShow['leave']
  /** Said for some seconds over the first slide; who turns it needs it no more. */
  readonly greeting?: Bilingual
}

/** A notice stays this long, in milliseconds. */
const NOTICE = 8000
const NOTES_WINDOW = 'union-metrics-notes'

/** Runs a deck for an audience: the place in the address, what lies over the slide, and the presenter's window. */
export function useShow({ model, groups, leave, greeting }: ShowOptions): LiveShow {
  const search = useSearch({ from: '/present/$deck' })
  const settings = readSettings(search)
  const count = model.slides.length
  const number = readSlide(search, count)
  const { place, move, set } = usePlace('audience', number)
  const [over, setOver] = useState<Over>(null)
  const [pointer, setPointer] = useState<PointerKind>('none')
  const [remotePoint, setRemotePoint] = useState<Point>(null)
  const [timerShown, setTimerShown] = useState(false)
  const [notice, setNotice] = useState<Bilingual | null>(number === 1 ? (greeting ?? null) : null)
  const { blank, clock } = useStore(stageStore)
  const language = useLanguage()
  const fullScreen = useFullScreen()
  const router = useRouter()
  const { look, other } = useLook()
  /** What was said over a slide does not lie over the next one. */
  const turned = (change: Parameters<typeof move>[0]) => {
    setNotice(null)
    return move(change)
  }
  const link = useShowLink({
    token: search.show,
    place,
    onPlace: (there) => turned(there),
    onPoint: setRemotePoint,
  })

  useEffect(() => stage.clear, [])
  useEffect(() => {
    if (notice === null) return
    const timer = setTimeout(() => setNotice(null), NOTICE)
    return () => clearTimeout(timer)
  }, [notice])

  const go = (change: Parameters<typeof move>[0]) => link.send({ kind: 'place', place: turned(change) })
  const tell = (state: StageState) => link.send({ kind: 'stage', stage: state })
  const actions: ShowActions = {
    step: (by) => {
      if (by > 0 && clock.since === null && clock.before === 0) tell(stage.startClock())
      go(({ slide }) => ({ slide: Math.min(count, Math.max(1, slide + by)) }))
    },
    slide: (slide) => go({ slide: Math.min(count, Math.max(1, slide)) }),
    deck: (id) => go({ deck: id, d: undefined } satisfies PlaceChange),
    sibling: (by) => go((now) => ({ deck: siblingDeck(groups, now.deck, by), d: undefined })),
    blank: (next) => tell(stage.blank(next)),
    over: setOver,
    pointer: setPointer,
    language: () => go({ lang: nextLanguage(language) }),
    look: () => go({ look: other }),
    type: (type) => go({ type }),
    auto: (seconds) => set({ auto: seconds === null ? undefined : String(seconds) }),
    loop: (on) => set({ loop: on ? '1' : undefined }),
    timer: () => setTimerShown((shown) => !shown),
    resetTimer: () => tell(stage.resetClock()),
    fullScreen: () => fullScreen.toggle(() => setNotice(words.noFullScreen)),
    leaveFullScreen: fullScreen.leave,
    notes: () => {
      const address = addressOf(router, '/present/$deck/notes', place, link.token)
      if (!openWindow(address, NOTES_WINDOW)) setNotice(words.blocked)
    },
    leave: () => leave?.(),
  }
  const run = (command: Command) =>
    runCommand(command, { over, blank, pointer, type: settings.type, auto: settings.auto, count }, actions)
  return {
    model,
    deckId: place.deck,
    groups,
    number,
    slide: slideAt(model, number),
    settings,
    look,
    over,
    blank,
    pointer,
    remotePoint,
    timerShown,
    notice,
    run,
    choose: actions,
    leave,
    autoNext: () => {
      if (number < count) go({ slide: number + 1 })
      else if (settings.loop) go({ slide: 1 })
    },
  }
}

/** @throws {RangeError} for a deck without slides, which is not shown */
function slideAt({ slides, id }: DeckModel, number: number): SlideModel {
  const slide = slides[number - 1]
  if (slide === undefined) throw new RangeError(`the deck ${id} has no slide ${number}`)
  return slide
}

interface FullScreen {
  /** Enters or leaves; calls back where the browser refuses. */
  readonly toggle: (refused: () => void) => void
  /** Leaves, and says whether there was anything to leave. */
  readonly leave: () => boolean
}

/** The whole page in full screen, so that menus over it are seen as well. */
function useFullScreen(): FullScreen {
  const leave = useCallback(() => {
    if (document.fullscreenElement === null) return false
    void document.exitFullscreen()
    return true
  }, [])
  const toggle = useCallback(
    (refused: () => void) => {
      if (leave()) return
      enterFullScreen(refused)
    },
    [leave],
  )
  return { toggle, leave }
}
