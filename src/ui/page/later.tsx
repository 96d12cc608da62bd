import type { ComponentType, ReactNode, RefObject } from 'react'
import { Suspense, use, useEffect, useLayoutEffect, useRef } from 'react'
import { pause } from '../../lib/steps.ts'
import styles from './later.module.css'

/** Stands on what the build drew and no code answers for yet. */
const ASLEEP = 'data-asleep'
/** Stands on the control that was pressed last while it was asleep. `first-view/boot.js` puts it there. */
const PRESSED = 'data-pressed'

/** Says that a part of the page answers from now on, and gives it the press that was kept for it. */
export function wake(part: Element): void {
  part.removeAttribute(ASLEEP)
  const pressed = part.querySelector<HTMLElement>(`[${PRESSED}]`)
  if (pressed === null || pressed.closest(`[${ASLEEP}]`) !== null) return
  pressed.removeAttribute(PRESSED)
  pressed.click()
}

/** Parts on the page that no code answers for yet. */
const asleep = new Set<Element>()
let isWaking = false
const waiting = new Set<() => void>()

/**
 * Whether parts of the view that the build drew still sleep. They come to life as they were drawn, or React throws them away: what would
 * have them say something else waits until then.
 */
export const isPartAsleep = (): boolean => isWaking

/** Calls back once all of the built view is alive. Gives what takes the call back. */
export function onceAwake(tell: () => void): () => void {
  waiting.add(tell)
  return () => waiting.delete(tell)
}

function leaveAsleep(part: Element): void {
  asleep.delete(part)
  if (!isWaking || asleep.size > 0) return
  isWaking = false
  for (const tell of waiting) tell()
}

const loads: (() => Promise<void>)[] = []

/** Resolved when what the first view leaves out may follow: at once, save where parts are held. */
let after: Promise<void> = Promise.resolve()
let isHeld = false
let sayAnswering: () => void = () => undefined

/** Resolved when what the first view leaves out may follow. */
export const afterFirstView = (): Promise<void> => after

/** Told by the first view when it answers. */
export const sayFirstView = (): void => sayAnswering()

/**
 * Leaves the parts as the build drew them until the first view answers and the browser has nothing else to do.
 * @returns resolved when the first view answers
 */
export function holdParts(): Promise<void> {
  const answering = new Promise<void>((resolve) => {
    sayAnswering = resolve
  })
  isHeld = true
  isWaking = true
  after = answering.then(whenIdle).then(() => {
    isHeld = false
  })
  return answering
}

/** Milliseconds after which a browser counts as idle that never says so. */
const LONGEST_WAIT = 1000

/** Resolved when the browser has nothing else to do. Safari does not tell, and is given a moment. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT })
    else setTimeout(resolve, 0)
  })

/** Resolves when it is the turn of the last part in the queue. */
let started: Promise<void> = Promise.resolve()

/**
 * Starts one part after the other and lets the page answer in between: to ask for the code of all at once holds up a phone. What is
 * asked for is not waited for.
 */
function inTurn(start: () => Promise<void>): Promise<void> {
  const turn = started.then(pause)
  started = turn
  return turn.then(start)
}

interface Later<P> {
  (props: P): ReactNode
  /** Loads the component, which then draws without suspending: what a new page suspends on is not there when its title takes the focus. */
  readonly load: () => Promise<void>
}

/** Loads every part that the first view leaves out. */
export const loadParts = (): Promise<unknown> => Promise.all(loads.map(inTurn))

/**
 * A component whose code is not part of the first view. It suspends until it is loaded, and draws at once if it is loaded already, as on a
 * page after the first one.
 * @param load imports the component
 * @param isPart whether {@link loadParts} loads it: what few pages show is loaded by them
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, isPart = true): Later<P> {
  let component: ComponentType<P> | null = null
  let loading: Promise<void> | null = null
  let waiting: Promise<void> | null = null
  const start = (): Promise<void> => {
    loading ??= load().then((loaded) => {
      component = loaded
    })
    return loading
  }
  if (isPart) loads.push(start)
  // biome-ignore lint/correctness/noComponentHookFactories: made once, where a module begins, as with React's own lazy.
  function Later(props: P) {
    if (component === null || isHeld) waiting ??= after.then(() => inTurn(start))
    // What suspended by a promise must ask for it again when it draws: React takes a render without it for another component.
    if (waiting !== null) use(waiting)
    const Loaded = component
    return Loaded === null ? null : <Loaded {...props} />
  }
  return Object.assign(Later, { load: start })
}

interface PartProps {
  readonly children: ReactNode
  /** What else has to be there before a press is answered. */
  readonly ready?: Promise<void>
}

/**
 * A part of a page that comes alive after the rest of it. Drawn by the build, it is there from the start, and a press on it is kept until
 * it can be answered.
 */
export function Part({ children, ready = READY }: PartProps) {
  const place = useRef<HTMLSpanElement>(null)
  // Before the effects of what is inside, which end it.
  useLayoutEffect(() => {
    const { current: part } = place
    if (part === null) return
    asleep.add(part)
    return () => leaveAsleep(part)
  }, [])
  return (
    <span ref={place} className={styles.later} data-asleep="">
      <Suspense>
        {children}
        <Awake place={place} ready={ready} />
      </Suspense>
    </span>
  )
}

const READY = Promise.resolve()

function Awake({
  place,
  ready,
}: {
  readonly place: RefObject<HTMLElement | null>
  readonly ready: Promise<void>
}) {
  useEffect(() => {
    if (place.current !== null) leaveAsleep(place.current)
    void ready.then(() => {
      if (place.current !== null) wake(place.current)
    })
  }, [place, ready])
  return null
}
