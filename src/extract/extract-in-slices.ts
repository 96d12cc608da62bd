import type { Figure } from './figure.ts'
import { Scanner } from './scanner.ts'

export interface SliceOptions {
  /** How long one stretch may hold the thread, in milliseconds; 8 leaves half a frame to the page. */
  readonly sliceMs?: number
  /** Ends the work between two stretches. */
  readonly signal?: AbortSignal
  /** Told after each stretch how far the scan has come, in UTF-16 units. */
  readonly onProgress?: (position: number, length: number) => void
}

/** Units read between two looks at the clock: a fraction of a millisecond of work. */
const STRIDE = 16_384

/** Lets the event loop run. A message is not clamped to 4 ms as nested timers are. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      channel.port1.close()
      resolve()
    }
    channel.port2.postMessage(null)
  })
}

/**
 * The figures that `extractFigures` gives, found in short stretches between which the page stays alive.
 *
 * @throws the reason of `signal`, when it is aborted.
 */
export async function extractInSlices(text: string, options: SliceOptions = {}): Promise<Figure[]> {
  const { sliceMs = 8, signal, onProgress } = options
  const scanner = new Scanner(text)
  signal?.throwIfAborted()
  while (!scanner.done) {
    const until = performance.now() + sliceMs
    do scanner.run(scanner.position + STRIDE)
    while (!scanner.done && performance.now() < until)
    onProgress?.(Math.min(scanner.position, text.length), text.length)
    if (!scanner.done) await breathe()
    signal?.throwIfAborted()
  }
  return scanner.figures
}
