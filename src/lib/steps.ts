/**
 * Work in small steps: a generator that yields wherever it may pause. The caller decides whether to run it through at once or to
 * give the page time between steps.
 */
export type Steps<T> = Generator<undefined, T, undefined>

/** Rows that a loop goes through between two pauses. */
export const SLICE = 4096

/** Runs the work through at once. */
export function runNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Runs the work for so many milliseconds. Gives its result, or null where it has to go on later. */
export function runFor<T>(steps: Steps<T>, ms: number): { readonly value: T } | null {
  const until = performance.now() + ms
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step
    if (performance.now() >= until) return null
  }
}

/** Does several works by turns, a step of each. */
export function* inTurns(works: readonly Steps<unknown>[]): Steps<void> {
  let open = works
  while (open.length > 0) {
    open = open.filter((work) => work.next().done !== true)
    yield
  }
}

/** How long the page may wait for an answer, in milliseconds: half a frame at 60 a second. */
const BUDGET = 8

/** Pauses by one channel, which costs more than a pause does. */
function pausing() {
  const { port1, port2 } = new MessageChannel()
  let goOn = (): void => undefined
  port1.onmessage = () => goOn()
  return {
    pause: () =>
      new Promise<void>((resolve) => {
        goOn = resolve
        port2.postMessage(null)
      }),
    end: () => port1.close(),
  }
}

/** Lets the page answer and draw. A timer would let it idle: browsers hold one that follows another back by 4 ms. */
export async function pause(): Promise<void> {
  const pauses = pausing()
  await pauses.pause()
  pauses.end()
}

/**
 * Runs the work without holding up the page.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export async function runInSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const { pause, end } = pausing()
  try {
    for (;;) {
      const answer = runFor(steps, BUDGET)
      if (answer !== null) return answer.value
      await pause()
      signal?.throwIfAborted()
    }
  } finally {
    end()
  }
}

/** How long a step of idle work may take where the browser does not tell when it is idle, and how long it then rests. */
const SHORT = 4
const REST = 50
/** After so long a browser that is never idle gets a short step done all the same. */
const LONGEST_REST = 1000

/** Resolved when the browser is idle, with what tells whether it still is; or when nothing is to be done any more. */
const idle = (signal?: AbortSignal): Promise<() => boolean> =>
  new Promise((resolve) => {
    const giveShort = () => {
      const until = performance.now() + SHORT
      resolve(() => performance.now() < until)
    }
    signal?.addEventListener('abort', giveShort, { once: true })
    if (!('requestIdleCallback' in globalThis)) setTimeout(giveShort, REST)
    else
      requestIdleCallback(
        (deadline) => (deadline.didTimeout ? giveShort() : resolve(() => deadline.timeRemaining() > 0)),
        { timeout: LONGEST_REST },
      )
  })

/**
 * Runs work that can wait for longer, while the browser has nothing else to do. A browser may be busy for long: work that somebody
 * waits for by now is stopped and goes on from where it is in {@link runInSlices}.
 * @throws {DOMException} `AbortError`, as soon as the signal is aborted before the end.
 */
export async function runWhenIdle<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const isIdle = await idle(signal)
    signal?.throwIfAborted()
    // A browser that is idle gives 50 ms, in which a press would wait.
    const until = performance.now() + BUDGET
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() < until && isIdle())
  }
}
