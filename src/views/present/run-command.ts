import type { StageState } from '../../state/show/show-message.ts'
import type { PointerKind } from './pointer-layer.tsx'
import type { Command, SimpleCommand } from './show-keys.ts'

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

type Act = (state: ShowState, actions: ShowActions) => void

/** Turns a slide. What lies over the slide is closed first. */
const turn =
  (to: (actions: ShowActions, count: number) => void): Act =>
  ({ over, blank, count }, actions) => {
    // A presenter who turns a page in the dark wants to see where they are first.
    if (blank !== null) return actions.blank(null)
    if (over === 'help' || over === 'overview') actions.over?.(null)
    to(actions, count)
  }

const toggleBlank =
  (blank: 'black' | 'white'): Act =>
  (state, actions) =>
    actions.blank(state.blank === blank ? null : blank)

const toggleOver =
  (over: Over): Act =>
  (state, actions) =>
    actions.over?.(state.over === over ? null : over)

const ACTS: Readonly<Record<SimpleCommand, Act>> = {
  next: turn(({ step }) => step(1)),
  previous: turn(({ step }) => step(-1)),
  first: turn(({ slide }) => slide(1)),
  last: turn(({ slide }, count) => slide(count)),
  black: toggleBlank('black'),
  white: toggleBlank('white'),
  overview: toggleOver('overview'),
  help: toggleOver('help'),
  controls: toggleOver('controls'),
  pointer: (state, { pointer }) => pointer?.(NEXT_POINTER[state.pointer ?? 'none']),
  auto: (state, { auto }) => auto?.((state.auto ?? null) === null ? USUAL_SECONDS : null),
  larger: (_, { grow }) => grow(1),
  smaller: (_, { grow }) => grow(-1),
  nextDeck: (_, { sibling }) => sibling(1),
  previousDeck: (_, { sibling }) => sibling(-1),
  language: (_, { language }) => language(),
  look: (_, { look }) => look(),
  timer: (_, { timer }) => timer(),
  resetTimer: (_, { resetTimer }) => resetTimer(),
  fullScreen: (_, { fullScreen }) => fullScreen?.(),
  notes: (_, { notes }) => notes?.(),
  // Leaves one thing at a time, the uppermost first.
  escape: ({ over = null, blank, pointer = 'none' }, actions) => {
    if (over !== null) actions.over?.(null)
    else if (blank !== null) actions.blank(null)
    else if (pointer !== 'none') actions.pointer?.('none')
    else if (actions.leaveFullScreen?.() !== true) actions.leave?.()
  },
}

/** Does what a key asks for. */
export const runCommand = (command: Command, state: ShowState, actions: ShowActions): void =>
  command.do === 'go'
    ? turn(({ slide }) => slide(command.slide))(state, actions)
    : ACTS[command.do](state, actions)
