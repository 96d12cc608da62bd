import { useState } from 'react'
import type { Bilingual } from '../../domain/text.ts'
import type { Point } from '../../state/show/show-message.ts'
import { stage } from '../../state/show/show-message.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import { runCommand } from './run-command.ts'
import type { Command } from './show-keys.ts'
import type { Shown } from './use-show-link.ts'
import { useLinkedShow } from './use-show-link.ts'

/** Sizes of the notes in rem. */
const SIZES = [1, 1.25, 1.5, 1.875, 2.25, 2.75] as const
const USUAL_SIZE = 2

/** The presenter's side of a show. */
export type LiveNotes = ReturnType<typeof useNotes>

/** Runs a deck from the presenter's window: what is changed here is told to the slides, and what they say is taken over. */
export function useNotes(shown: Shown) {
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
