import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { DeckModel } from '../../decks/slide-model.ts'
import type { Bilingual } from '../../domain/text.ts'
import { nextLanguage } from '../../domain/text.ts'
import { readSettings, readSlide } from '../../state/show/show-address.ts'
import type { Point, StageState } from '../../state/show/show-message.ts'
import { stage, stageStore } from '../../state/show/show-message.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import type { Command } from './show-keys.ts'
import { siblingDeck } from './sibling-decks.ts'
import type { ShowOptions } from './use-show.ts'
import { addressOf, openWindow, usePlace, useShowLink } from './use-show-link.ts'
import { useLook } from './use-stage.ts'

const SLIDES_WINDOW = 'union-metrics-slides'
/** Sizes of the notes in rem. */
const SIZES = [1, 1.25, 1.5, 1.875, 2.25, 2.75] as const
const USUAL_SIZE = 2

/** The presenter's side of a show. */
export interface LiveNotes {
  readonly model: DeckModel
  /** Counted from 1. */
  readonly number: number
  readonly connected: boolean
  readonly stageState: StageState
  /** By how much the type of the slides is larger than designed. */
  readonly type: number
  /** Size of the notes in rem. */
  readonly size: number
  readonly notice: Bilingual | null
  readonly run: (command: Command) => void
  readonly pauseClock: () => void
  readonly startClock: () => void
  readonly openSlides: () => void
  readonly point: (point: Point) => void
}

export type NotesOptions = Pick<ShowOptions, 'model' | 'groups'>

/** Runs a deck from the presenter's window: what is changed here is told to the slides, and what they say is taken over. */
export function useNotes({ model, groups }: NotesOptions): LiveNotes {
  const search = useSearch({ from: '/present/$deck/notes' })
  const count = model.slides.length
  const number = readSlide(search, count)
  const { place, move } = usePlace('notes', number)
  const stageState = useStore(stageStore)
  const [size, setSize] = useState(USUAL_SIZE)
  const [notice, setNotice] = useState<Bilingual | null>(null)
  const language = useLanguage()
  const { other } = useLook()
  const router = useRouter()
  const link = useShowLink({ token: search.show, place, onPlace: (there) => move(there) })

  const go = (change: Parameters<typeof move>[0]) => link.send({ kind: 'place', place: move(change) })
  const tell = (state: StageState) => link.send({ kind: 'stage', stage: state })
  const turn = (to: (slide: number) => number) => {
    const { blank, clock } = stageStore.getState()
    if (blank !== null) {
      tell(stage.blank(null))
      return
    }
    if (clock.since === null && clock.before === 0) tell(stage.startClock())
    go(({ slide }) => ({ slide: Math.min(count, Math.max(1, to(slide))) }))
  }
  const grow = (by: 1 | -1) => setSize((at) => Math.min(SIZES.length - 1, Math.max(0, at + by)))

  const run = (command: Command) => {
    switch (command.do) {
      case 'next':
        return turn((slide) => slide + 1)
      case 'previous':
        return turn((slide) => slide - 1)
      case 'first':
        return turn(() => 1)
      case 'last':
        return turn(() => count)
      case 'go':
        return turn(() => command.slide)
      case 'black':
      case 'white':
        return tell(stage.blank(stageState.blank === command.do ? null : command.do))
      case 'larger':
        return grow(1)
      case 'smaller':
        return grow(-1)
      case 'timer':
        return tell(stageState.clock.since === null ? stage.startClock() : stage.pauseClock())
      case 'resetTimer':
        return tell(stage.resetClock())
      case 'language':
        return go({ lang: nextLanguage(language) })
      case 'look':
        return go({ look: other })
      case 'nextDeck':
        return go((now) => ({ deck: siblingDeck(groups, now.deck, 1), d: undefined }))
      case 'previousDeck':
        return go((now) => ({ deck: siblingDeck(groups, now.deck, -1), d: undefined }))
      default:
        // The rest is about the screen of the audience.
        return
    }
  }
  return {
    model,
    number,
    connected: link.connected,
    stageState,
    type: readSettings(search).type,
    size: SIZES[size] ?? 1,
    notice,
    run,
    pauseClock: () => tell(stage.pauseClock()),
    startClock: () => tell(stage.startClock()),
    openSlides: () => {
      const address = addressOf(router, '/present/$deck', place, link.token)
      setNotice(openWindow(address, SLIDES_WINDOW) ? null : words.blockedSlides)
    },
    point: (point) => link.send({ kind: 'point', point }),
  }
}
