import type { StageState } from '../../state/show/show-message.ts'
import type { PointerKind } from './pointer-layer.tsx'
import type { Command } from './show-keys.ts'

/** What lies over the slide. */
export type Over = 'overview' | 'help' | 'controls' | null

/** What of a show decides on what a command does. The presenter's window has only what concerns both windows. */
export interface ShowState {
  readonly blank: StageState['blank']
  readonly count: number
  readonly over?: Over
  readonly pointer?: PointerKind
  readonly auto?: number | null
}

/** What a command can do to a show from either of its windows. */
interface SharedActions {
  readonly step: (by: 1 | -1) => void
  readonly slide: (number: number) => void
  readonly sibling: (by: 1 | -1) => void
  readonly blank: (blank: StageState['blank']) => void
  readonly language: () => void
  readonly look: () => void
  /** Makes what is read in this window larger or smaller. */
  readonly grow: (by: 1 | -1) => void
  readonly timer: () => void
  readonly resetTimer: () => void
}

/** What a command can do to the screen of the audience. */
interface ScreenActions {
  readonly over: (over: Over) => void
  readonly pointer: (kind: PointerKind) => void
  readonly auto: (seconds: number | null) => void
  readonly fullScreen: () => void
  /** Says whether there was a full screen to leave. */
  readonly leaveFullScreen: () => boolean
  readonly notes: () => void
  readonly leave: () => void
}

export type ShowActions = SharedActions & Partial<ScreenActions>

const NEXT_POINTER = { none: 'laser', laser: 'spotlight', spotlight: 'none' } as const
/** Seconds for which a slide stays when slides turn by themselves and nothing else is said. */
const USUAL_SECONDS = 15

/** Does what a key asks for. What lies over the slide comes first: it is closed before a slide is turned. */
export function runCommand(command: Command, state: ShowState, actions: ShowActions): void {
  switch (command.do) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'go':
      turn(command, state, actions)
      return
    case 'black':
    case 'white':
      actions.blank(state.blank === command.do ? null : command.do)
      return
    case 'overview':
    case 'help':
    case 'controls':
      actions.over?.(state.over === command.do ? null : command.do)
      return
    case 'pointer':
      actions.pointer?.(NEXT_POINTER[state.pointer ?? 'none'])
      return
    case 'larger':
    case 'smaller':
      actions.grow(command.do === 'larger' ? 1 : -1)
      return
    case 'auto':
      actions.auto?.((state.auto ?? null) === null ? USUAL_SECONDS : null)
      return
    case 'nextDeck':
    case 'previousDeck':
      actions.sibling(command.do === 'nextDeck' ? 1 : -1)
      return
    case 'escape':
      leaveOne(state, actions)
      return
    case 'digit':
      return
    default:
      actions[command.do]?.()
  }
}

function turn(command: Command, { over, blank, count }: ShowState, actions: ShowActions): void {
  // A presenter who turns a page in the dark wants to see where they are first.
  if (blank !== null) {
    actions.blank(null)
    return
  }
  if (over === 'help' || over === 'overview') actions.over?.(null)
  switch (command.do) {
    case 'next':
      actions.step(1)
      return
    case 'previous':
      actions.step(-1)
      return
    case 'first':
      actions.slide(1)
      return
    case 'last':
      actions.slide(count)
      return
    case 'go':
      actions.slide(command.slide)
  }
}

/** Leaves one thing at a time, the uppermost first. */
function leaveOne({ over = null, blank, pointer = 'none' }: ShowState, actions: ShowActions): void {
  if (over !== null) actions.over?.(null)
  else if (blank !== null) actions.blank(null)
  else if (pointer !== 'none') actions.pointer?.('none')
  else if (actions.leaveFullScreen?.() !== true) actions.leave?.()
}
